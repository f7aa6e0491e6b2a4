"""Side files under a matrix of Pythons: only what holds on all of them is certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

TOX = "[tox]\nenvlist = py3{8,9,10}\n"
NEEDS_39 = "flask==3.1.3\n"  # needs Python 3.9
CONTRADICTS = "flask==3.1.3\nwerkzeug==2.0.0\n"  # contradicts itself on every Python


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "tox.ini").write_text(TOX)


def found(code: str, python: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    return {(each.severity, each.confidence) for each in check(python=python).findings if each.code == code}


def test_one_of_several_pythons_is_only_possible_for_a_side_file() -> None:
    Path("requirements/docs.txt").write_text(NEEDS_39)
    assert found("FLC601") == {("note", "possible")}


def test_it_is_certain_for_the_main_file() -> None:
    Path("requirements.txt").write_text(NEEDS_39)
    assert found("FLC601") == {("error", "definite")}


def test_it_is_certain_where_the_user_says_so() -> None:
    Path("requirements/docs.txt").write_text(NEEDS_39)
    assert found("FLC601", ("3.8", "3.9")) == {("error", "definite")}


def test_what_holds_on_all_pythons_is_certain() -> None:
    Path("requirements/docs.txt").write_text(CONTRADICTS)
    assert found("FLC101") == {("error", "definite")}


def test_a_single_python_is_certain() -> None:
    Path("tox.ini").write_text("[tox]\nenvlist = py38\n")
    Path("requirements/docs.txt").write_text(NEEDS_39)
    assert found("FLC601") == {("error", "definite")}


def test_the_lowest_of_several_pythons_is_only_possible_for_a_range_in_a_side_file() -> None:
    Path("requirements/docs.txt").write_text("flask>=3.1\n")
    assert found("FLC601") == {("note", "possible")}


def test_a_range_in_the_main_file_is_for_all_of_them() -> None:
    Path("requirements.txt").write_text("flask>=3.1\n")
    assert found("FLC601") == {("error", "definite")}


@pytest.mark.parametrize("folder", ["examples/socket", "docs"])
def test_an_example_runs_on_one_python(folder: str) -> None:
    Path("setup.py").write_text("from setuptools import setup\nsetup(name='shop')\n")
    Path(folder).mkdir(parents=True)
    Path(folder, "requirements.txt").write_text("flask>=3.1\n")
    assert found("FLC601") == {("note", "possible")}


def test_what_no_python_has_is_certain_for_an_example() -> None:
    Path("setup.py").write_text("from setuptools import setup\nsetup(name='shop')\n")
    Path("examples").mkdir()
    Path("tox.ini").write_text("[tox]\nenvlist = py3{7,8}\n")
    Path("examples/requirements.txt").write_text("flask>=3.1\n")
    assert found("FLC601") == {("error", "definite")}


CODE = """from flask import Flask, request

app = Flask(__name__)


@app.post("/")
def add():
    return request.form["x"]
"""
READS_FORMS = "flask==2.2.2\nwerkzeug==2.2.2\n"
MENDED = "flask==2.3.3\nwerkzeug==2.3.8\n"


@pytest.mark.parametrize(
    "side", ["requirements/tests-min.txt", ".travis-lowest-requirements.txt", "requirements-dev.txt"]
)
def test_an_advisory_on_production_is_only_possible_for_what_tests_install(side: str) -> None:
    Path("app.py").write_text(CODE)
    Path("requirements.txt").write_text(MENDED)
    Path(side).write_text(READS_FORMS)
    assert found("FLC810") == {("note", "possible")}


def test_it_is_certain_where_the_project_has_nothing_else() -> None:
    Path("app.py").write_text(CODE)
    Path("requirements-dev.txt").write_text(READS_FORMS)
    assert found("FLC810") == {("warning", "definite")}


def test_it_is_certain_where_production_has_it_too() -> None:
    Path("app.py").write_text(CODE)
    Path("setup.py").write_text(
        "from setuptools import setup\n"
        "setup(install_requires=['flask==2.2.2', 'werkzeug==2.2.2'], extras_require={'dev': ['pytest']})\n"
    )
    assert found("FLC810") == {("warning", "definite")}


@pytest.mark.parametrize(("file", "severity"), [(".travis-min.txt", "note"), ("ci-requirements.txt", "note")])
def test_what_only_ci_installs_is_no_production_even_alone(file: str, severity: str) -> None:
    Path("app.py").write_text(CODE)
    Path("requirements").rmdir()
    Path(file).write_text(READS_FORMS)
    assert {one for one, _ in found("FLC810")} <= {severity}
