"""What an install of a few entries gives, over the catalog of conftest.py."""

from __future__ import annotations

from typing import Literal

import pytest

from flaskcompat.catalog import Catalog
from flaskcompat.engine.pinned import Installed, Root, install, pin_of, specifier_of
from flaskcompat.engine.pythons import Python
from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.pep508 import read

ROLES: dict[str, Literal["constraint", "override", "build"]] = {
    "-c": "constraint",
    "-o": "override",
    "-b": "build",
}


def entries(*texts: str) -> tuple[Requirement, ...]:
    """Entries by line; `-c`, `-o` and `-b` before one make it a constraint, an override, a build entry."""
    found = []
    for line, text in enumerate(texts, start=1):
        mark, _, rest = text.partition(" ")
        entry = read(rest if mark in ROLES else text, "requirements.txt", line)
        found.append(entry._replace(role=ROLES[mark]) if mark in ROLES else entry)
    return tuple(found)


def installed(catalog: Catalog, *texts: str, python: str = "", until: str = "") -> Installed:
    root = Root("requirements.txt", ".", "pip", entries(*texts))
    return install(root, Python(python) if python else None, catalog, until)


def versions(found: Installed) -> dict[str, str]:
    return {entry.name: f"{entry.version} {entry.origin}" for entry in found.environment.distributions}


@pytest.mark.parametrize(
    ("specifier", "pin"),
    [
        ("", ""),
        (">=1.0", ""),
        ("==1.*", ""),
        ("==1.0,!=1.0.post1", ""),
        ("~=1.0", ""),
        ("==1.0", "1.0"),
        (" == 1.0rc1", "1.0rc1"),
        ("===1.0-custom", "1.0-custom"),
    ],
)
def test_only_an_exact_version_is_a_pin(specifier: str, pin: str) -> None:
    assert pin_of(specifier) == pin


def test_pins_that_leave_nothing_open_are_the_environment(small_catalog: Catalog) -> None:
    found = installed(small_catalog, "web==2.0", "core==2.0", python="3.12")
    assert versions(found) == {"web": "2.0 pinned", "core": "2.0 pinned"}
    assert (found.environment.kind, found.environment.complete, found.conflict) == ("pinned", True, "")
    assert found.environment.id == "requirements.txt@3.12"


def test_what_pins_leave_open_is_resolved_and_placed_at_what_brings_it(small_catalog: Catalog) -> None:
    found = installed(small_catalog, "backport==1.0", "web==2.0", python="3.12")
    assert versions(found) == {"backport": "1.0 pinned", "web": "2.0 pinned", "core": "2.1 resolved"}
    assert found.environment.kind == "resolved"
    (core,) = [entry for entry in found.environment.distributions if entry.name == "core"]
    assert (core.path, core.line) == ("requirements.txt", 2)


def test_on_an_earlier_day_there_was_an_earlier_release(small_catalog: Catalog) -> None:
    assert versions(installed(small_catalog, "web==2.0", until="2024-06-01"))["core"] == "2.0 resolved"


@pytest.mark.parametrize(("python", "there"), [("3.8", True), ("3.9", False), ("", False)])
def test_markers_are_held_against_the_python(small_catalog: Catalog, python: str, there: bool) -> None:
    assert ("backport" in versions(installed(small_catalog, "web==2.0", "core==2.0", python=python))) is there
    marked = installed(small_catalog, "core==2.0 ; python_version < '3.9'", "web==2.0", python=python)
    assert versions(marked)["core"] == ("2.0 pinned" if there else "2.1 resolved")


def test_an_extra_of_a_pin_brings_what_it_needs(small_catalog: Catalog) -> None:
    found = installed(small_catalog, "core==2.0", "web[async]==2.0", python="3.12")
    assert versions(found)["loop"] == "3.0 resolved"
    (loop,) = [entry for entry in found.environment.distributions if entry.name == "loop"]
    assert loop.line == 2
    assert "loop" not in versions(installed(small_catalog, "core==2.0", "web==2.0", python="3.12"))


def test_a_constraint_holds_a_version_but_installs_nothing(small_catalog: Catalog) -> None:
    found = versions(installed(small_catalog, "web", "-c web==1.0", "-c core==1.0", "-c loop==3.0"))
    assert found == {"web": "1.0 pinned", "core": "1.0 pinned"}
    assert versions(installed(small_catalog, "web", "-c web<2"))["web"] == "1.0 resolved"


def test_an_override_wins_over_a_pin_and_a_pin_over_a_constraint(small_catalog: Catalog) -> None:
    found = installed(small_catalog, "core==2.1", "-o core==1.0", "web==2.0")
    assert versions(found)["core"] == "1.0 pinned"
    assert found.conflict == ""
    assert versions(installed(small_catalog, "-c core==1.0", "core==2.1"))["core"] == "2.1 pinned"


def test_build_requirements_are_no_part_of_it(small_catalog: Catalog) -> None:
    assert versions(installed(small_catalog, "-b web==1.0", "core==2.0")) == {"core": "2.0 pinned"}


@pytest.mark.parametrize(
    "second", ["core==2.1", "core<2", "-c core==2.1", "-c core>2.0", "core==2.1 ; python_version > '3'"]
)
def test_entries_that_contradict_a_pin_are_a_conflict(small_catalog: Catalog, second: str) -> None:
    found = installed(small_catalog, "web==2.0", "core==2.0", second, python="3.12")
    assert "core" in found.conflict
    assert not found.environment.complete


@pytest.mark.parametrize(
    "second", ["core==2.0.0", "core>=2", "-c core<3", "-b core==2.1", "core==2.1 ; python_version < '3'"]
)
def test_entries_that_agree_with_a_pin_or_do_not_count_are_none(small_catalog: Catalog, second: str) -> None:
    found = installed(small_catalog, "web==2.0", "core==2.0", second, python="3.12")
    assert (found.conflict, found.environment.complete) == ("", True)


def test_what_has_no_solution_is_told_and_the_pins_stay(small_catalog: Catalog) -> None:
    found = installed(small_catalog, "web>=2", "core==1.0")
    assert versions(found) == {"core": "1.0 pinned"}
    assert "core" in found.conflict and not found.environment.complete


def test_what_no_catalog_knows_leaves_the_environment_open_unless_it_is_pinned(
    small_catalog: Catalog,
) -> None:
    assert not installed(small_catalog, "private", "core==2.0").environment.complete
    assert installed(small_catalog, "private==1", "core==2.0").environment.complete


def test_a_group_has_its_name_in_the_identity(small_catalog: Catalog) -> None:
    root = Root("pyproject.toml", ".", "uv", entries("core==2.0"), "dev")
    assert install(root, None, small_catalog, "").environment.id == "pyproject.toml[dev]"


def test_several_entries_of_one_name_are_one_range() -> None:
    combined = specifier_of(entries("web>=1", "web<2"))
    assert combined is not None and {str(part) for part in combined} == {">=1", "<2"}
    assert specifier_of([entries("web")[0]._replace(specifier="~> 1")]) is None


@pytest.mark.parametrize("version", ["99.0", "1.0.99", "0.0.1", "2.0+built.here"])
def test_a_release_that_the_catalog_lacks_is_no_conflict_and_leaves_the_rest_open(
    version: str, small_catalog: Catalog
) -> None:
    found = installed(small_catalog, f"core=={version}", "web")
    assert (found.conflict, found.environment.complete, found.environment.unknown) == ("", False, ())
    assert versions(found)["core"] == f"{version} pinned"
