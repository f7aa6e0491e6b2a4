"""Repositories to compare states of."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

IDENTITY = {
    f"GIT_{role}_{key}": value
    for role in ("AUTHOR", "COMMITTER")
    for key, value in {"NAME": "A", "EMAIL": "a@example.org", "DATE": "2026-01-01T00:00:00Z"}.items()
}


class Repo:
    """A repository in a folder, with what tests do to it."""

    def __init__(self, path: Path, *options: str) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", *options, ".")

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        """Run git with none of the user's settings."""
        environment = {**os.environ, **IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", "-C", str(self.path), "-c", "protocol.file.allow=always", *arguments],
            check=True,
            capture_output=True,
            env=environment,
            input=stdin,
        )
        return os.fsdecode(done.stdout).strip()

    def write(self, files: dict[str, str]) -> None:
        """Write files; one with empty text is deleted."""
        for name, text in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text:
                path.write_text(text, encoding="utf-8")
            else:
                path.unlink()

    def commit(self, files: dict[str, str] | None = None) -> str:
        """Write files and commit all there is; the name of the commit."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "change")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository that is the working directory too."""
    made = Repo(tmp_path.resolve() / "repo")
    monkeypatch.chdir(made.path)
    return made


@pytest.fixture
def repo_of() -> Callable[..., Repo]:
    """A maker of more repositories: a folder, and options of `git init`."""
    return Repo
