from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.index.gaps import Gaps, Hit
from flaskcompat.model.lack import Versions

LINE = {
    "releases": ["1.0", "1.1", "2.0"],
    "packages": [["ext", [1, 3]]],
    "gaps": [
        ["", [["core", 1, 2], ["web", 0, 1]], [[[0, 3], [4]]]],
        ["web", [["web", 2, 4]], [[[0, 2], [0, 2]], [[1, 3], [7]]]],
    ],
}


def write(folder: Path, **line: Any) -> Gaps:
    (folder / "uses").mkdir(exist_ok=True)
    (folder / "uses/ext.json").write_text("{}\n")
    (folder / "modules.json").write_text("{}")
    head = {"sizes": {"modules.json": 2}, "releases": {"web": ["1", "2", "3"], "core": ["1", "2"]}}
    lines = {"*": head, "uses/ext": {"size": 3, **LINE, **line}}
    text = "".join(f"{name} {json.dumps(value)}\n" for name, value in lines.items())
    (folder / "gaps.txt").write_text(text)
    return Gaps(str(folder))


def around(**versions: str) -> Versions:
    return lambda name: versions.get(name, "")


def rows(gaps: Gaps, version: str, **versions: str) -> list[int] | None:
    hits = gaps.hits("uses/ext", version, around(**versions))
    return None if hits is None else [hit.row for hit in hits]


@pytest.mark.parametrize(
    ("version", "web", "expected"),
    [
        ("1.0", "3", [0, 2]),
        ("1.1", "3", [0, 2, 7]),
        ("2.0", "3.5", [7]),
        ("1.0", "2.9", []),
        ("1.0", "0.1", []),
        ("1.0", "", []),
        ("1.0", "no version", []),
        ("1.0", "-", [0, 2]),
        ("1.0.5", "3", [0, 2]),
        ("2.1", "3", []),
        ("0.9", "3", []),
        ("2.0.0", "3", [7]),
        ("?", "3", []),
    ],
)
def test_rows_of_a_release_by_the_version_of_another(
    tmp_path: Path, version: str, web: str, expected: list[int]
) -> None:
    assert rows(write(tmp_path), version, web=web) == expected


def test_what_depends_on_two_is_left_to_the_join_where_both_are_in_question(tmp_path: Path) -> None:
    gaps = write(tmp_path)
    assert gaps.hits("uses/ext", "2.0", around(web="1", core="2")) == (Hit(4, ""),)
    assert rows(gaps, "2.0", web="1", core="1") == []
    assert gaps.hits("uses/ext", "1.0", around(web="3")) == (Hit(0, "web"), Hit(2, "web"))


def test_packages_whose_submodules_need_something(tmp_path: Path) -> None:
    gaps = write(tmp_path)
    assert [gaps.packages("uses/ext", version) for version in ("1.0", "1.1")] == [frozenset(), {"ext"}]
    assert gaps.packages("uses/other", "1.0") == frozenset()
    assert gaps.packages("uses/ext", "1.0.5") is None


def test_nothing_is_told_of_what_was_not_worked_out(tmp_path: Path) -> None:
    gaps = write(tmp_path)
    (tmp_path / "uses/new.json").write_text("{}")
    assert gaps.hits("uses/new", "1.0", around()) is None
    assert gaps.packages("uses/new", "1.0") is None
    assert gaps.hits("uses/none", "1.0", around()) == ()
    assert rows(write(tmp_path, size=4), "1.0", web="3") is None
    gaps = write(tmp_path)
    (tmp_path / "modules.json").write_text("{ }")
    assert rows(Gaps(str(tmp_path)), "1.0", web="3") is None


def test_no_file_tells_nothing(tmp_path: Path) -> None:
    assert rows(Gaps(str(tmp_path)), "1.0", web="3") is None
