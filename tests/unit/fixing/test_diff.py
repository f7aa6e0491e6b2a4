from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from flaskcompat.fixing.change import FileChange
from flaskcompat.fixing.diff import unified


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a\nb\n", b"a\nc\n"),
        (b"a\nb", b"a\nc"),
        (b"a\nb", b"a\nb\n"),
        (b"a\r\nb\xe9\r\n", b"a\r\nc\xe9\r\n"),
        (b"", b"a\n"),
    ],
)
def test_git_understands_it(tmp_path: Path, before: bytes, after: bytes) -> None:
    (tmp_path / "x.txt").write_bytes(before)
    diff = unified([FileChange("x.txt", "", before, after)])
    subprocess.run(["git", "apply", "-"], input=diff, cwd=tmp_path, check=True)
    assert (tmp_path / "x.txt").read_bytes() == after


def test_a_new_file_comes_from_nowhere(tmp_path: Path) -> None:
    diff = unified([FileChange("sub/x.txt", "", None, b"a\n")])
    subprocess.run(["git", "apply", "-"], input=diff, cwd=tmp_path, check=True)
    assert (tmp_path / "sub/x.txt").read_bytes() == b"a\n"


def test_nothing_is_nothing() -> None:
    assert unified([]) == b""
