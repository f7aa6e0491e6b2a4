from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.model.inventory import Edge
from flaskcompat.readers.installed import read

METADATA = "Metadata-Version: 2.1\nName: {0}\nVersion: {1}\n{2}\nDescription\n"


def install(site: Path, name: str, version: str, more: str = "", kind: str = "dist-info") -> Path:
    file = "METADATA" if kind == "dist-info" else "PKG-INFO"
    folder = site / f"{name}-{version}.{kind}"
    folder.mkdir(parents=True)
    (folder / file).write_text(METADATA.format(name, version, more))
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "lib" / "python3.11" / "site-packages"


def test_what_is_no_environment_is_a_problem(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "gone"):
        found = read(str(root))
        assert (found.pins, [one.path for one in found.problems]) == ((), [str(root)])


def test_metadata_that_cannot_be_read_is_a_problem(tmp_path: Path, site: Path) -> None:
    (site / "gone-1.dist-info").mkdir(parents=True)
    install(site, "", "1")
    install(site, "b", "")
    install(site, "flask", "3.1.2")
    found = read(str(tmp_path))
    assert [pin.name for pin in found.pins] == ["flask"]
    assert sorted(one.message for one in found.problems) == [
        "metadata that cannot be read: No such file or directory",
        "metadata without a name",
        "metadata without a version",
    ]


def test_a_name_that_is_there_twice_is_a_problem(tmp_path: Path, site: Path) -> None:
    install(site, "flask", "2.2.5")
    install(site, "Flask", "3.1.2")
    found = read(str(tmp_path))
    assert len(found.pins) == 1
    assert "installed twice" in found.problems[0].message


def test_the_same_version_in_two_kinds_of_metadata_is_fine(tmp_path: Path, site: Path) -> None:
    install(site, "flask", "3.1.2")
    install(site, "flask", "3.1.2", kind="egg-info")
    found = read(str(tmp_path))
    assert (len(found.pins), found.problems) == (1, ())


def test_distributions_are_pins_with_edges(tmp_path: Path, site: Path) -> None:
    more = "Requires-Python: >=3.9\nRequires-Dist: click>=8.1.3\nRequires-Dist: asgiref; extra == 'async'\n"
    install(site, "Flask", "3.1.2", more)
    install(site, "old", "1", kind="egg-info")
    (site / "~lask-3.1.1.dist-info").mkdir()
    (site / "module.py").touch()
    flask, old = read(str(tmp_path)).pins
    assert (flask.name, flask.version, flask.line, flask.requires_python) == ("flask", "3.1.2", 3, ">=3.9")
    assert flask.path == f"{site}/Flask-3.1.2.dist-info/METADATA"
    assert flask.edges == (
        Edge("click", specifier=">=8.1.3"),
        Edge("asgiref", marker="extra == 'async'", optional="async"),
    )
    assert (old.name, old.version) == ("old", "1")


@pytest.mark.parametrize(
    ("text", "specifier"),
    [
        ("home = /usr\nversion = 3.11.7\n", "==3.11.7"),
        ("version_info = 3.11.7.final.0\n", "==3.11.7"),
        ("home = x\n", "==3.11.*"),
    ],
)
def test_the_python_is_that_of_pyvenv_or_of_the_folder(
    tmp_path: Path, site: Path, text: str, specifier: str
) -> None:
    install(site, "flask", "3.1.2")
    (tmp_path / "pyvenv.cfg").write_text(text)
    (claim,) = read(str(tmp_path)).pythons
    assert (claim.specifier, claim.kind) == (specifier, "used")


def test_the_python_of_a_conda_prefix_is_in_its_records(tmp_path: Path) -> None:
    install(tmp_path / "Lib" / "site-packages", "flask", "3.1.2")
    (tmp_path / "conda-meta").mkdir()
    (tmp_path / "conda-meta" / "python-3.12.1-h2628c8c_1_cpython.json").touch()
    found = read(str(tmp_path))
    assert [claim.specifier for claim in found.pythons] == ["==3.12.1"]
    assert [pin.name for pin in found.pins] == ["flask"]
