from __future__ import annotations

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.dotenv import parse


def values(text: str) -> dict[str, object]:
    settings, problems = parse(text, ".env")
    assert problems == ()
    return {setting.key: setting.value for setting in settings}


@pytest.mark.parametrize("text", ["", "\n \n", "# A=1", "   # A=1\n", "\ufeff", "A\n", "A # b"])
def test_these_set_nothing(text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A=1", "1"),
        ("export A=1", "1"),
        ("  A = 1  ", "1"),
        ("A=1 # comment", "1"),
        ("A=1#no comment", "1#no comment"),
        ("A= # comment", ""),
        ("A=", ""),
        ("A=a b", "a b"),
        ("'A'=1", "1"),
        ("A='x # y' # z", "x # y"),
        ("A='it\\'s'", "it's"),
        ("A='\\n'", "\\n"),
        ('A="a\\nb\\"c\\\\"', 'a\nb"c\\'),
        ('A="a\nb"', "a\nb"),
        ("A='a\r\nb'", "a\r\nb"),
        ("A=a'b", "a'b"),
        ("A=x\r\nB=y", "x"),
        ("A=$X", "$X"),
        ("\ufeffA=1", "1"),
        ("A=1\nA=2", "2"),
    ],
)
def test_values(text: str, value: str) -> None:
    assert values(text)["A"] == value


@pytest.mark.parametrize("text", ["A=${X}", 'A="a ${X:-y} b"', "A='${X}'"])
def test_interpolation_is_not_known(text: str) -> None:
    assert values(text)["A"] is UNKNOWN


@pytest.mark.parametrize("bad", ["=1", 'A="x', "A='x", 'A="x" y', "A B", "no pair here"])
def test_a_line_that_is_none_is_a_problem_and_the_rest_goes_on(bad: str) -> None:
    settings, problems = parse(f"X=1\n{bad}\nY=2\n", ".env")
    assert [(problem.path, problem.line) for problem in problems] == [(".env", 2)]
    assert [(setting.key, setting.line) for setting in settings] == [("X", 1), ("Y", 3)]


def test_lines() -> None:
    settings, _ = parse('A="1\n2"\n\n# c\nexport B=3\r\nC=4', ".env")
    assert [(setting.key, setting.line) for setting in settings] == [("A", 1), ("B", 5), ("C", 6)]
