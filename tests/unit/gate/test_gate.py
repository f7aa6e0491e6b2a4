"""Two states of a repository, as a pull request has them, to the verdict."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.gate.gate import gate
from flaskcompat.model.gate import Gate
from flaskcompat.model.report import Report

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo

GOOD = "flask==2.2.5\nwerkzeug==2.2.3\n"
BAD = "flask==2.2.2\nwerkzeug==3.1.9\n"
GONE = "from flask import Flask, escape\n\napp = Flask(__name__)\n"
FALLBACKS = 'from flask import Flask\napp = Flask(__name__)\napp.config["SECRET_KEY_FALLBACKS"] = [old]\n'
NEWEST = "flask==3.1.3\nwerkzeug==3.1.9\n"


def judged(base: str = "HEAD", head: str = "", path: str = ".") -> Report:
    return gate([path], Options(), base, head)


def verdict(base: str = "HEAD", head: str = "", path: str = ".") -> Gate:
    found = judged(base, head, path).gate
    assert found is not None
    return found


def snapshot(folder: Path) -> dict[str, object]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else path.lstat().st_mode
        for path in folder.rglob("*")
    }


def test_each_verdict(repo: Repo) -> None:
    repo.commit({"requirements.txt": GOOD})
    assert verdict().verdict == "safe"
    repo.write({"requirements.txt": BAD})
    assert verdict().verdict == "breaks"
    repo.commit()
    repo.write({"requirements.txt": GOOD})
    assert verdict().verdict == "mends"
    repo.write({"requirements.txt": "flask==2.2.2\nwerkzeug==2.2.3\n", "app.py": "from flask import Flask\n"})
    repo.commit()
    repo.write({"app.py": FALLBACKS})
    assert verdict().verdict == "warns"


def test_what_was_there_is_not_told_again_wherever_it_moves(repo: Repo) -> None:
    repo.commit({"requirements.txt": NEWEST, "app.py": GONE})
    repo.write({"app.py": "import os\n\n\n" + GONE})
    assert judged().findings == ()
    repo.write({"app.py": "", "shop/views.py": "import os\n" + GONE})
    assert judged().findings == ()
    repo.write({"shop/views.py": GONE + "from flask import Markup\n"})
    assert [one.line for one in judged().findings] == [4]


def test_two_commits_are_compared_without_touching_the_tree(repo: Repo) -> None:
    repo.commit({"requirements.txt": GOOD})
    repo.git("checkout", "-q", "-b", "bump")
    repo.commit({"requirements.txt": BAD})
    repo.git("checkout", "-q", "main")
    repo.write({"requirements.txt": "flask==0.1\n"})
    before = snapshot(repo.path)
    found = verdict("main", "bump")
    assert (found.verdict, [one.distribution for one in found.moves if one.direct]) == (
        "breaks",
        ["flask", "werkzeug"],
    )
    assert snapshot(repo.path) == before


def test_a_read_only_tree_is_no_matter(repo: Repo) -> None:
    repo.commit({"requirements.txt": GOOD})
    repo.write({"requirements.txt": BAD})
    folders = [path for path in (repo.path, *repo.path.rglob("*")) if path.is_dir()]
    for path in folders:
        path.chmod(0o555)
    try:
        assert verdict().verdict == "breaks"
    finally:
        for path in folders:
            path.chmod(0o755)


def test_files_that_are_not_committed_count_and_are_named(repo: Repo) -> None:
    repo.commit({"requirements.txt": GOOD})
    repo.write({"new/requirements.txt": BAD})
    found = verdict()
    assert found.verdict == "breaks"
    assert any("new/requirements.txt is not as committed" in one for one in found.remarks)


def test_a_base_without_manifests_brings_everything(repo: Repo) -> None:
    repo.commit({"README": "x\n"})
    repo.write({"requirements.txt": BAD})
    found = verdict()
    assert (found.verdict, found.moves) == ("breaks", ())
    assert any("all findings count as brought" in one for one in found.remarks)


def test_nothing_to_judge_is_not_safe(repo: Repo) -> None:
    repo.commit({"README": "x\n"})
    assert verdict().verdict == "unclear"


def test_a_lock_in_a_merge_conflict_is_unclear(repo: Repo) -> None:
    lock = 'version = 1\nrequires-python = ">=3.12"\n\n[[package]]\nname = "flask"\nversion = "3.1.3"\n'
    repo.commit({"uv.lock": lock})
    repo.write({"uv.lock": f"<<<<<<< HEAD\n{lock}=======\n{lock}>>>>>>> bump\n"})
    report = judged()
    assert report.gate and report.gate.verdict == "unclear"
    assert [problem.path for problem in report.problems] == ["uv.lock"]


def test_a_lock_in_a_conflict_has_not_given_its_place_to_its_manifest(repo: Repo) -> None:
    lock = 'version = 1\nrequires-python = ">=3.12"\n\n[[package]]\nname = "flask"\nversion = "3.1.3"\n'
    manifest = '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.12"\ndependencies = ["flask"]\n'
    repo.commit({"uv.lock": lock, "pyproject.toml": manifest})
    repo.write({"uv.lock": f"<<<<<<< HEAD\n{lock}=======\n{lock}>>>>>>> bump\n"})
    report = judged()
    assert report.gate and (report.gate.verdict, report.gate.moves) == ("unclear", ())
    assert report.findings == ()


def test_a_version_that_nobody_knows_is_unclear(repo: Repo) -> None:
    repo.commit({"requirements.txt": NEWEST})
    repo.write({"requirements.txt": "flask==9.9.9\nwerkzeug==3.1.9\n"})
    assert verdict().verdict == "unclear"


def test_a_moved_lock_is_the_same(repo: Repo) -> None:
    repo.commit({"requirements.txt": BAD, "app.py": "x = 1\n"})
    repo.write({"requirements.txt": "", "requirements/base.txt": BAD})
    found = judged()
    assert found.findings == () and found.gate and found.gate.verdict == "safe"


def test_the_lock_of_another_tool_takes_the_place_of_one(repo: Repo) -> None:
    packages = "".join(
        f'[[package]]\nname = "{name}"\nversion = "{version}"\n\n'
        for name, version in (("flask", "2.2.2"), ("werkzeug", "3.1.9"))
    )
    end = '[metadata]\nlock-version = "2.0"\npython-versions = "3.12"\ncontent-hash = ""\n'
    repo.commit({"poetry.lock": packages + end})
    repo.write({"poetry.lock": "", "uv.lock": f'version = 1\nrequires-python = "==3.12.*"\n\n{packages}'})
    found = judged()
    assert found.findings == () and found.gate is not None
    assert (found.gate.verdict, found.gate.moves) == ("safe", ())


def test_a_path_below_the_top_and_another_working_directory(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"shop/requirements.txt": GOOD, "site/requirements.txt": GOOD, "base.in": "flask==2.2.2\n"})
    repo.write({"site/requirements.txt": BAD, "shop/requirements.txt": "-r ../base.in\nwerkzeug==2.2.3\n"})
    assert verdict(path="shop").verdict == "safe"
    monkeypatch.chdir(repo.path / "site")
    assert [one.path for one in judged().findings] == ["requirements.txt"]
    monkeypatch.chdir(repo.path.parent)
    (finding,) = judged(path="repo").findings
    assert finding.path == "repo/site/requirements.txt"


def test_a_path_that_the_base_lacks_and_one_that_nobody_has(repo: Repo) -> None:
    repo.commit({"README": "x\n"})
    repo.write({"shop/requirements.txt": BAD})
    assert verdict(path="shop").verdict == "breaks"
    assert verdict(path="shop/requirements.txt").verdict == "breaks"
    with pytest.raises(UsageError, match="no such file"):
        judged(path="none")


def test_a_worktree_and_a_submodule_are_repositories_of_their_own(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"requirements.txt": GOOD})
    repo.git("worktree", "add", "-q", str(tmp_path / "tree"), "-b", "bump")
    (tmp_path / "tree/requirements.txt").write_text(BAD)
    assert verdict("main", path=str(tmp_path / "tree")).verdict == "breaks"
    repo.git("submodule", "add", "-q", str(repo.path), "lib/inner")
    (repo.path / "lib/inner/requirements.txt").write_text(BAD)
    assert verdict().verdict == "safe"
    assert verdict(path="lib/inner").verdict == "breaks"


def test_a_bare_repository_needs_both_sides(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"requirements.txt": GOOD})
    repo.git("checkout", "-q", "-b", "bump")
    repo.commit({"requirements.txt": BAD})
    bare = str(tmp_path / "bare.git")
    repo.git("clone", "-q", "--bare", ".", bare)
    with pytest.raises(UsageError, match="--head"):
        judged("main", path=bare)
    report = judged("main", "bump", bare)
    assert [one.path for one in report.findings] == ["requirements.txt"]


def test_odd_names(repo: Repo) -> None:
    odd = os.fsdecode(b"new\nline \xff")
    repo.commit({f"{odd}/requirements.txt": GOOD, f"{odd}/app.py": "x = 1\n"})
    repo.write({f"{odd}/requirements.txt": BAD})
    (finding,) = judged().findings
    assert finding.path == f"{odd}/requirements.txt"


def test_the_other_hash(repo_of: Callable[..., Repo], tmp_path: Path) -> None:
    repo = repo_of(tmp_path / "new", "--object-format=sha256")
    repo.commit({"requirements.txt": GOOD})
    repo.write({"requirements.txt": BAD})
    found = verdict(path=str(repo.path))
    assert (found.verdict, len(found.base)) == ("breaks", 64)
    assert found.remarks == ("the files as they are count: requirements.txt is not as committed",)


def test_the_first_commit_of_all(repo: Repo) -> None:
    repo.write({"requirements.txt": BAD})
    with pytest.raises(UsageError, match="no such commit"):
        judged("HEAD")


def test_no_temporary_folder_is_left(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"requirements.txt": BAD})
    room = tmp_path / "room"
    room.mkdir()
    code = "import sys; from flaskcompat.gate.gate import *; gate(sys.argv[1:], Options(), 'HEAD')"
    environment = {**os.environ, "TMPDIR": str(room)}
    subprocess.run([sys.executable, "-c", code, str(repo.path)], check=True, env=environment)
    assert list(room.iterdir()) == []


def test_a_partial_clone_says_what_to_fetch_and_fetches_nothing(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"requirements.txt": GOOD})
    repo.git("checkout", "-q", "-b", "bump")
    repo.commit({"requirements.txt": BAD})
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repo.git("clone", "-q", "--filter=blob:none", "--branch=bump", f"file://{repo.path}", str(clone))
    before = snapshot(clone / ".git")
    with pytest.raises(UsageError, match=r"lacks 1 files .* such as requirements.txt; .*: git archive"):
        judged("origin/main", path=str(clone))
    assert snapshot(clone / ".git") == before


def test_files_that_cannot_be_laid_out_are_told(repo: Repo) -> None:
    blob = bytes.fromhex(repo.git("hash-object", "-w", "--stdin", stdin=b"flask==3.1.3\n"))
    tree = b"100644 .GIT\0" + blob + b"100644 requirements.txt\0" + blob
    top = repo.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=tree)
    repo.write({"requirements.txt": "flask==3.1.3\n"})
    (problem,) = judged(repo.git("commit-tree", top, "-m", "odd")).problems
    assert problem.path == ".GIT" and "no file can have" in problem.message


def test_files_that_git_ignores_are_part_of_no_change(repo: Repo) -> None:
    repo.commit({"requirements.txt": GOOD, ".gitignore": "local*.txt\nlocal.py\n"})
    repo.write({"local-requirements.txt": BAD})
    assert (verdict().verdict, verdict().remarks) == ("safe", ())
    repo.git("add", "-f", "local-requirements.txt")
    assert verdict().verdict == "breaks"
