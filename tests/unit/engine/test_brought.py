"""Where the parts of an install come from, over the catalog of conftest.py."""

from __future__ import annotations

import pytest

from flaskcompat.catalog import Catalog
from flaskcompat.engine.brought import forced, open_names, places_of
from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.pep508 import read

FILE = "requirements.txt"


def entries(*texts: str) -> list[Requirement]:
    return [read(text, FILE, line) for line, text in enumerate(texts, start=1)]


def test_names_without_a_version_are_found_through_pinned_releases(
    small_catalog: Catalog,
) -> None:
    assert open_names(entries("web[async]==2.0"), {"web": "2.0"}, "3.12", small_catalog) == {"core", "loop"}
    assert open_names(entries("web==1.0"), {"web": "1.0", "core": "1.0"}, "3.12", small_catalog) == set()


def test_what_is_brought_along_has_the_place_of_who_brings_it(small_catalog: Catalog) -> None:
    wanted = entries("loop", "web==2.0")
    assert places_of(wanted, {"web": "2.0"}, "3.12", small_catalog) == {
        "loop": (FILE, 1),
        "web": (FILE, 2),
        "core": (FILE, 2),
    }


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["web"], {"core": (FILE, 1)}),
        (["loop"], {}),
        (["loop", "stranger"], {"core": (FILE, 0)}),
        (["stranger", "web"], {"core": (FILE, 2)}),
    ],
)
def test_an_overridden_name_is_there_where_it_may_be(
    small_catalog: Catalog, texts: list[str], found: dict[str, tuple[str, int]]
) -> None:
    assert forced({"core"}, entries(*texts), {"core": "2.0"}, "3.12", small_catalog) == found


def test_nothing_is_asked_where_every_override_has_a_place(small_catalog: Catalog) -> None:
    assert forced(set(), entries("web"), {}, "3.12", small_catalog) == {}
