from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.fixing.journal import NAME, PREFIX, Entry, Journal, digest, dump
from flaskcompat.fixing.recover import recover

GONE = 2**22 + 1
"""More than the number of any process."""


def left(folder: Path, *entries: Entry, ready: bool = True, process: int = GONE) -> None:
    """What a run left in a folder."""
    (folder / NAME).write_bytes(dump(Journal(ready, process, entries)))


def test_nothing_is_done_where_nothing_was_left(tmp_path: Path) -> None:
    assert recover(str(tmp_path)) == []


def test_a_run_that_goes_on_is_told(tmp_path: Path) -> None:
    left(tmp_path, process=os.getppid())
    with pytest.raises(FlaskcompatError, match="is writing here"):
        recover(str(tmp_path))


@pytest.mark.parametrize(
    "entry",
    [
        Entry("../a", f"../{PREFIX}1-0", "", digest(b"new")),
        Entry("a", "b", digest(b"old"), digest(b"new")),
        Entry("a", f"sub/{PREFIX}1-0", digest(b"old"), digest(b"new")),
        Entry("/etc/passwd", f"/etc/{PREFIX}1-0", "", digest(b"new")),
        Entry("link/a", f"link/{PREFIX}1-0", "", digest(b"new")),
        Entry("a\0", f"{PREFIX}1-0", "", ""),
    ],
)
def test_a_journal_that_leads_elsewhere_is_refused(tmp_path: Path, entry: Entry) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    project.mkdir()
    outside.mkdir()
    (project / "link").symlink_to(outside)
    left(project, entry)
    with pytest.raises(FlaskcompatError, match="no run can have written"):
        recover(str(project))
    assert [path.name for path in outside.iterdir()] == []


def test_a_new_content_that_is_not_the_one_that_was_meant_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / f"{PREFIX}1-0").write_bytes(b"something else")
    left(tmp_path, Entry("a", f"{PREFIX}1-0", digest(b"old"), digest(b"new")))
    recover(str(tmp_path))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"ready": true, "process": 1}', '{"entries": 3}', "[" * 9999]
)
def test_half_a_journal_is_taken_away(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    assert recover(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_the_place_of_a_journal_is_refused(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to("/dev/null")
    with pytest.raises(FlaskcompatError, match="no run of yours"):
        recover(str(tmp_path))
