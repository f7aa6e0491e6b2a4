from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog, Release, load
from flaskcompat.catalog.choose import choose
from flaskcompat.catalog.demands import parse
from flaskcompat.catalog.shelf import _OF_EXTRA, Shelf, asked, shelf


@pytest.fixture
def web(make_catalog: Callable[..., Catalog], release: Callable[..., Release]) -> Shelf:
    entries = [
        release("1.0", "core<2", "loop; extra == 'Async_Io'"),
        release("1.1", "core (>= oops", "loop; extra == 'x'"),
        release("2.0", yanked=True),
        release("3.0rc1"),
        release("4.0", python=">=3.12"),
    ]
    return Shelf(make_catalog(web=entries), "3.11", "")


@pytest.mark.parametrize("texts", [[""], ["<2"], ["==2.0"], [">=3.0rc1"], ["<2", "!=1.1"], [">=5"], [">1.1"]])
def test_rows_are_those_that_pip_chooses(web: Shelf, texts: list[str]) -> None:
    wanted = [asked(SpecifierSet(text)) for text in texts]
    assert [*web.matches("web", wanted)] == choose(web.rows("web"), SpecifierSet(",".join(texts)))


def test_only_what_is_asked_for_by_an_extra_is_read(web: Shelf) -> None:
    old = web.rows("web")[-1].release
    assert [each.name for each in web.demands("web", "", old) or ()] == ["core"]
    assert [each.name for each in web.demands("web", "async-io", old) or ()] == ["web", "core", "loop"]


def test_metadata_that_cannot_be_read_is_passed_over(web: Shelf) -> None:
    release = next(row.release for row in web.rows("web") if row.release.version == "1.1")
    assert web.demands("web", "", release) is None


def test_a_specifier_is_looked_at_once() -> None:
    assert asked(SpecifierSet(">=1,<2")) is asked(SpecifierSet("<2,>=1"))
    assert asked(SpecifierSet("==1.0")).exact
    assert asked(SpecifierSet("")).open


def test_a_shelf_is_shared() -> None:
    assert shelf(load(), "3.11", "") is shelf(load(), "3.11", "")
    assert shelf(load(), "3.11", "") is not shelf(load(), "3.12", "")


@given(st.from_regex(_OF_EXTRA, fullmatch=True))
def test_what_is_left_out_unread_could_be_read(entry: str) -> None:
    assert parse(entry) is not None
