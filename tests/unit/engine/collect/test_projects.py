from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.engine.collect.projects import ProjectFiles, find_projects, relative
from flaskcompat.errors import UsageError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def tree(*names: str, text: str = "") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)


def projects(*paths: str, bare: bool = False) -> dict[str, ProjectFiles]:
    here = os.getcwd()
    return {os.path.relpath(each.root, here): each for each in find_projects(list(paths or ["."]), [], bare)}


def test_code_alone_is_no_project_unless_its_versions_come_from_elsewhere() -> None:
    tree("app.py", "noxfile.py", ".python-version", "Dockerfile")
    assert projects() == {}
    assert projects(bare=True)["."].files == (".python-version", "Dockerfile", "app.py", "noxfile.py")


def test_a_path_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder"):
        projects("nowhere")


def test_each_folder_with_a_manifest_is_a_project_with_the_files_below_that_are_no_other_projects() -> None:
    tree("requirements.txt", "app.py", "lib/x.py", "tools/uv.lock", "tools/deep/y.py")
    found = projects()
    assert found["."].files == ("app.py", "requirements.txt", "lib/x.py")
    assert found["tools"].manifests == ("uv.lock",)
    assert found["tools"].files == ("uv.lock", "deep/y.py")


def test_a_shelf_of_requirements_belongs_to_the_folder_above() -> None:
    tree("web/requirements/base.txt", "web/requirements/dev.in", "web/app.py")
    assert projects()["web"].manifests == ("requirements/base.txt", "requirements/dev.in")
    assert [*projects("web/requirements")] == ["web/requirements"]


def test_a_script_that_only_quotes_inline_metadata_is_none() -> None:
    tree("requirements.txt")
    tree("tools/quotes.py", text="TEXT = '# /// script'\n")
    assert [project.root for project in find_projects(["."], [])] == [os.getcwd()]


def test_a_script_with_inline_metadata_is_a_project() -> None:
    tree("tools/run.py", text="# /// script\n# dependencies = ['flask']\n# ///\n")
    tree("tools/other.py", text="print('# // script')\n")
    assert projects()["tools"].manifests == ("run.py",)


def test_overlapping_paths_give_each_project_once() -> None:
    tree("requirements.txt", "sub/requirements.txt")
    assert len(find_projects([".", "sub", "./sub/"], [])) == 2


def test_a_named_file_is_read_alone_whatever_its_name_is() -> None:
    tree("sub/packages.list", "sub/app.py", "sub/requirements.txt")
    (found,) = find_projects(["sub/packages.list"], [])
    assert found.named and found.manifests == found.files == ("packages.list",)
    assert found.key.endswith("sub/packages.list")


def test_a_named_link_to_nothing_is_a_file_that_cannot_be_read_rather_than_a_wrong_path() -> None:
    Path("requirements.txt").symlink_to("gone.txt")
    assert projects("requirements.txt")["."].named


def test_the_python_is_stated_by_the_project_or_by_the_nearest_folder_above() -> None:
    tree(
        ".python-version",
        ".github/workflows/test.yml",
        "a/pyproject.toml",
        "b/pyproject.toml",
        "b/Dockerfile",
    )
    stated = {name: [os.path.relpath(path) for path in each.stated] for name, each in projects().items()}
    assert stated == {"a": [".python-version", ".github/workflows/test.yml"], "b": ["b/Dockerfile"]}


def test_nothing_is_read_outside_the_repository_or_without_one_the_folder() -> None:
    tree("repo/.git/HEAD", "repo/a/requirements.txt", "bare/a/requirements.txt")
    here = os.path.realpath(".")
    assert projects("repo/a")["repo/a"].boundary == f"{here}/repo"
    assert projects("bare/a")["bare/a"].boundary == f"{here}/bare/a"
    assert projects("repo/a/requirements.txt")["repo/a"].boundary == f"{here}/repo"


def test_a_named_link_to_a_folder_is_the_folder_and_bounded_by_its_own_repository() -> None:
    tree("repo/.git/HEAD", "other/.git/HEAD", "other/web/requirements.txt", "other/web/app.py")
    Path("repo/link").symlink_to(Path("other/web").absolute())
    found = projects("repo/link")["repo/link"]
    assert found.files == ("app.py", "requirements.txt")
    assert found.boundary == os.path.realpath("other")


@pytest.mark.parametrize(
    ("path", "start", "expected"), [("/a/b/c", "/a", "b/c"), ("/a/c", "/a/b", "../c"), ("/c", "/", "c")]
)
def test_paths_are_relative_with_slashes(path: str, start: str, expected: str) -> None:
    assert relative(path, start) == expected


def test_an_empty_path_is_not_the_working_directory() -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        projects("")
