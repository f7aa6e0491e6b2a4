from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.data_file import ANY, DataFile, read

DATA = DataFile(
    ["1.0", "1.1", "2.0"],
    [[0, 3], [0, 1, 2, 3], [1, 3]],
    {"a": {"0": "\n@\nf(x)\nfoo:\n", "1": "\nf_x\n*b.C,d.E\n", "2": "\nf>b.g\n?\n"}},
)


@pytest.mark.parametrize(
    ("version", "number"),
    [("1.0", 0), ("1.0.0", 0), ("1.0.5", 0), ("1.1", 1), ("1.9", 1), ("99", 2), ("2.0rc1", 1), ("2.0+x", 2)],
)
def test_a_version_stands_for_the_release_below(version: str, number: int) -> None:
    assert DATA.number(version) == number


@pytest.mark.parametrize("version", ["0.9", "1.0a1", "", "x.y"])
def test_what_is_older_than_the_index_or_no_version_stands_for_none(version: str) -> None:
    assert DATA.number(version) is None


def test_lines_of_a_name_and_of_the_scope() -> None:
    assert [DATA.lines("a", "f", number) for number in (0, 1, ANY)] == [
        ["(x)"],
        ["(x)", ">b.g"],
        ["(x)", ">b.g"],
    ]
    assert [DATA.lines("a", "f_x", number) for number in (0, 1, 2)] == [[""], [], [""]]
    assert DATA.lines("a", "*", 0) == ["b.C,d.E"]
    assert DATA.lines("a", "?", 0) == [] and DATA.lines("a", "?", 1) == [""]
    assert DATA.lines("a", "fo", ANY) == DATA.lines("other", "f", ANY) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"releases": []}'])
def test_a_broken_file_is_an_error(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(FlaskcompatError, match="cannot read the index file"):
        read(str(path))
    with pytest.raises(FlaskcompatError):
        read(str(tmp_path / "missing.json"))


@pytest.mark.parametrize(("release", "window"), [(0, (0, 1)), (1, (1, 3)), (2, (1, 3))])
def test_the_releases_around_one_that_are_told_the_same(release: int, window: tuple[int, int]) -> None:
    assert DATA.window("a", "f", release) == window


def test_what_no_release_is_told_of_is_the_same_in_all() -> None:
    assert DATA.window("a", "nothing", 1) == (0, 3)
    assert DATA.window("a", "foo", 1) == (0, 3)
