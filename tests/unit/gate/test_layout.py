from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.gate.git import Git
from flaskcompat.gate.layout import AbsentError, lay_out
from flaskcompat.gate.objects import LARGEST

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def laid(repo: Repo, commit: str, folder: Path, *below: str) -> list[str]:
    lay_out(Git(str(repo.path)), commit, str(folder), below or ["."])
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    )


def test_what_a_check_reads_has_content_and_the_rest_is_only_there(repo: Repo, tmp_path: Path) -> None:
    commit = repo.commit(
        {
            "app.py": "x = 1\n",
            "static/a.js": "x\n",
            "templates/a.js": "{{ x }}\n",
            "node_modules/a.json": "{}\n",
            "node_modules/requirements.txt": "flask\n",
        }
    )
    folder = tmp_path / "laid"
    assert laid(repo, commit, folder) == [
        *("app.py", "node_modules/requirements.txt", "static/a.js", "templates/a.js")
    ]
    assert (folder / "static/a.js").read_text() == ""
    assert (folder / "templates/a.js").read_text() == "{{ x }}\n"
    assert (folder / ".git").is_dir()


def test_elsewhere_only_what_others_may_include(repo: Repo, tmp_path: Path) -> None:
    commit = repo.commit(
        {"shop/app.py": "x\n", "site/app.py": "x\n", "site/base.in": "flask\n", ".gitignore": "x\n"}
    )
    assert laid(repo, commit, tmp_path / "laid", "shop") == [".gitignore", "shop/app.py", "site/base.in"]


def test_names_that_lead_out_are_left_out_with_the_reason(repo: Repo, tmp_path: Path) -> None:
    blob = repo.git("hash-object", "-w", "--stdin", stdin=b"x\n")
    raw = bytes.fromhex(blob)
    inner = repo.git(
        "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=b"100644 evil.py\0" + raw
    )
    tree = (
        b"40000 ..\0"
        + bytes.fromhex(inner)
        + b"40000 .GIT\0"
        + bytes.fromhex(inner)
        + b"100644 ok.py\0"
        + raw
    )
    top = repo.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=tree)
    commit = repo.git("commit-tree", top, "-m", "evil")
    found = lay_out(Git(str(repo.path)), commit, str(tmp_path / "a/laid"), ["."])
    assert [path for path, _ in found.missing] == ["../evil.py", ".GIT/evil.py"]
    assert not (tmp_path / "a/evil.py").exists()
    assert (tmp_path / "a/laid/ok.py").exists()


def test_nothing_is_written_through_a_link(repo: Repo, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    blob = bytes.fromhex(repo.git("hash-object", "-w", "--stdin", stdin=b"x\n"))
    link = bytes.fromhex(repo.git("hash-object", "-w", "--stdin", stdin=str(outside).encode()))
    inner = repo.git(
        "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=b"100644 x.py\0" + blob
    )
    tree = b"120000 a\0" + link + b"40000 a\0" + bytes.fromhex(inner)
    top = repo.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=tree)
    found = lay_out(
        Git(str(repo.path)), repo.git("commit-tree", top, "-m", "evil"), str(tmp_path / "laid"), ["."]
    )
    assert list(outside.iterdir()) == []
    assert [path for path, _ in found.missing] == ["a"]


def test_links_are_there_as_they_are(repo: Repo, tmp_path: Path) -> None:
    os.symlink("app.py", repo.path / "link.py")
    commit = repo.commit({"app.py": "x\n"})
    laid(repo, commit, tmp_path / "laid")
    assert os.readlink(tmp_path / "laid/link.py") == "app.py"


def test_a_huge_file_is_a_hole(repo: Repo, tmp_path: Path) -> None:
    with (repo.path / "requirements.txt").open("wb") as stream:
        stream.truncate(LARGEST + 100)
    commit = repo.commit({"app.py": "x\n"})
    laid(repo, commit, tmp_path / "laid")
    status = (tmp_path / "laid/requirements.txt").stat()
    assert status.st_size == LARGEST + 1
    assert status.st_blocks * 512 < LARGEST


def test_blobs_that_are_not_here_are_told(repo: Repo, tmp_path: Path) -> None:
    commit = repo.commit({"app.py": "x\n"})
    name = repo.git("rev-parse", "HEAD:app.py")
    (repo.path / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(AbsentError) as raised:
        lay_out(Git(str(repo.path)), commit, str(tmp_path / "laid"), ["."])
    assert raised.value.args == (["app.py"],)
