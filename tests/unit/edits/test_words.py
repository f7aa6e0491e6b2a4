from __future__ import annotations

import pytest

from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.words import clauses_after, head_name, like, named, the_one, versions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("flask", ""),
        ("flask ; os_name=='nt'", ""),
        ("flask>=2,<3", ">=2,<3"),
        ("flask [async] >= 2 , < 3 ; x", ">= 2 , < 3"),
        ("flask (>=2,<3)", "(>=2,<3)"),
        ("flask==2.*", "==2.*"),
        ("flask>=2, # c", ">=2"),
        ("flask\n[options]\nx", ""),
        ("flask\n>=2", ""),
        ("flask @ https://index.example.org/x", ""),
    ],
)
def test_the_words_after_a_name(text: str, words: str) -> None:
    start, end = clauses_after(text, 5)
    assert text[start:end] == words


def test_a_name_is_found_however_it_is_spelled_but_not_within_another() -> None:
    text = "Flask_Login flask-login-x xflask-login flask.login"
    assert [text[start:end] for start, end in named(text, "flask-login")] == ["Flask_Login", "flask.login"]


def test_a_line_without_end_is_not_searched() -> None:
    with pytest.raises(RefusedError):
        list(named("a" * 30_000, "a"))


def test_the_specifier_tells_which_of_two_is_meant() -> None:
    text = "flask = flask>=2"
    assert versions(text, "flask", ">=2", 0, len(text)) == [(13, 16)]
    with pytest.raises(RefusedError, match="more than once"):
        the_one("flask>=2 flask>=2", "flask", ">=2", 0, 17)
    with pytest.raises(RefusedError, match="in parts"):
        the_one("flask>=3", "flask", ">=2", 0, 8)


@pytest.mark.parametrize(
    ("examples", "entry"),
    [
        ([], "m>=1,<2"),
        (["a", "-e ."], "m>=1,<2"),
        (["a>=3, <4", "b"], "m>=1, <2"),
        (["a (>=3,<4)"], "m (>=1,<2)"),
        (["a[x] == 3 ; os_name=='nt'"], "m >= 1,< 2"),
        (["a===3"], "m>=1,<2"),
    ],
)
def test_a_new_entry_looks_like_the_others(examples: list[str], entry: str) -> None:
    assert like(examples, "m", ">=1,<2") == entry
    assert like(examples, "m", "") == "m"


def test_the_name_that_a_specifier_begins_with() -> None:
    assert head_name("  Flask_Login[x]>=2") == "flask-login"
    assert head_name("-e .") == head_name("") == ""
