from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.catalog import Catalog, load
from flaskcompat.engine.assess import Assessment, Context, assess
from flaskcompat.engine.collect.projects import find_projects
from flaskcompat.engine.options import Options
from flaskcompat.engine.situation import Situation
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.select import selected
from flaskcompat.ruleset.store import all_rules

FULL = (
    "flask==3.0.3\nwerkzeug==3.1.9\njinja2==3.1.6\nmarkupsafe==3.0.4\n"
    "itsdangerous==2.2.0\nclick==8.1.8\nblinker==1.9.0\n"
)
CODE = "from flask import request\nrequest.max_content_length = 10\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def assessed(
    *installed: Situation, select: tuple[str, ...] = (), catalog: Catalog | None = None, **options: object
) -> Assessment:
    (project,) = find_projects(["."], [])
    rules = [compile_rule(rule) for rule in selected(all_rules(), select)]
    given = Options(select=select, **options)  # type: ignore[arg-type]
    return assess(project, ".", Context(rules, catalog or load(), given, installed))


def told(found: Assessment) -> list[tuple[str, str, int]]:
    return [(finding.code, finding.path, finding.line) for finding in found.findings]


def test_versions_alone_and_code_alone_are_no_finding() -> None:
    Path("requirements.txt").write_text(FULL)
    assert told(assessed()) == []
    Path("app.py").write_text(CODE)
    Path("requirements.txt").write_text(FULL.replace("flask==3.0.3", "flask==3.1.3"))
    assert told(assessed()) == []


def test_both_together_are_one_and_it_names_its_environment() -> None:
    Path("requirements.txt").write_text(FULL)
    Path("app.py").write_text(CODE)
    (finding,) = assessed().findings
    assert (finding.code, finding.path, finding.line) == ("FLC507", "app.py", 2)
    assert finding.environments == ("requirements.txt",)
    assert finding.actions


def test_an_installed_environment_is_judged_with_the_code_as_well() -> None:
    Path("requirements.txt").write_text(FULL.replace("flask==3.0.3", "flask==3.1.3"))
    Path("app.py").write_text(CODE)
    entries = (Distribution("flask", "3.0.3", "env", 0, "installed"),)
    found = assessed(Situation(Environment("env", "env", "installed", "env", "3.11", entries), None))
    assert [finding.environments for finding in found.findings if finding.code == "FLC507"] == [("env",)]
    assert [environment.id for environment in found.environments] == ["requirements.txt", "env"]


def test_code_matters_where_a_rule_about_code_asks_for_something_that_is_installed() -> None:
    Path("requirements.txt").write_text(FULL)
    assert assessed().relevant
    assert not assessed(select=("FLC110",)).relevant
    Path("requirements.txt").write_text("pytest==8.3.4\n")
    assert not assessed().relevant


def test_a_conflict_is_told_where_nothing_else_tells_what_is_wrong() -> None:
    Path("requirements.txt").write_text("flask>=3\nwerkzeug<2\n")
    assert "FLC191" in {code for code, _, _ in told(assessed())}
    Path("requirements.txt").write_text("flask==2.2.2\nwerkzeug==3.1.9\nclick<8\n")
    assert "FLC191" not in {code for code, _, _ in told(assessed())}
    Path("requirements.txt").write_text("flask>=3.1\n")
    assert [code for code, _, _ in told(assessed(python=("3.6", "3.7")))] == ["FLC601"]


def test_an_error_of_the_code_does_not_hide_a_conflict() -> None:
    Path("requirements.txt").write_text("flask==3.0.3\nwerkzeug<3\n")
    Path("app.py").write_text(CODE)
    assert {code for code, _, _ in told(assessed())} == {"FLC191", "FLC507"}


def test_a_python_on_which_alone_there_is_no_solution_is_no_conflict() -> None:
    Path("requirements.txt").write_text("flask>=3.1\n")
    assert "FLC191" not in {code for code, _, _ in told(assessed(python=("3.8", "3.12")))}
    Path("requirements.txt").write_text("flask>=3.1\nclick<8\n")
    assert "FLC191" in {code for code, _, _ in told(assessed(python=("3.9", "3.12")))}


