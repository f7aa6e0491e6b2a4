from __future__ import annotations

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

from flaskcompat.catalog.demands import applies, demands, full_python, marker_environment, parse


@pytest.mark.parametrize("entry", ["", "==1", "a >=", "a; os_name ==", "\x00"])
def test_what_is_no_requirement_is_nothing(entry: str) -> None:
    assert parse(entry) is None


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("pytz (>dev)", "pytz>0.0.dev0"),
        ("sqlalchemy-utils>=0.32.21<1", "sqlalchemy-utils<1,>=0.32.21"),
        ("pydantic (<2.*,>=1.2)", "pydantic<2,>=1.2"),
        ("flask>=0.9 # for the web", "flask>=0.9"),
        ("""i (>='4.4') ; python_version < "3.10\"""", 'i>=4.4; python_version < "3.10"'),
        ("prison>=0.1.0<1.0.0PyJWT>=1.7.1", "None"),
        ("flask-jinja2extender==dev", "None"),
    ],
)
def test_odd_versions_of_real_releases_are_mended(entry: str, meant: str) -> None:
    assert str(parse(entry)) == meant


@pytest.mark.parametrize(
    ("marker", "holds"),
    [
        ("python_version < '3.10'", False),
        ("python_version >= '3.10'", True),
        ("python_full_version >= '3.11.4'", True),
        ("sys_platform == 'win32'", False),
        ("platform_machine == 'x86_64' and implementation_name == 'cpython'", True),
        ("extra == 'async'", False),
        ("platform_release > '5'", False),
    ],
)
def test_markers_are_those_of_cpython_on_linux(marker: str, holds: bool) -> None:
    assert applies(Marker(marker), marker_environment("3.11")) is holds


def test_an_extra_holds_in_any_spelling() -> None:
    assert applies(Marker("extra == 'Some_Extra'"), marker_environment("3.11"), "some-extra")


def test_extras_are_demands_of_their_own() -> None:
    found = demands(Requirement("Flask[dotenv,Async]>=2"))
    assert [(each.name, each.extra, str(each.specifier)) for each in found] == [
        ("flask", "", ">=2"),
        ("flask", "async", ">=2"),
        ("flask", "dotenv", ">=2"),
    ]


def test_a_short_python_is_its_last_bugfix_release() -> None:
    assert full_python("3.11") == "3.11.99"
    assert full_python("3.11.4") == "3.11.4"
    assert marker_environment("3.11.4")["python_version"] == "3.11"
