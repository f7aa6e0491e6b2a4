from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from flaskcompat.cli.unsaved import unsaved
from flaskcompat.fixing.change import FileChange


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit of one file."""
    (tmp_path / "a.txt").write_bytes(b"a\n")
    who = {
        f"GIT_{role}_{key}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")
    }
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "a"]):
        environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
        subprocess.run(["git", *arguments], check=True, cwd=tmp_path, env=environment)
    return tmp_path


def asked(folder: Path, name: str = "a.txt", before: bytes | None = b"a\n") -> list[str]:
    """The unsaved ones among one file."""
    return unsaved([FileChange(name, str(folder / name), before, b"new\n")])


def test_what_the_last_commit_holds_is_saved(repository: Path) -> None:
    assert asked(repository) == []
    assert asked(repository, before=b"a\r\n") == []


def test_what_it_does_not_hold_is_not(repository: Path) -> None:
    assert asked(repository, before=b"b\n") == ["a.txt"]
    (repository / "new.txt").write_bytes(b"a\n")
    assert asked(repository, "new.txt") == ["new.txt"]


def test_a_file_that_comes_in_loses_nothing(repository: Path) -> None:
    assert asked(repository, "new.txt", None) == []


def test_without_a_repository_nobody_can_tell(tmp_path: Path) -> None:
    assert asked(tmp_path, before=b"b\n") == []


def test_before_the_first_commit_nothing_is_saved(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True, cwd=tmp_path)
    (tmp_path / "a.txt").write_bytes(b"a\n")
    assert asked(tmp_path) == ["a.txt"]


def test_programs_that_a_repository_names_are_not_run(repository: Path) -> None:
    marker = repository / "ran"
    script = repository / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {marker}\n")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "filter.x.clean", "core.pager"):
        subprocess.run(["git", "config", key, str(script)], check=True, cwd=repository)
    (repository / ".gitattributes").write_text("* filter=x\n")
    asked(repository, before=b"b\n")
    assert not marker.exists()