def test_an_unused_suppression_is_told_only_of_rules_that_ran() -> None:
    Path("requirements.txt").write_text(FULL.replace("\n", "  # flaskcompat: ignore[FLC110] gone\n", 1))
    assert told(assessed()) == [("FLC991", "requirements.txt", 1)]
    assert told(assessed(select=("FLC5", "FLC991"))) == []
    assert told(assessed(select=("FLC1", "FLC991"))) == [("FLC991", "requirements.txt", 1)]
    Path("requirements.txt").write_text(FULL.replace("\n", "  # flaskcompat: ignore[FLC999] typo\n", 1))
    assert told(assessed()) == [("FLC991", "requirements.txt", 1)]
    assert told(assessed(select=("FLC1", "FLC991"))) == []


def test_what_is_told_of_a_suppression_can_be_ignored_too() -> None:
    Path("requirements.txt").write_text(FULL.replace("\n", "  # flaskcompat: ignore[FLC110] gone\n", 1))
    assert [finding.suppressed for finding in assessed(ignore=("FLC99",)).findings] == ["ignore"]


def test_the_files_pythons_and_problems_of_a_project_are_told() -> None:
    Path("requirements.txt").write_text(FULL + "-r gone.txt\n")
    Path(".python-version").write_text("3.11.4\n")
    Path("app.py").write_text("def f(:\n")
    found = assessed()
    assert found.project.files == (".python-version", "requirements.txt")
    assert found.project.pythons == ("3.11",)
    assert [(problem.path, problem.line) for problem in found.problems] == [
        ("requirements.txt", 8),
        ("app.py", 1),
    ]


def test_a_range_is_judged_beside_what_a_fresh_install_gets() -> None:
    Path("requirements.txt").write_text("flask>=2.0\nwerkzeug>=2.2\n")
    found = assessed()
    assert [environment.kind for environment in found.environments] == ["resolved"]
    assert {finding.confidence for finding in found.findings} == {"possible"}
    assert {finding.environments for finding in found.findings} == {()}


OLD = "from flask.ext.wtf import Form\nprint Form\n"
"""Python 3 does not read it."""


def versions(found: Assessment) -> dict[str, str]:
    return {entry.name: entry.version for one in found.environments for entry in one.distributions}


def put_package(text: str, requirements: str = "flask\n", folder: str = "shop") -> None:
    Path(folder).mkdir()
    Path(folder, "__init__.py").write_text("")
    Path(folder, "views.py").write_text(text)
    Path("requirements.txt").write_text(requirements)


def test_a_package_that_python_2_alone_runs_is_judged_for_it_where_no_python_is_named() -> None:
    put_package(OLD)
    found = assessed()
    assert versions(found)["flask"] == "1.1.4" and found.project.pythons == ("2.7",)
    assert any("judged for Python 2.7" in problem.message for problem in found.problems)


@pytest.mark.parametrize(("named", "flask"), [("2.7", "1.1.4"), ("3.12", "3.1.3")])
def test_a_python_2_that_is_merely_advertised_is_no_other_where_nothing_else_runs_it(
    named: str, flask: str
) -> None:
    put_package(OLD)
    Path("requirements.txt").unlink()
    classifier = f"Programming Language :: Python :: {named}"
    Path("setup.py").write_text(
        f"setup(name='shop', install_requires=['flask'], classifiers=['{classifier}'])"
    )
    found = assessed()
    assert {
        entry.version for one in found.environments for entry in one.distributions if entry.name == "flask"
    } == {flask}


@pytest.mark.parametrize("stated", ["3.12", "2.7"])
def test_a_python_that_is_named_counts_whatever_the_code_looks_like(stated: str) -> None:
    put_package(OLD)
    Path(".python-version").write_text(stated)
    assert assessed().project.pythons == (stated,)


def test_pins_that_python_2_cannot_have_tell_that_the_old_file_is_a_leftover() -> None:
    put_package(OLD, FULL)
    found = assessed()
    assert found.project.pythons == () and versions(found)["flask"] == "3.0.3"


def test_other_code_that_python_3_alone_runs_tells_so_as_well() -> None:
    put_package(OLD)
    Path("shop", "models.py").write_text('def f(a: int) -> str:\n    return f"{a}"\n')
    assert assessed().project.pythons == ()


@pytest.mark.parametrize("folder", ["tests", "examples"])
def test_old_tests_and_examples_say_nothing_of_the_project(folder: str) -> None:
    put_package(OLD, folder=folder)
    assert assessed().project.pythons == ()


def test_a_script_beside_the_packages_says_nothing_of_the_project() -> None:
    put_package("from flask import Flask\n")
    Path("convert.py").write_text('print "done"\n')
    assert assessed().project.pythons == ()
