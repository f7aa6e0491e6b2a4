from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata
from flaskcompat.matchers.standing import standing
from flaskcompat.model.match import DEFINITE

ASKS = {"1.0": ("werkzeug>=0.14",), "1.1": ("werkzeug<2.0,>=0.15",), "2.0": ("Werkzeug (>=2.0)",), "0.1": ()}
WERKZEUGS = ("0.14", "0.15", "1.0", "2.0")


def admitted(*texts: str) -> Candidate:
    return Candidate(
        tuple(map(Version, texts)), DEFINITE, ">=0", "setup.py", 1, SpecifierSet(">=0").to_range()
    )


def kept(*flasks: str, werkzeugs: tuple[str, ...] = WERKZEUGS, python: str = "3.11") -> list[str]:
    facts = Facts(
        {"flask": admitted(*flasks), "werkzeug": admitted(*werkzeugs)},
        Code(()),
        lambda name, version: Metadata("", ASKS[version]) if name == "flask" and version in ASKS else None,
        python=python,
    )
    return [str(one) for one in standing("werkzeug", facts.candidates["werkzeug"].versions, facts)]


@pytest.mark.parametrize(
    ("flasks", "expected"),
    [
        (("1.1", "2.0"), ["0.15", "1.0", "2.0"]),
        (("1.1",), ["0.15", "1.0"]),
        (("1.0", "1.1", "2.0"), ["0.14", "0.15", "1.0", "2.0"]),
    ],
)
def test_what_no_release_of_another_range_takes_is_left_out(
    flasks: tuple[str, ...], expected: list[str]
) -> None:
    assert kept(*flasks) == expected


def test_a_release_that_takes_any_leaves_all() -> None:
    assert kept("0.1", "1.1") == list(WERKZEUGS)


def test_a_release_that_nobody_knows_leaves_all() -> None:
    assert kept("1.1", "9.9") == list(WERKZEUGS)


def test_where_nothing_would_be_left_nothing_is_left_out() -> None:
    assert kept("2.0", werkzeugs=("0.14", "0.15")) == ["0.14", "0.15"]


def test_one_version_is_what_it_is() -> None:
    assert kept("2.0", werkzeugs=("0.14",)) == ["0.14"]
