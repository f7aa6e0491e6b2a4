from __future__ import annotations

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.pyproject import parse


def test_wrong_types_are_problems() -> None:
    assert "build-system.requires" in parse("[build-system]\nrequires = 'x'\n", "p").problems[0].message


def test_what_the_build_needs_is_kept_apart_from_what_an_install_gets() -> None:
    text = '[build-system]\nrequires = [\n  "setuptools>=61",\n  "wheel",\n]\n'
    assert parse(text, "p").requirements == (
        Requirement("setuptools", ">=61", "p", 3, group="build-system", role="build"),
        Requirement("wheel", "", "p", 4, group="build-system", role="build"),
    )
