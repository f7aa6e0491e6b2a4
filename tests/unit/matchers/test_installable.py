from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata
from flaskcompat.matchers.installable import backported, installable
from flaskcompat.model.lack import PYTHON, History, Lack
from flaskcompat.model.match import DEFINITE

ASKED = {"1.0": "", "2.0": ">=3.6", "3.0": ">=3.9", "4.0": "no specifier"}


def facts(python: str, *versions: str) -> Facts:
    admits = SpecifierSet(">=1").to_range()
    candidate = Candidate(tuple(map(Version, versions)), DEFINITE, ">=1", "setup.py", 2, admits)
    return Facts(
        {"web": candidate}, Code(()), lambda name, version: Metadata(ASKED[version], ()), python=python
    )


@pytest.mark.parametrize(
    ("python", "expected"),
    [("3.6", ["1.0", "2.0"]), ("3.5", ["1.0"]), ("3.12", ["1.0", "2.0", "3.0"]), ("", ["1.0", "2.0", "3.0"])],
)
def test_of_a_range_what_the_python_admits_is_taken(python: str, expected: list[str]) -> None:
    assert [*map(str, installable(facts(python, "1.0", "2.0", "3.0"), "web"))] == expected


def test_where_nothing_is_taken_all_are_told() -> None:
    assert [*map(str, installable(facts("3.4", "2.0", "3.0"), "web"))] == ["2.0", "3.0"]


def test_what_cannot_be_read_keeps_nothing_out() -> None:
    assert [*map(str, installable(facts("3.6", "3.0", "4.0"), "web"))] == ["4.0"]


@pytest.mark.parametrize(
    ("name", "declared", "expected"),
    [
        ("dataclasses.dataclass", {"dataclasses"}, True),
        ("importlib.metadata", {"importlib-metadata"}, True),
        ("zoneinfo.ZoneInfo", {"backports-zoneinfo"}, True),
        ("asyncore.dispatcher", {"pyasyncore"}, True),
        ("dataclasses.dataclass", {"click"}, False),
        ("imp.find_module", {"simplejson", "importlib-metadata"}, False),
        ("ast.Str", {"fastapi"}, False),
        ("dataclasses.dataclass", set(), False),
    ],
)
def test_a_declared_backport_brings_its_module(name: str, declared: set[str], expected: bool) -> None:
    lack = Lack((name,), "name", "", "import", "", True, "web/app.py:5", PYTHON, "3.6", History)
    assert backported(lack, declared) is expected
