from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.errors import FlaskcompatError, UsageError
from flaskcompat.gate.git import Git, repository_at

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_the_top_is_found_from_below(repo: Repo) -> None:
    (repo.path / "shop").mkdir()
    assert repository_at(str(repo.path / "shop")).top == str(repo.path)


def test_a_folder_without_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not in a git repository"):
        repository_at(str(tmp_path))


def test_git_that_is_not_there_is_told(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(FlaskcompatError, match="needs git"):
        repository_at(str(repo.path))


def test_variables_of_a_hook_lead_nowhere_else(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert repository_at(str(repo.path)).top == str(repo.path)


def test_a_bare_repository_has_no_top(repo: Repo) -> None:
    repo.git("clone", "--quiet", "--bare", ".", "bare.git")
    assert repository_at(str(repo.path / "bare.git")).top == ""


def test_what_the_repository_names_as_programs_is_not_run(repo: Repo) -> None:
    repo.commit({"app.py": "x = 1\n", ".gitattributes": "*.py filter=evil diff=evil\n"})
    mark = repo.path / "ran"
    script = repo.path / "evil"
    script.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    script.chmod(0o755)
    for name in (
        *("core.fsmonitor", "filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "core.pager"),
        *("diff.external", "core.sshCommand", "core.alternateRefsCommand"),
    ):
        repo.git("config", name, str(script))
    hooks = repo.path / ".git/hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {mark}\n")
        (hooks / name).chmod(0o755)
    mark.unlink(missing_ok=True)
    git = Git(str(repo.path))
    for arguments in (
        ["ls-tree", "-r", "HEAD"],
        ["cat-file", "blob", "HEAD:app.py"],
        ["merge-base", "HEAD", "HEAD"],
    ):
        assert git.run(*arguments).status == 0
    assert not mark.exists()


def test_paths_of_any_bytes_are_one_line(repo: Repo) -> None:
    assert os.fsencode(Git(str(repo.path)).run("rev-parse", "--show-toplevel").line) == os.fsencode(repo.path)
