from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.engine.collect.projects import ProjectFiles
from flaskcompat.engine.locked import locked_situations
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.pythons import Python
from flaskcompat.engine.situation import Situation

SOURCE = 'source = { registry = "https://index.example.org/simple" }\n'
LOCK = f'version = 1\nrequires-python = ">=3.9"\n[[package]]\nname = "flask"\nversion = "3.0.3"\n{SOURCE}'
FORKED = f"""\
version = 1
requires-python = ">=3.8"
resolution-markers = ["python_full_version >= '3.9'", "python_full_version < '3.9'"]

[[package]]
name = "flask"
version = "3.1.3"
{SOURCE}resolution-markers = ["python_full_version >= '3.9'"]

[[package]]
name = "flask"
version = "3.0.3"
{SOURCE}resolution-markers = ["python_full_version < '3.9'"]

[[package]]
name = "shop"
version = "1"
source = {{ virtual = "." }}
dependencies = [
  {{ name = "flask", version = "3.1.3", {SOURCE.strip()}, marker = "python_full_version >= '3.9'" }},
  {{ name = "flask", version = "3.0.3", {SOURCE.strip()}, marker = "python_full_version < '3.9'" }},
]
"""


def situations(folder: Path, *pythons: Python, only_given: bool = False) -> list[Situation]:
    names = tuple(sorted(path.name for path in folder.iterdir()))
    made = Reader(ProjectFiles(str(folder), os.path.realpath(folder), names, names), ".")
    return locked_situations(made, made.all(), pythons, ".", only_given)


def versions(found: list[Situation]) -> list[tuple[str, str]]:
    return sorted(
        (situation.environment.python, entry.version)
        for situation in found
        for entry in situation.environment.distributions
        if entry.name == "flask"
    )


def test_a_manifest_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask==3.0.3\n")
    assert situations(tmp_path, Python("3.12")) == []


def test_a_lock_is_an_environment_for_each_python_with_where_it_is_stated(tmp_path: Path) -> None:
    (tmp_path / "uv.lock").write_text(LOCK)
    found = situations(tmp_path, Python("3.10", True, ".python-version", 1), Python("3.12"))
    assert versions(found) == [("3.10", "3.0.3"), ("3.12", "3.0.3")]
    assert {situation.environment.kind for situation in found} == {"lock"}
    assert {situation.environment.tool for situation in found} == {"uv"}
    first = next(situation for situation in found if situation.environment.python == "3.10")
    assert first.python is not None and first.python.path == ".python-version"


def test_each_fork_has_the_versions_of_its_pythons(tmp_path: Path) -> None:
    (tmp_path / "uv.lock").write_text(FORKED)
    found = situations(tmp_path, Python("3.8"), Python("3.12"))
    assert set(versions(found)) == {("3.8", "3.0.3"), ("3.12", "3.1.3")}


def test_forks_for_other_pythons_are_left_out_where_one_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "uv.lock").write_text(FORKED)
    assert versions(situations(tmp_path, Python("3.12"), only_given=True)) == [("3.12", "3.1.3")]
    assert "3.0.3" in {version for _, version in versions(situations(tmp_path, Python("3.12")))}


@pytest.mark.parametrize(("certain", "there"), [(True, True), (False, False)])
def test_a_python_that_the_lock_excludes_is_judged_where_it_is_certainly_used(
    tmp_path: Path, certain: bool, there: bool
) -> None:
    (tmp_path / "uv.lock").write_text(LOCK)
    found = situations(tmp_path, Python("3.12"), Python("3.7", certain))
    assert (("3.7", "3.0.3") in versions(found)) is there
    assert ("uv.lock@3.7" in {situation.environment.id for situation in found}) is there


def test_the_report_of_an_installation_is_an_installed_environment(tmp_path: Path) -> None:
    (tmp_path / "pip-inspect.json").write_text(
        '{"version": "1", "installed": [{"metadata": {"name": "flask", "version": "3.0.3"}}],'
        ' "environment": {"python_version": "3.11"}}'
    )
    (found,) = situations(tmp_path)
    assert found.environment.kind == "installed"
    assert [entry.version for entry in found.environment.distributions] == ["3.0.3"]


@pytest.mark.parametrize(
    ("pythons", "expected"),
    [
        ([Python("3.8", True, "Dockerfile", 1)], [("3.8", True)]),
        (
            [Python("3.8", True, "Dockerfile", 1), Python("3.9", True, "tox.ini", 2)],
            [("3.8", True), ("3.9", True)],
        ),
        (
            [Python("3.8", True, "ci.yml", 1), Python("3.9", True, "ci.yml", 2)],
            [("3.8", False), ("3.9", True)],
        ),
        (
            [Python("3.7", True, "ci.yml", 1), Python("3.8", True, "ci.yml", 2)],
            [("3.7", True), ("3.8", True)],
        ),
    ],
    ids=["one alone", "another file", "a matrix that the lock is for in part", "a matrix that it is not for"],
)
def test_a_lock_is_surely_used_on_what_it_excludes_unless_the_same_file_has_others(
    pythons: list[Python], expected: list[tuple[str, bool]], tmp_path: Path
) -> None:
    (tmp_path / "uv.lock").write_text(LOCK, encoding="utf-8")
    found = [one.environment for one in situations(tmp_path, *pythons)]
    assert sorted((one.python, one.certain) for one in found if one.python) == expected
