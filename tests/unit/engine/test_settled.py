"""What setup.py adds to a pyproject.toml, over the catalog of conftest.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.engine.collect.projects import find_projects
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.settled import without_settled

SETUP = """from setuptools import setup
setup(install_requires=["core"], extras_require={"dev": ["loop"]},
      tests_require=["web"], setup_requires=["x"])
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def left(pyproject: str, place: str = "pyproject.toml") -> list[str]:
    """The names that setup.py asks for, beside a pyproject.toml."""
    Path("setup.py").write_text(SETUP)
    Path(place).parent.mkdir(exist_ok=True)
    Path(place).write_text(pyproject)
    project = next(each for each in find_projects(["."], []) if "setup.py" in each.manifests)
    manifests = without_settled(Reader(project, ".").all())
    return [
        entry.name
        for one in manifests
        if one.format.name == "setup.py"
        for entry in one.inventory.requirements
    ]


def test_the_standard_table_settles_what_it_does_not_call_dynamic() -> None:
    assert left('[project]\nname = "shop"\nversion = "1"\ndependencies = ["core"]\n') == ["web", "x"]


def test_a_dynamic_field_is_told_by_setup() -> None:
    assert left('[project]\nname = "shop"\ndynamic = ["version", "dependencies"]\n') == ["core", "web", "x"]
    assert left('[project]\nname = "shop"\ndynamic = ["optional-dependencies"]\n') == ["loop", "web", "x"]


def test_a_file_without_the_table_settles_nothing() -> None:
    assert left("[tool.black]\nline-length = 100\n") == ["core", "loop", "web", "x"]


def test_a_table_of_another_folder_settles_nothing() -> None:
    table = '[project]\nname = "shop"\nversion = "1"\n'
    assert left(table, "docs/pyproject.toml") == ["core", "loop", "web", "x"]


def test_files_that_setup_reads_are_settled_too() -> None:
    Path("requirements.txt").write_text("core\n")
    Path("setup.cfg").write_text("[options]\ninstall_requires = file: requirements.txt\n")
    Path("pyproject.toml").write_text('[project]\nname = "shop"\nversion = "1"\n')
    (project,) = find_projects(["."], [])
    found = {one.format.name: one for one in without_settled(Reader(project, ".").all())}
    assert found["setup.cfg"].inventory.includes == () and "requirements.txt" in found


@pytest.mark.parametrize(("line", "unread"), [('version = "1"', False), ('dynamic = ["dependencies"]', True)])
def test_what_setup_leaves_unread_does_not_matter_where_the_table_tells(line: str, unread: bool) -> None:
    Path("setup.py").write_text("from setuptools import setup\nsetup(install_requires=wanted())\n")
    Path("pyproject.toml").write_text(f'[project]\nname = "shop"\n{line}\n')
    project = next(each for each in find_projects(["."], []) if "setup.py" in each.manifests)
    manifests = without_settled(Reader(project, ".").all())
    assert [one.inventory.unread for one in manifests if one.format.name == "setup.py"] == [unread]
