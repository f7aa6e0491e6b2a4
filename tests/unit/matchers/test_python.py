from __future__ import annotations

import pytest

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.matchers.versions import admits_python


def holds(specifier: str | list[str], python: str) -> bool:
    facts = Facts({}, Code(), lambda name, version: None, python=python)
    return bool(compile_condition({"python": specifier})(facts))


@pytest.mark.parametrize(("specifier", "python"), [("<3.9", "3.9"), (">=3.10", "3.9"), ("<3.9", "")])
def test_silent(specifier: str, python: str) -> None:
    assert not holds(specifier, python)


def test_holds() -> None:
    assert holds("<3.9", "3.8")
    assert holds(["<3.7", ">=3.14"], "3.14")


@pytest.mark.parametrize(
    ("specifier", "python", "admitted"),
    [
        (">=3.9.1", "3.9", True),
        (">=3.10", "3.9", False),
        ("!=3.9.*", "3.9", False),
        ("<3.9", "3.9", False),
        (">3.9", "3.9.0", False),
    ],
)
def test_a_minor_version_stands_for_all_of_its_releases(specifier: str, python: str, admitted: bool) -> None:
    assert admits_python(specifier, python) is admitted
