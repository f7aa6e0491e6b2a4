from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.engine.collect.projects import ProjectFiles
from flaskcompat.engine.manifests import Manifest, Reader


def reader(folder: Path, *manifests: str, shown: str = ".") -> Reader:
    names = manifests or ("requirements.txt",)
    return Reader(ProjectFiles(str(folder), os.path.realpath(folder), names, names), shown)


def tell(made: Reader) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.message) for problem in made.problems]


def entries(folder: Path, **files: str) -> list[tuple[str, str, str]]:
    """What `requirements.txt` asks for, includes followed: name, specifier and role."""
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text)
    made = reader(folder)
    (manifest,) = made.all()
    return [(entry.name, entry.specifier, entry.role) for entry in made.entries(manifest)]


def test_what_cannot_be_read_is_a_problem_and_not_a_manifest(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("Dear reader,\n")
    (tmp_path / "uv.lock").mkdir()
    made = reader(tmp_path, "notes", "uv.lock", "gone.txt")
    assert made.all() == []
    assert [path for path, _, _ in tell(made)] == ["notes", "uv.lock", "gone.txt"]


def test_a_file_of_any_name_is_read_for_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "packages.list").write_text("flask==3.1.3\nwerkzeug>=3\n")
    (manifest,) = reader(tmp_path, "packages.list").all()
    assert manifest.format.name == "requirements.txt"


def test_a_reader_that_fails_ends_no_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, path: str) -> None:
        raise KeyError("what nobody thought of")

    monkeypatch.setattr("flaskcompat.readers.requirements_txt.parse", fail)
    (tmp_path / "requirements.txt").write_text("flask\n")
    made = reader(tmp_path)
    (manifest,) = made.all()
    assert manifest.inventory.requirements == ()
    assert tell(made) == [("requirements.txt", 0, "cannot be read: KeyError: 'what nobody thought of'")]


def test_each_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("not a requirement at all\n")
    made = reader(tmp_path)
    assert made.all() == made.all()
    assert len(made.problems) == 1


@pytest.mark.parametrize(
    ("shown", "expected"),
    [(".", "requirements.txt"), ("shop", "shop/requirements.txt"), ("/", "/requirements.txt")],
)
def test_paths_are_those_of_reports(tmp_path: Path, shown: str, expected: str) -> None:
    (tmp_path / "requirements.txt").write_text("flask\n")
    (manifest,) = reader(tmp_path, shown=shown).all()
    assert manifest.path == expected
    assert manifest.inventory.requirements[0].path == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("plugins/mine", ".github/ci.yml"),
        ("/srv/plugins/mine", "/srv/.github/ci.yml"),
        (".", "../../.github/ci.yml"),
    ],
)
def test_what_lies_above_a_project_has_no_way_up_in_its_path(
    tmp_path: Path, shown: str, expected: str
) -> None:
    assert reader(tmp_path, shown=shown).show(str(tmp_path.parent.parent / ".github" / "ci.yml")) == expected


def test_what_a_constraint_file_asks_for_are_constraints_however_deep(tmp_path: Path) -> None:
    found = entries(
        tmp_path,
        requirements="-c limits.txt\nflask\n",
        limits="werkzeug<3\n-r more.txt\n",
        more="click==8.0\n",
    )
    assert sorted(found) == [
        ("click", "==8.0", "constraint"),
        ("flask", "", "requirement"),
        ("werkzeug", "<3", "constraint"),
    ]


def test_a_file_that_is_required_and_constrains_too_counts_in_both_roles(tmp_path: Path) -> None:
    found = entries(tmp_path, requirements="-r base.txt\n-c base.txt\n-r base.txt\n", base="flask==3.0\n")
    assert found == [("flask", "==3.0", "requirement"), ("flask", "==3.0", "constraint")]


