from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.release import Release
from flaskcompat.index.api import Api
from flaskcompat.index.files import PACKAGES
from flaskcompat.indexing.as_of import as_of, without
from flaskcompat.indexing.merge import encode, merge

DATA = merge(
    ["1.0", "2.0", "3.0"], {"1.0": {"a": ["@", "x"]}, "2.0": {"a": ["@", "y"]}, "3.0": {"a": ["@", "x", "z"]}}
)


def test_versions_that_never_came_out_leave_nothing_behind() -> None:
    assert without(DATA, {"2.0"})["releases"] == ["1.0", "3.0"]
    left = without(DATA, {"3.0"})
    assert left["releases"] == ["1.0", "2.0"]
    assert {line for text in left["scopes"]["a"].values() for line in text.split()} == {"@", "x", "y"}


def test_the_index_of_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    (source / "a.json").write_text(encode(DATA))
    (source / "python.json").write_text(encode(merge(["3.9"], {"3.9": {"os": ["@"]}})))
    (source / PACKAGES).write_text('{"a": "a", "os": "python"}')
    catalog = Catalog.__new__(Catalog)
    days = {"1.0": "2020-01-01", "2.0": "2021-01-01", "3.0": "2022-01-01"}
    known = {"a": tuple(Release(version, day, False, "", ()) for version, day in days.items())}
    monkeypatch.setattr(Catalog, "releases", lambda self, name: known.get(name, ()))
    assert as_of("2021-06-30", catalog, source, target) == 3
    api = Api(str(target))
    assert api.exists("a.x", {"a": "3.0"}.__getitem__) is False
    assert api.exists("a.y", {"a": "3.0"}.__getitem__) is True
    assert api.exists("os", {"python": "3.9"}.__getitem__) is True
