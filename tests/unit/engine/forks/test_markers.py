from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.markers import Marker

from flaskcompat.engine.forks.markers import PLATFORMS, USUAL, Target, admits, holds, names_in

LINUX = Target("3.12.1", "linux")


@pytest.mark.parametrize(
    "marker",
    ["", "nonsense", "(" * 5000, "os_name == 'nt' " * 5000, "unknown == 'x'"],
)
def test_what_cannot_be_evaluated_holds(marker: str) -> None:
    assert holds(marker, LINUX)


@pytest.mark.parametrize(
    ("marker", "target", "answer"),
    [
        ("sys_platform == 'win32'", LINUX, False),
        ("sys_platform == 'win32'", Target("3.12.1", "win32"), True),
        ("python_version < '3.10'", Target("3.9.40", "linux"), True),
        ("python_version < '3.10'", LINUX, False),
        ("python_full_version >= '3.12.1'", LINUX, True),
        ("platform_machine == 's390x'", Target("3.12.1", "linux-s390x"), True),
        ("implementation_name == 'pypy'", Target("3.12.1", "linux-pypy"), True),
        ("platform_system == 'Darwin'", Target("3.12.1", "darwin"), True),
    ],
)
def test_markers_are_evaluated_on_the_target(marker: str, target: Target, answer: bool) -> None:
    assert holds(marker, target) is answer


@pytest.mark.parametrize(
    ("marker", "answer"),
    [
        ("extra == 'a'", True),
        ("extra != 'a'", False),
        ("extra == 'b'", False),
        ("'a' == extra", True),
        ("extra == 'a' and extra == 'c'", True),
        ("(python_version < '3.10' and extra == 'a') or extra == 'b'", False),
        ("'a' in extras", True),
        ("'b' not in extras and 'c' in dependency_groups", True),
    ],
)
def test_extras_are_tested_against_all_that_are_asked_for(marker: str, answer: bool) -> None:
    assert holds(marker, LINUX._replace(names=frozenset({"a", "c"}))) is answer


def test_names_in_a_marker() -> None:
    assert names_in("extra == 'a' or 'b' in extras or \"c\" not in dependency_groups") == ["a", "b", "c"]
    assert names_in("python_version < '3'") == []


def test_specifiers_admit_versions_and_other_text_admits_all() -> None:
    assert admits("", "1")
    assert admits("odd", "1")
    assert admits(">=1", "odd")
    assert admits(">=1", "2.0a1")
    assert not admits("<1", "1")


def test_time_is_bounded() -> None:
    started = time.perf_counter()
    holds("extra == 'a' and " * 100_000 + "'" * 100_000, LINUX)
    assert time.perf_counter() - started < 2


@given(
    st.sampled_from(["sys_platform", "os_name", "platform_machine", "platform_python_implementation"]),
    st.sampled_from(["==", "!="]),
    st.sampled_from(["linux", "win32", "nt", "x86_64", "PyPy"]),
    st.sampled_from(USUAL),
)
def test_agrees_with_packaging_on_the_same_environment(
    key: str, operator: str, value: str, platform: str
) -> None:
    sys_platform, os_name, _, machine, implementation = PLATFORMS[platform]
    environment = {
        "sys_platform": sys_platform,
        "os_name": os_name,
        "platform_machine": machine,
        "platform_python_implementation": implementation,
    }
    marker = f"{key} {operator} '{value}'"
    assert holds(marker, Target("3.12.1", platform)) is Marker(marker).evaluate(environment)