def test_a_circle_is_a_problem_at_the_line_that_closes_it(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("-r a.txt\n")
    (tmp_path / "a.txt").write_text("flask\n-r requirements.txt\n")
    made = reader(tmp_path)
    (manifest,) = made.all()
    assert [entry.name for entry in made.entries(manifest)] == ["flask"]
    (problem,) = made.problems
    assert (problem.path, problem.line) == ("a.txt", 2) and "includes this file in turn" in problem.message


def test_no_chain_of_includes_is_followed_for_ever(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("-r 0.txt\n")
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(f"-r {number + 1}.txt\nname{number}\n")
    made = reader(tmp_path)
    (manifest,) = made.all()
    assert len(made.entries(manifest)) < 100
    assert any("more than 50 files" in problem.message for problem in made.problems)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("../outside.txt", "leads out of the project"),
        ("link.txt", "leads out of the project"),
        ("gone.txt", "does not exist"),
        ("/etc/hostname", "absolute path"),
        ("https://index.example.org/r.txt", "is a URL"),
        ("${HOME}/r.txt", "not a path that can be known"),
    ],
)
def test_an_include_that_is_not_followed_is_told_at_its_line(
    tmp_path: Path, target: str, reason: str
) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("flask==0.1\n")
    (folder / "link.txt").symlink_to("../outside.txt")
    (folder / "requirements.txt").write_text(f"click\n-r {target}\n")
    made = reader(folder)
    (manifest,) = made.all()
    assert [entry.name for entry in made.entries(manifest)] == ["click"]
    made.entries(manifest)
    (problem,) = made.problems
    assert problem.line == 2 and reason in problem.message


def test_what_another_file_includes_is_marked(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask\n")
    (tmp_path / "dev-requirements.txt").write_text("-r requirements.txt\npytest\n")
    made = reader(tmp_path, "dev-requirements.txt", "requirements.txt")
    for manifest in made.all():
        made.entries(manifest)
    assert made.included == {str(tmp_path / "requirements.txt")}


def test_suppressions_in_a_manifest_are_kept(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask==2.2.2  # flaskcompat: ignore[FLC110] soon\n")
    made = reader(tmp_path)
    made.all()
    assert [(one.codes, one.line) for one in made.suppressions] == [(("FLC110",), 1)]


def test_a_script_is_read_as_one_and_a_setup_file_as_one(tmp_path: Path) -> None:
    (tmp_path / "run.py").write_text("# /// script\n# dependencies = ['flask']\n# ///\n")
    (tmp_path / "setup.py").write_text("from setuptools import setup\nsetup(install_requires=['click'])\n")
    found: list[Manifest] = reader(tmp_path, "run.py", "setup.py").all()
    assert [(each.format.name, each.inventory.requirements[0].name) for each in found] == [
        ("script", "flask"),
        ("setup.py", "click"),
    ]


GROUPS = """\
[project]
name = "shop"
version = "1"
dynamic = ["optional-dependencies"]
[tool.setuptools.dynamic.optional-dependencies]
docs = { file = ["common.txt"] }
tests = { file = ["common.txt", "tests.txt"] }
"""


def test_a_file_that_several_groups_include_belongs_to_each(tmp_path: Path) -> None:
    files = {"pyproject.toml": GROUPS, "common.txt": "-r deep.txt\nflask\n"}
    for name, text in {**files, "deep.txt": "click\n", "tests.txt": "-r deep.txt\npytest\n"}.items():
        (tmp_path / name).write_text(text)
    made = reader(tmp_path, "pyproject.toml")
    (manifest,) = made.all()
    assert [(entry.name, entry.group) for entry in made.entries(manifest)] == [
        ("flask", "docs"),
        ("click", "docs"),
        ("flask", "tests"),
        ("click", "tests"),
        ("pytest", "tests"),
    ]


def test_files_are_not_copied_for_groups_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flaskcompat.engine.manifests._MOST_OF_GROUPS", 2)
    (tmp_path / "pyproject.toml").write_text(GROUPS)
    (tmp_path / "common.txt").write_text("flask\nclick\n")
    made = reader(tmp_path, "pyproject.toml")
    (manifest,) = made.all()
    assert {entry.group for entry in made.entries(manifest)} == {"docs"}
    assert [problem.line for problem in made.problems] == [7, 7]


def test_a_distribution_that_is_named_without_end_is_cut_and_the_others_are_not(tmp_path: Path) -> None:
    lines = [f"flask!=0.{number}\nother-{number}\n" for number in range(600)]
    (tmp_path / "requirements.txt").write_text("".join(lines))
    made = reader(tmp_path, "requirements.txt")
    names = [entry.name for entry in made.entries(made.all()[0])]
    assert names.count("flask") == 500 and len(names) == 1100
    said = "more than 500 entries for flask: the rest is left out"
    assert tell(made) == [("requirements.txt", 1001, said)]
