from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.gate.git import Git
from flaskcompat.gate.objects import contents, sizes, tree_of

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_names_of_any_bytes_and_contents_of_any_bytes(repo: Repo) -> None:
    odd = b"new\nline \xff\"'.py"
    with open(os.path.join(os.fsencode(repo.path), odd), "wb") as stream:
        stream.write(b"\0\xff\n\r")
    os.symlink("somewhere", repo.path / "link")
    commit = repo.commit({"a/b.py": "x = 1\n"})
    git = Git(str(repo.path))
    tree = tree_of(git, commit)
    assert [(os.fsencode(blob.path), blob.link) for blob in tree.blobs] == [
        (b"a/b.py", False),
        (b"link", True),
        (odd, False),
    ]
    known = sizes(git, [blob.name for blob in tree.blobs])
    assert sorted(known.values()) == [4, 6, 9]
    assert sorted(data for _, data in contents(git, known)) == [b"\0\xff\n\r", b"somewhere", b"x = 1\n"]


def test_reading_may_end_early(repo: Repo) -> None:
    commit = repo.commit({f"{number}.py": f"{number}\n" * 20_000 for number in range(30)})
    git = Git(str(repo.path))
    known = sizes(git, [blob.name for blob in tree_of(git, commit).blobs])
    reading = contents(git, known)
    next(reading)
    reading.close()  # type: ignore[attr-defined]


def test_submodules_are_named_apart(repo: Repo) -> None:
    commit = repo.commit({"a": "1\n"})
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{commit},lib/other")
    repo.git("commit", "-q", "-m", "module")
    tree = tree_of(Git(str(repo.path)), "HEAD")
    assert ([blob.path for blob in tree.blobs], tree.submodules) == (["a"], ("lib/other",))


def test_blobs_that_are_not_here_have_no_size(repo: Repo) -> None:
    commit = repo.commit({"a": "1\n"})
    (name,) = [blob.name for blob in tree_of(Git(str(repo.path)), commit).blobs]
    (repo.path / ".git/objects" / name[:2] / name[2:]).unlink()
    assert sizes(Git(str(repo.path)), [name]) == {}


def test_a_commit_that_is_not_here_is_told(repo: Repo) -> None:
    with pytest.raises(FlaskcompatError, match="cannot be listed"):
        tree_of(Git(str(repo.path)), "0" * 40)


def test_repositories_of_the_other_hash(repo_of: Callable[..., Repo], tmp_path: Path) -> None:
    repo = repo_of(tmp_path / "new", "--object-format=sha256")
    commit = repo.commit({"a": "1\n"})
    git = Git(str(repo.path))
    (blob,) = tree_of(git, commit).blobs
    assert len(blob.name) == 64
    assert dict(contents(git, sizes(git, [blob.name]))) == {blob.name: b"1\n"}
