from __future__ import annotations

from pathlib import Path

from flaskcompat.engine.collect.walk import walk
from flaskcompat.model.inventory import Problem


def tree(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def files(root: Path) -> list[str]:
    problems: list[Problem] = []
    found = [
        (Path(folder.path) / name).relative_to(root).as_posix()
        for folder in walk(str(root), problems)
        for name in folder.files
    ]
    assert problems == []
    return found


def test_parents_come_first_and_names_in_order(tmp_path: Path) -> None:
    tree(tmp_path, "b/z.py", "b/a/x.py", "a/y.py", "c.py", "B.py")
    assert files(tmp_path) == ["B.py", "c.py", "a/y.py", "b/z.py", "b/a/x.py"]


def test_hidden_files_are_read_and_hidden_folders_are_not(tmp_path: Path) -> None:
    tree(tmp_path, ".env", ".venv/x.py", ".github/workflows/test.yml", "node_modules/x.py", "vendor/x.py")
    assert files(tmp_path) == [".env", ".github/workflows/test.yml"]


def test_an_ignored_folder_is_left_out_with_all_that_is_below_it(tmp_path: Path) -> None:
    tree(tmp_path, "build/a/x.py", "src/build/x.py", "src/x.py")
    (tmp_path / ".gitignore").write_text("/build/\n")
    (tmp_path / "src" / ".gitignore").write_text("build/\n")
    assert files(tmp_path) == [".gitignore", "src/.gitignore", "src/x.py"]


def test_an_ignored_file_is_read_since_it_may_be_what_runs(tmp_path: Path) -> None:
    tree(tmp_path, ".env")
    (tmp_path / ".gitignore").write_text(".env\n")
    assert files(tmp_path) == [".env", ".gitignore"]


def test_what_ignores_from_above_counts_in_a_part_of_the_repository(tmp_path: Path) -> None:
    tree(tmp_path, ".git/HEAD", "app/logs/x.py", "app/x.py")
    (tmp_path / ".gitignore").write_text("logs/\n")
    assert files(tmp_path / "app") == ["x.py"]


def test_an_ignored_folder_that_is_named_is_read_with_all_that_is_below_it(tmp_path: Path) -> None:
    tree(tmp_path, ".git/HEAD", "generated/app/x.py")
    (tmp_path / ".gitignore").write_text("generated/\n")
    assert files(tmp_path / "generated") == ["app/x.py"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    tree(tmp_path, "app/x.py")
    (tmp_path / "app" / "round").symlink_to(tmp_path)
    (tmp_path / "other").symlink_to(tmp_path / "app")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    assert files(tmp_path) == ["broken.txt", "app/x.py"]


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert list(walk(str(tmp_path / "nowhere"), problems)) == []
    assert [(problem.path, problem.message) for problem in problems] == [
        (str(tmp_path / "nowhere"), "cannot be listed: No such file or directory")
    ]


def test_repositories_inside_are_left_out_where_asked(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "clone"):
        (folder / ".git").mkdir(parents=True)
    (tmp_path / "module").mkdir()
    (tmp_path / "module/.git").write_text("gitdir: ../.git/modules/module\n")
    assert [each.path for each in walk(str(tmp_path), [], nested=False)] == [str(tmp_path)]
    assert len(list(walk(str(tmp_path), []))) == 3
