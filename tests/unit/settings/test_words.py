from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.settings.place import UNRESOLVED
from flaskcompat.settings.words import split


def texts(text: str, **variables: str) -> list[list[str]]:
    return [[word.text for word in command] for command in split(text, variables=variables).commands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n\n;;", []),
        ("a b", [["a", "b"]]),
        ("a && b || c | d & e; f", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]),
        ("(a) { b; }", [["a"], ["{", "b"], ["}"]]),
        ("a 'b c' \"d e\"f", [["a", "b c", "d ef"]]),
        ("a '' b", [["a", "", "b"]]),
        ("a # b", [["a"]]),
        ("a b#c", [["a", "b#c"]]),
        ("a\\ b \\'", [["a b", "'"]]),
        ('"a\\"b\\$c\\d"', [['a"b$c\\d']]),
        ("a > log 2>&1 b", [["a", "b"]]),
        ("a >log b", [["a", "b"]]),
        ("a < in", [["a"]]),
        ("a `date` $(ls -l) b", [["a", UNRESOLVED, UNRESOLVED, "b"]]),
        ("a \\\n b", [["a", "b"]]),
        ("a \\\r\n b", [["a", "b"]]),
        ("'a $X'", [["a $X"]]),
    ],
)
def test_split(text: str, expected: list[list[str]]) -> None:
    assert texts(text) == expected


def test_variables_outside_quotes_are_split_into_words() -> None:
    assert texts('run $OPTS "$OPTS" x$OPTS', OPTS="-a b") == [["run", "-a", "b", "-a b", "x-a", "b"]]
    assert texts("run $NONE x", NONE="") == [["run", "x"]]


def test_lines() -> None:
    commands = split("a\n\nb \\\n  c\n'd\ne' f", line=10).commands
    assert [[(word.text, word.line) for word in command] for command in commands] == [
        [("a", 10)],
        [("b", 12), ("c", 13)],
        [("d\ne", 14), ("f", 15)],
    ]


def test_a_here_document_is_no_command() -> None:
    assert texts("cat <<EOF > x\ngunicorn a\nEOF\nb") == [["cat"], ["b"]]
    assert texts("cat <<-'END'\n\tgunicorn a\n\tEND\nb") == [["cat"], ["b"]]
    assert texts("cat <<EOF\nnever closed") == [["cat"]]


def test_a_quote_that_never_ends_has_its_line() -> None:
    script = split("a\nb 'c\nd")
    assert script.unclosed == 2
    assert [word.text for word in script.commands[1]] == ["b", "c\nd"]
    assert split('a\n"b').unclosed == 2
    assert split("it\\'s").unclosed == 0


def test_expansions_cannot_grow_without_a_bound() -> None:
    (command,) = split("$A " * 1000, variables={"A": "x" * 1000}).commands
    assert sum(len(word.text) for word in command) < 200_000


@given(st.text("ab '\"\\", max_size=12))
def test_quotes_mean_what_they_mean_to_shlex(text: str) -> None:
    try:
        expected = shlex.split(text)
    except ValueError:
        return
    assert texts(text) == ([expected] if expected else [])
