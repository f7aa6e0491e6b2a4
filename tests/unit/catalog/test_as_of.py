from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.catalog import Catalog, Release, load
from flaskcompat.catalog.as_of import as_of
from flaskcompat.catalog.resolve import resolve
from flaskcompat.errors import UsageError
from flaskcompat.model.inventory import Requirement


def test_what_came_later_is_not_there(
    make_catalog: Callable[..., Catalog], release: Callable[..., Release], tmp_path: Path
) -> None:
    old, same, new = (
        release("1", uploaded="2023-01-01"),
        release("2", uploaded="2023-06-01"),
        release("3", uploaded="2023-06-02"),
    )
    catalog = make_catalog("2024-01-01", a=[old, same, new], b=[new], c=[release("1", uploaded="")])
    assert as_of("2023-06-01", catalog, tmp_path / "then") == 2
    then = Catalog(str(tmp_path / "then"))
    assert (then.date, then.names, then.releases("a")) == ("2023-06-01", ("a",), (old, same))


def test_an_earlier_day_in_the_same_folder_leaves_nothing_behind(
    make_catalog: Callable[..., Catalog], release: Callable[..., Release], tmp_path: Path
) -> None:
    catalog = make_catalog(a=[release("1", uploaded="2020-01-01")], b=[release("1", uploaded="2021-01-01")])
    as_of("2022-01-01", catalog, tmp_path / "then")
    as_of("2020-06-01", catalog, tmp_path / "then")
    assert sorted(path.name for path in (tmp_path / "then").iterdir()) == ["_index.json", "a.json"]


def test_the_shipped_catalog_of_a_day_resolves_as_it_does_with_that_day(tmp_path: Path) -> None:
    day = "2025-06-30"
    as_of(day, load(), tmp_path)
    asked = [Requirement("flask", "", "r.txt", 1), Requirement("flask-login", "", "r.txt", 2)]
    then = resolve(asked, catalog=Catalog(str(tmp_path)), python="3.12")
    assert then == resolve(asked, catalog=load(), python="3.12", exclude_newer=day)
    assert then.pins["flask"] == "3.1.1"


def test_days_that_it_cannot_tell_and_its_own_folder_are_refused(
    make_catalog: Callable[..., Catalog], release: Callable[..., Release], tmp_path: Path
) -> None:
    catalog = make_catalog("2024-01-01", a=[release("1")])
    with pytest.raises(UsageError, match="cannot tell"):
        as_of("2024-01-02", catalog, tmp_path / "then")
    with pytest.raises(UsageError, match="a folder of its own"):
        as_of("2023-06-01", catalog, Path(catalog.folder))
