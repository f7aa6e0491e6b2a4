from __future__ import annotations

from typing import Literal

from flaskcompat.engine.pythons import ASSUMED, MINORS, Promise, installed_pythons, pythons_for
from flaskcompat.model.inventory import PythonClaim


def claim(specifier: str, kind: Literal["used", "declared", "classifier"] = "declared") -> PythonClaim:
    return PythonClaim(specifier, kind, "pyproject.toml", 4)


def versions(
    *claims: PythonClaim, asked: tuple[str, ...] = (), promise: Promise = "project"
) -> list[tuple[str, bool]]:
    return [(python.version, python.certain) for python in pythons_for(claims, asked, promise)]


def test_nothing_is_known_without_claims() -> None:
    assert versions() == []


def test_what_is_asked_for_replaces_the_rest() -> None:
    assert versions(claim("==3.9.*", "used"), asked=("3.12",)) == [("3.12", True)]


def test_what_is_used_goes_before_what_is_declared() -> None:
    assert versions(claim("==3.11.4", "used"), claim("==3.9.*", "used"), claim(">=3.8")) == [
        ("3.9", True),
        ("3.11", True),
    ]


def test_a_python_of_tox_or_nox_outside_the_declared_range_is_stale() -> None:
    old, new = claim("==3.9.*", "used"), claim("==3.12.*", "used")
    assert versions(old, new, claim(">=3.10,<3.13")) == [("3.12", True)]
    assert versions(old, claim(">=3.13")) == [("3.13", True), ("3.14", False)]
    assert versions(old._replace(path="a/tox.ini"), claim(">=3.14")) == [("3.14", True)]
    assert versions(old._replace(path="noxfile.py"), claim(">=3.14")) == [("3.14", True)]


def test_other_files_may_run_the_code_on_a_python_outside_of_it() -> None:
    image = claim("==3.9.*", "used")._replace(path="Dockerfile")
    assert versions(image, claim("==3.9.*", "used"), claim(">=3.10")) == [("3.9", True)]


def test_the_lowest_declared_python_counts_for_the_file_that_promises_it() -> None:
    assert versions(claim("==3.11.*", "used"), claim(">=3.8"), promise="own") == [
        ("3.8", True),
        ("3.11", True),
    ]


def test_of_an_open_range_only_the_lowest_python_is_certain() -> None:
    found = versions(claim(">=3.12"))
    assert found[0] == ("3.12", True)
    assert found[1:] == [("3.13", False), ("3.14", False)]


def test_a_declared_range_says_little_about_a_file_of_developers() -> None:
    assert versions(claim(">=3.13"), promise="none") == [("3.13", False), ("3.14", False)]
    assert versions(claim("==3.13.*", "used"), promise="none") == [("3.13", True)]


def test_of_a_closed_range_all_are() -> None:
    assert versions(claim(">=3.9,<3.11")) == [("3.9", True), ("3.10", True)]


def test_several_ranges_hold_together() -> None:
    assert versions(claim(">=3.9"), claim("<3.11")) == [("3.9", True), ("3.10", True)]


def test_classifiers_come_last_and_are_never_certain() -> None:
    advertised = claim("==3.10.*", "classifier")
    assert versions(advertised) == [("3.10", False)]
    assert versions(advertised, claim(">=3.14")) == [(MINORS[-1], True)]


def test_what_is_merely_advertised_and_old_is_installed_on_other_pythons_too() -> None:
    def installed(*claims: PythonClaim, asked: tuple[str, ...] = ()) -> list[str]:
        return [python.version if python else "any" for python in installed_pythons(claims, asked)]

    old = claim("==3.6.*", "classifier")
    assert installed() == ["any"]
    assert installed(old) == ["3.6", "any"]
    assert installed(old, claim(f"=={ASSUMED}.*", "classifier")) == ["3.6", ASSUMED]
    assert installed(old, asked=("3.6",)) == ["3.6"]
    assert installed(old, claim("==3.6.*", "used")) == ["3.6"]
    assert installed(old, claim(">=3.6,<3.8")) == ["3.6", "3.7"]


def test_text_that_is_no_specifier_says_nothing() -> None:
    assert versions(claim("three")) == []
