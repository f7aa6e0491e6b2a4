from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from flaskcompat.gate.git import Git
from flaskcompat.gate.objects import tree_of
from flaskcompat.gate.uncommitted import uncommitted

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def changed(repo: Repo, commit: str) -> list[str]:
    names = {blob.path: blob.name for blob in tree_of(Git(str(repo.path)), commit).blobs}
    paths = [
        path.relative_to(repo.path).as_posix()
        for path in repo.path.rglob("*")
        if path.is_file() and ".git" not in path.parts
    ]
    return uncommitted(paths, str(repo.path), names)


def test_what_is_changed_and_what_is_new(repo: Repo) -> None:
    commit = repo.commit({"a.py": "1\n", "b.py": "2\n", "c.py": "3\n"})
    os.symlink("a.py", repo.path / "link.py")
    repo.write({"b.py": "4\n", "new.py": "5\n", "picture.png": "6\n"})
    (repo.path / "c.py").write_bytes(b"3\r\n")
    assert changed(repo, commit) == ["b.py", "new.py"]


def test_the_other_hash(repo_of: Callable[..., Repo], tmp_path: Path) -> None:
    repo = repo_of(tmp_path / "new", "--object-format=sha256")
    commit = repo.commit({"a.py": "1\n", "b.py": "2\n"})
    repo.write({"b.py": "3\n"})
    assert changed(repo, commit) == ["b.py"]
