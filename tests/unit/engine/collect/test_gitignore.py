from __future__ import annotations

import time

import pytest

from flaskcompat.engine.collect.gitignore import Patterns


@pytest.mark.parametrize(
    ("line", "fits", "passes"),
    [
        ("build", ["build", "a/build"], ["builds", "a/b"]),
        ("/build/", ["build"], ["a/build"]),
        ("docs/_*", ["docs/_x"], ["_x", "a/docs/_x", "docs/a/_x"]),
        ("*.tmp", ["x.tmp", "a/.tmp"], ["x.tmpl"]),
        ("a*b*c", ["abc", "axbxc", "abbcc"], ["acb", "ab"]),
        ("a*a", ["aa", "aba"], ["a"]),
        ("**/x", ["x", "a/b/x"], ["a/y"]),
        ("a/**", ["a/b", "a/b/c"], ["a", "b/a"]),
        ("a/**/z", ["a/z", "a/b/c/z"], ["z", "a/b"]),
        ("a/**/b/**/z", ["a/b/z", "a/x/b/y/z"], ["a/z/b", "a/b"]),
        ("?b", ["ab"], ["b", "a/"]),
        ("[ab]c", ["ac", "x/bc"], ["cc"]),
        ("[!a-c]", ["d"], ["b"]),
        ("[^a]", ["b"], ["a"]),
        ("[]-]", ["]", "-"], ["x"]),
        ("[z-a]", ["z"], ["a", "m"]),
        (r"\#a", ["#a"], ["a"]),
        (r"\!a", ["!a"], ["a"]),
        (r"a\*", ["a*"], ["ab"]),
        ("a  ", ["a"], ["a  "]),
        ("(a|b)+", ["(a|b)+"], ["a", "aa"]),
    ],
)
def test_a_line_fits_what_git_says(line: str, fits: list[str], passes: list[str]) -> None:
    patterns = Patterns(line)
    assert [path for path in fits if not patterns.verdict(path)] == []
    assert [path for path in passes if patterns.verdict(path)] == []


@pytest.mark.parametrize("line", ["", "  ", "# a", "!", "/", "[", "[!]", "[a", "a\\", "[[:alpha:]]"])
def test_what_is_no_pattern_fits_nothing(line: str) -> None:
    assert [Patterns(line).verdict(path) for path in ("a", "[", "!", "# a", "a/b")] == [None] * 5


def test_the_last_line_that_fits_decides() -> None:
    patterns = Patterns("*\n!keep*\nkeeper\n!/a/keeper\n")
    assert patterns.verdict("x") is True
    assert patterns.verdict("keep") is False
    assert patterns.verdict("keeper") is True
    assert patterns.verdict("a/keeper") is False


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("*a" * 40 + "*b", "a" * 250),
        ("*?" * 40 + "*b", "a" * 250),
        ("a/" + "**/*/" * 30 + "b", "a/" * 1500 + "c"),
        ("[a-z]*" * 40 + "!", "a" * 250),
    ],
)
def test_no_pattern_takes_long(line: str, path: str) -> None:
    start = time.process_time()
    assert Patterns(line).verdict(path) is None
    assert time.process_time() - start < 1


def test_many_lines_are_looked_up_and_not_tried_one_by_one() -> None:
    patterns = Patterns("".join(f"folder{number}\n*{number}*x\n" for number in range(50_000)))
    start = time.process_time()
    assert not any(patterns.verdict(f"a/b{number}") for number in range(500))
    assert patterns.verdict("a/folder49999")
    assert time.process_time() - start < 3
