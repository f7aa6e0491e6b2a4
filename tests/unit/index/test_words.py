from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.words import emitted, lacking_words, leads, release_number, spans_with, words_in

TABLE = '{"releases": ["1.0", "2.0", "3.0"], "leads": ["deep"], "words": {"1": "web.quote", "0 2": "late"}}'


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "web.json").write_text(TABLE, "utf-8")
    return str(tmp_path)


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("1.0", {"late"}),
        ("1.9", {"late"}),
        ("2.0", {"late", "web.quote"}),
        ("3.0", {"web.quote"}),
        ("4.0", {"web.quote"}),
        ("0.9", set()),
        ("", set()),
    ],
)
def test_a_release_lacks_the_words_of_the_spans_that_it_lies_in(
    version: str, expected: set[str], folder: str
) -> None:
    assert lacking_words("web", version, folder) == expected


def test_a_distribution_without_a_table_lacks_nothing(folder: str) -> None:
    assert lacking_words("other", "1.0", folder) == frozenset()


def test_a_broken_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "web.json").write_text("{", "utf-8")
    with pytest.raises(FlaskcompatError, match="words of web"):
        lacking_words("web", "1.0", str(tmp_path))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (("a.b.C", "name", ""), {"a", "b", "a.b", "C", "b.C"}),
        (("a.f", "parameter", "key"), {"f(key"}),
        (("a.f", "arguments", "2"), {"f#"}),
        (("a.C.x", "assign", ""), {"x="}),
    ],
)
def test_the_words_of_a_question(question: tuple[str, str, str], expected: set[str]) -> None:
    assert set(words_in(*question)) == expected


def test_words_of_the_standard_library_have_their_module_with_them() -> None:
    assert set(words_in("os.errno", "name", "", qualified=True)) == {"os:os", "os:errno", "os:os.errno"}


def test_a_scan_looks_for_modules_and_for_parts_of_names() -> None:
    words = ["imp:imp", "os:os.errno", "time:clock", "subprocess:run(text", "ast:walk#"]
    assert emitted(words) == {"imp", "os:errno", "time:clock", "subprocess:run", "ast:walk"}


def test_names_lead_to_what_a_distribution_builds_on() -> None:
    assert {"flask", "werkzeug", "jinja2", "markupsafe", "click"} <= leads("flask")
    assert "flask" not in leads("click")


def test_of_some_words_those_are_told_that_releases_lack(folder: str) -> None:
    assert spans_with("web", ["late", "never"], folder) == [((0, 2), frozenset({"late"}))]
    assert release_number("web", "2.5", folder) == 1
    assert release_number("web", "0.9", folder) is None
