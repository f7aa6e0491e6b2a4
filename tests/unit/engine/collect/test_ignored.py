from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.engine.collect.ignored import GitIgnore, ignore_above, is_left_out, repository_of


def ignores(root: Path, folder: str) -> bool:
    """Whether the folder is ignored by the `.gitignore` files of its repository."""
    path = root / folder
    path.mkdir(parents=True, exist_ok=True)
    above = ignore_above(str(path))
    return above is not None and above.ignores(str(path))


@pytest.mark.parametrize("name", ["node_modules", "vendor", ".venv", ".git", "__pycache__", "x.egg-info"])
def test_hidden_vendored_and_generated_folders_are_left_out(tmp_path: Path, name: str) -> None:
    assert is_left_out(str(tmp_path / name), name)


@pytest.mark.parametrize("name", ["app", "vendors", "node_modules_of_ours", ".github", "env", "venv"])
def test_a_folder_whose_name_only_looks_alike_is_not(tmp_path: Path, name: str) -> None:
    assert not is_left_out(str(tmp_path / name), name)


def test_an_environment_is_told_by_what_it_holds_and_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "pyvenv.cfg").touch()
    (tmp_path / "science" / "conda-meta").mkdir(parents=True)
    assert is_left_out(str(tmp_path / "web"), "web")
    assert is_left_out(str(tmp_path / "science"), "science")


@pytest.mark.parametrize("source", ["shop", "src/shop"])
@pytest.mark.parametrize("name", ["lib", "lib.linux-x86_64-cpython-311"])
def test_what_setuptools_copied_is_left_out(tmp_path: Path, name: str, source: str) -> None:
    built = tmp_path / "build" / name
    (built / "shop").mkdir(parents=True)
    (tmp_path / source).mkdir(parents=True)
    assert is_left_out(str(built), name)


def test_what_lies_nowhere_else_is_no_copy(tmp_path: Path) -> None:
    (tmp_path / "build" / "lib" / "shop").mkdir(parents=True)
    (tmp_path / "build" / "lib" / "more").mkdir()
    (tmp_path / "build" / "library" / "shop").mkdir(parents=True)
    (tmp_path / "build" / "lib.empty").mkdir()
    (tmp_path / "build" / "tools" / "shop").mkdir(parents=True)
    (tmp_path / "shop").mkdir()
    for name in ("lib", "library", "lib.empty", "tools"):
        assert not is_left_out(str(tmp_path / "build" / name), name)


def test_patterns_are_those_of_git(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("# build\n/build/\n*.tmp/\ndocs/_*\n\n!docs/_static\n")
    assert ignores(tmp_path, "build") and ignores(tmp_path, "a/b.tmp") and ignores(tmp_path, "docs/_build")
    assert not ignores(tmp_path, "src/build") and not ignores(tmp_path, "docs/_static")


def test_the_nearest_file_that_speaks_of_a_folder_decides(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("out/\nlogs/\n")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".gitignore").write_text("!out/\n")
    assert ignores(tmp_path, "out") and ignores(tmp_path, "a/logs") and ignores(tmp_path, "b/out")
    assert not ignores(tmp_path, "a/out")


def test_nothing_above_the_repository_counts(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert not ignores(tmp_path, "repo/app")
    assert repository_of(str(tmp_path / "repo" / "app")) == str(tmp_path / "repo")


def test_a_file_in_the_place_of_the_folder_marks_a_worktree(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert repository_of(str(tmp_path / "a" / "b")) == str(tmp_path)


def test_a_line_that_is_no_pattern_is_passed_over_as_git_does(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"!\n\xff\xfe\nbuild/\n")
    assert GitIgnore(str(tmp_path), None).ignores(str(tmp_path / "build"))
    assert not GitIgnore(str(tmp_path), None).ignores(str(tmp_path / "app"))


def test_a_link_and_a_folder_in_the_place_of_the_file_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "patterns").write_text("*\n")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".gitignore").symlink_to(tmp_path / "patterns")
    (tmp_path / "b" / ".gitignore").mkdir(parents=True)
    for name in ("a", "b"):
        assert not GitIgnore(str(tmp_path / name), None).ignores(str(tmp_path / name / "app"))


def test_what_is_below_an_ignored_folder_was_named_on_purpose(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("/build/\nlogs/\n")
    (tmp_path / "build" / "app").mkdir(parents=True)
    assert ignore_above(str(tmp_path / "build" / "app")) is None


def test_a_file_in_each_of_many_folders_one_in_another(tmp_path: Path) -> None:
    ignore = None
    for _ in range(2000):
        ignore = GitIgnore(str(tmp_path), ignore)
    assert ignore is not None and not ignore.ignores(str(tmp_path / "app"))
