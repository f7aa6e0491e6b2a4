from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.engine.forks import Python, Scope, environments_of
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Edge, Inventory, Pin, PythonClaim, Requirement
from flaskcompat.readers import uv_lock

FIXTURES = Path(__file__).parents[3] / "readers" / "uv_lock"
PYTHONS = [Python(f"3.{minor}") for minor in range(8, 15)]


def pin(name: str, version: str, **rest: object) -> Pin:
    return Pin(name, version, "x.lock", 1)._replace(**rest)  # type: ignore[arg-type]


def forks(*pins: Pin, pythons: list[Python] | None = None) -> dict[str, Environment]:
    found = environments_of(Inventory(pins=pins), PYTHONS if pythons is None else pythons, "x.lock", ".")
    assert not found.problems
    return {environment.id: environment for environment in found.environments}


def versions(environment: Environment, *names: str) -> tuple[str, ...]:
    found = {one.name: one.version for one in environment.distributions}
    return tuple(found.get(name, "-") for name in names)


def real(fixture: str, *pythons: str) -> dict[str, Environment]:
    text = (FIXTURES / fixture / "uv.lock").read_text("utf-8")
    inventory = uv_lock.parse(text, "uv.lock")
    found = environments_of(inventory, [Python(python) for python in pythons], "uv.lock", ".")
    assert not found.problems
    listed = {(one.name, one.version) for each in found.environments for one in each.distributions}
    assert listed == {(one.name, one.version) for one in inventory.pins}
    return {environment.id: environment for environment in found.environments}


def test_no_pins_mean_no_environment() -> None:
    assert environments_of(Inventory(), PYTHONS, "x.lock", ".").environments == ()


def test_a_lock_without_forks_is_one_environment_for_each_python() -> None:
    found = forks(pin("flask", "3.1.2"), pin("click", "8.1.8"), pythons=[Python("3.11"), Python("3.12")])
    assert list(found) == ["x.lock@3.11", "x.lock@3.12"]
    assert versions(found["x.lock@3.12"], "flask", "click") == ("3.1.2", "8.1.8")
    assert [one.name for one in found["x.lock@3.12"].distributions] == ["click", "flask"]


def test_without_pythons_there_is_one_environment_without_python() -> None:
    (found,) = forks(pin("flask", "3.1.2"), pythons=[]).values()
    assert (found.id, found.python, found.certain, found.kind) == ("x.lock", "", True, "lock")


def test_without_pythons_each_fork_is_an_environment_that_is_not_certain() -> None:
    found = forks(
        pin("click", "8.1.8", forks=("python_version < '3.10'",)),
        pin("click", "8.2.0", forks=("python_version >= '3.10'",)),
        pythons=[],
    )
    assert {versions(each, "click") for each in found.values()} == {("8.1.8",), ("8.2.0",)}
    assert {(each.python, each.certain) for each in found.values()} == {("", False)}


def test_pythons_that_the_lock_excludes_are_left_out() -> None:
    claims = (PythonClaim(">=3.10,<3.12", "declared", "x.lock", 1),)
    inventory = Inventory(pins=(pin("flask", "3.1.2"),), pythons=claims)
    found = environments_of(inventory, PYTHONS, "x.lock", ".").environments
    assert [each.python for each in found] == ["3.10", "3.11"]


def test_a_lock_that_excludes_every_python_is_still_judged() -> None:
    claims = (PythonClaim("==3.6.*", "used", "x.lock", 1),)
    inventory = Inventory(pins=(pin("flask", "1.1.2"),), pythons=claims)
    (found,) = environments_of(inventory, PYTHONS, "x.lock", ".").environments
    assert (found.python, versions(found, "flask")) == ("", ("1.1.2",))


@pytest.mark.parametrize("specifier", ["==3.11.4", ">=3.11.2,<3.11.9"])
def test_a_minor_version_is_admitted_when_one_of_its_patch_releases_is(specifier: str) -> None:
    claims = (PythonClaim(specifier, "declared", "x.lock", 1),)
    inventory = Inventory(pins=(pin("flask", "1.1.2"),), pythons=claims)
    found = environments_of(inventory, PYTHONS, "x.lock", ".").environments
    assert [each.python for each in found] == ["3.11"]


def test_the_certainty_of_a_python_is_handed_on() -> None:
    given_pythons = [Python("3.11"), Python("3.12", certain=False)]
    found = forks(pin("flask", "3.1.2"), pythons=given_pythons)
    assert [each.certain for each in found.values()] == [True, False]


def test_a_marker_does_not_hide_the_only_version_of_a_name() -> None:
    found = forks(
        pin("colorama", "0.4.6", marker="sys_platform == 'win32'"),
        pin("importlib-metadata", "8.0", marker="python_version < '3.8'"),
        pythons=[Python("3.12")],
    )
    assert list(found) == ["x.lock@3.12"]
    assert versions(found["x.lock@3.12"], "colorama", "importlib-metadata") == ("0.4.6", "8.0")


def test_forks_by_platform_are_environments_of_their_own() -> None:
    found = forks(
        pin("flask", "2.2.5", marker="sys_platform == 'win32'"),
        pin("flask", "3.1.2", marker="sys_platform != 'win32'"),
        pythons=[Python("3.12")],
    )
    assert {name: versions(each, "flask") for name, each in found.items()} == {
        "x.lock@3.12": ("3.1.2",),
        "x.lock@3.12/win32": ("2.2.5",),
    }


def test_a_version_for_a_python_that_nobody_named_is_judged_but_not_certain() -> None:
    pins = (
        pin("click", "8.1.8", forks=("python_version < '3.10'",)),
        pin("click", "8.2.0", forks=("python_version >= '3.10'",)),
    )
    found = forks(*pins, pythons=[Python("3.12")])
    assert [(each.certain, versions(each, "click")) for each in found.values()] == [
        (True, ("8.2.0",)),
        (False, ("8.1.8",)),
    ]
    only = environments_of(Inventory(pins=pins), [Python("3.12")], "x.lock", ".", Scope(only_given=True))
    assert [each.id for each in only.environments] == ["x.lock@3.12"]


@pytest.mark.parametrize(
    "marker",
    [
        "platform_machine == 's390x'",
        "platform_python_implementation == 'PyPy'",
        "sys_platform == 'emscripten'",
        "python_full_version < '3.12.1'",
    ],
)
def test_a_version_for_an_unusual_platform_does_not_vanish(marker: str) -> None:
    other = marker.replace("==", "!=").replace("<", ">=")
    found = forks(pin("a", "1", marker=marker), pin("a", "2", marker=other), pythons=[Python("3.12")])
    assert {versions(each, "a") for each in found.values()} == {("1",), ("2",)}


def test_a_version_that_nothing_selects_comes_alone() -> None:
    found = forks(
        pin("a", "1", marker="sys_platform == 'plan9'"),
        pin("a", "2"),
        pin("b", "1"),
        pythons=[Python("3.12")],
    )
    alone = found["x.lock#a==1"]
    assert [(one.name, one.version) for one in alone.distributions] == [("a", "1")]
    assert (alone.complete, alone.certain) == (False, False)


def test_a_marker_that_cannot_be_evaluated_holds() -> None:
    found = forks(pin("a", "1", marker="no marker at all"), pythons=[Python("3.12")])
    assert versions(found["x.lock@3.12"], "a") == ("1",)


def test_real_conflicting_extras_never_mix() -> None:
    found = real("conflicting_extras", "3.9", "3.11")
    assert {(name, versions(each, "flask", "click", "wtforms")) for name, each in found.items()} >= {
        ("uv.lock@3.9", ("3.1.3", "8.1.8", "3.2.1")),
        ("uv.lock@3.9+extra:a", ("2.3.3", "8.1.8", "3.2.1")),
        ("uv.lock@3.11", ("3.1.3", "8.5.1", "3.3.2")),
        ("uv.lock@3.11+extra:a", ("2.3.3", "8.5.1", "3.3.2")),
    }


def test_real_platform_forks_never_mix() -> None:
    found = real("platforms", "3.11", "3.12")
    assert {(each.python, versions(each, "flask", "werkzeug")) for each in found.values()} == {
        (python, pair) for python in ("3.11", "3.12") for pair in [("3.1.3", "3.1.9"), ("2.2.5", "2.3.8")]
    } | {("3.11", ("2.3.2", "3.1.9"))}


def test_real_conflicts_of_a_workspace_never_mix() -> None:
    found = real("workspace_conflicts", "3.12")
    assert {name: versions(each, "flask", "werkzeug", "click") for name, each in found.items()} == {
        "uv.lock@3.12": ("-", "-", "-"),
        "uv.lock@3.12+group:a/g1": ("-", "-", "8.1.8"),
        "uv.lock@3.12+group:a/g2": ("-", "-", "8.5.1"),
        "uv.lock@3.12+extra:a/x": ("2.2.5", "2.3.8", "8.5.1"),
        "uv.lock@3.12+extra:a/x+group:a/g1": ("2.2.5", "2.3.8", "8.1.8"),
        "uv.lock@3.12+extra:b/x": ("3.1.3", "3.1.9", "8.5.1"),
        "uv.lock@3.12+extra:b/x+group:a/g1": ("3.1.3", "3.1.9", "8.1.8"),
    }


def test_without_markers_recorded_requirements_keep_versions_together() -> None:
    found = forks(
        pin("flask", "2.2.5", edges=(Edge("werkzeug", specifier=">=2.2,<3"),)),
        pin("flask", "3.1.2", edges=(Edge("werkzeug", specifier=">=3.1"),)),
        pin("werkzeug", "2.3.8"),
        pin("werkzeug", "3.1.3"),
        pythons=[Python("3.12")],
    )
    assert {versions(each, "flask", "werkzeug") for each in found.values()} == {
        ("2.2.5", "2.3.8"),
        ("3.1.2", "3.1.3"),
    }


def test_what_a_single_version_requires_rules_others_out() -> None:
    found = forks(
        pin("app", "1", edges=(Edge("flask", specifier="<3", marker="python_version < '3.10'"),)),
        pin("flask", "2.2.5", requires_python="<3.13"),
        pin("flask", "3.1.2", requires_python=">=3.9"),
        pythons=[Python("3.8"), Python("3.9")],
    )
    assert versions(found["x.lock@3.8"], "flask") == ("2.2.5",)
    assert versions(found["x.lock@3.9"], "flask") == ("2.2.5",)


def test_what_the_manifest_asks_for_tells_versions_apart() -> None:
    pins = (
        pin("flask", "2.2.5", edges=(Edge("werkzeug", specifier="<3"),), requires_python=">=3.7"),
        pin("flask", "3.1.2", edges=(Edge("werkzeug", specifier=">=3"),), requires_python=">=3.9"),
        pin("werkzeug", "2.3.8"),
        pin("werkzeug", "3.1.3"),
    )
    declared = (
        Requirement("flask", "<2.3", "pyproject.toml", 1, marker="python_version < '3.10'"),
        Requirement("flask", ">=3", "pyproject.toml", 2, marker="python_version >= '3.10'"),
    )
    scope = Scope(declared=declared)
    found = environments_of(Inventory(pins=pins), [Python("3.9"), Python("3.12")], "x.lock", ".", scope)
    assert {each.id: versions(each, "flask", "werkzeug") for each in found.environments} == {
        "x.lock@3.9": ("2.2.5", "2.3.8"),
        "x.lock@3.12": ("3.1.2", "3.1.3"),
    }


def test_extras_of_pylock_markers_choose_versions() -> None:
    found = forks(
        pin("flask", "2.2.5", marker="'old' in extras"),
        pin("flask", "3.1.2", marker="'old' not in extras"),
        pythons=[Python("3.12")],
    )
    assert {name: versions(each, "flask") for name, each in found.items()} == {
        "x.lock@3.12": ("3.1.2",),
        "x.lock@3.12+old": ("2.2.5",),
    }


def test_extras_that_exclude_each_other_are_not_judged_together() -> None:
    found = forks(
        pin("torch", "1", marker="extra == 'cpu'"),
        pin("torch", "2", marker="extra == 'cuda'"),
        pythons=[Python("3.12")],
    )
    assert {versions(each, "torch") for each in found.values()} == {("-",), ("1",), ("2",)}


def test_categories_with_different_versions_are_judged_apart() -> None:
    found = forks(
        pin("flask", "2.2.5", groups=("default",)),
        pin("flask", "3.1.2", groups=("develop",)),
        pythons=[Python("3.12")],
    )
    assert {name: versions(each, "flask") for name, each in found.items()} == {
        "x.lock@3.12": ("2.2.5",),
        "x.lock@3.12+group:develop": ("3.1.2",),
    }


def test_conda_platforms_have_their_own_versions_and_python() -> None:
    found = forks(
        *(pin("python", "3.11.4", platform=place, conda=True) for place in ("linux-64", "osx-arm64")),
        pin("flask", "2.2.5", platform="linux-64", conda=True),
        pin("flask", "3.1.2", platform="osx-arm64", conda=True),
    )
    assert {name: (each.python, *versions(each, "flask")) for name, each in found.items()} == {
        "x.lock/linux-64": ("3.11.4", "2.2.5"),
        "x.lock/osx-arm64": ("3.11.4", "3.1.2"),
    }


def test_environments_of_pixi_have_their_own_python() -> None:
    found = forks(
        pin("python", "3.9.1", platform="old/linux-64", conda=True),
        pin("python", "3.12.1", platform="new/linux-64", conda=True),
        pin("flask", "3.1.2"),
    )
    assert {name: each.python for name, each in found.items()} == {
        "x.lock/old/linux-64": "3.9.1",
        "x.lock/new/linux-64": "3.12.1",
    }


def test_too_many_forks_are_a_problem_and_not_silence() -> None:
    pins = [pin("a", str(n), marker=f"python_full_version == '3.12.{n}'") for n in range(500)]
    found = environments_of(Inventory(pins=tuple(pins)), PYTHONS, "x.lock", ".")
    assert len(found.environments) <= 200
    assert "200" in found.problems[0].message


def test_a_lock_made_to_take_forever_is_judged_without_its_forks() -> None:
    pins = [pin("a", str(n), marker=f"python_full_version == '3.12.{n}'") for n in range(20_000)]
    started = time.perf_counter()
    found = environments_of(Inventory(pins=(*pins, pin("flask", "3.1.2"))), PYTHONS, "x.lock", ".")
    assert time.perf_counter() - started < 10
    assert found.problems
    assert versions(found.environments[0], "flask", "a") == ("3.1.2", "-")


def test_thousands_of_distributions_stay_cheap() -> None:
    markers = ("python_version < '3.10'", "python_version >= '3.10'")
    pins = [pin(f"s{n}", "1", edges=(Edge(f"s{n + 1}"),)) for n in range(4000)]
    pins += [pin(f"m{n}", str(k), forks=(markers[k],)) for n in range(500) for k in (0, 1)]
    started = time.perf_counter()
    found = environments_of(Inventory(pins=tuple(pins)), PYTHONS, "x.lock", ".")
    assert time.perf_counter() - started < 2
    assert len(found.environments) == len(PYTHONS)


MARKERS = st.sampled_from(
    [
        "",
        "python_version < '3.10'",
        "python_version >= '3.10'",
        "sys_platform == 'win32'",
        "extra == 'a'",
        "?",
    ]
)
EDGES = st.builds(
    Edge, st.sampled_from("abc"), st.sampled_from(["", "1", "2"]), st.sampled_from(["", "<2", "x"])
)
PINS = st.builds(
    lambda name, version, marker, fork, edges, place: pin(
        name, version, marker=marker, forks=(fork,) if fork else (), edges=tuple(edges), platform=place
    ),
    st.sampled_from("abc"),
    st.sampled_from(["1", "2", "3", ""]),
    MARKERS,
    MARKERS,
    st.lists(EDGES, max_size=3),
    st.sampled_from(["", "", "linux-64", "win-64"]),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PINS, max_size=8), st.lists(st.sampled_from(PYTHONS), max_size=2, unique=True))
def test_every_version_is_listed_and_no_name_twice(pins: list[Pin], pythons: list[Python]) -> None:
    found = environments_of(Inventory(pins=tuple(pins)), pythons, "x.lock", ".")
    listed: set[tuple[str, str]] = set()
    for environment in found.environments:
        names = [one.name for one in environment.distributions]
        assert len(names) == len(set(names))
        listed.update((one.name, one.version) for one in environment.distributions)
    assert listed == {(one.name, one.version) for one in pins}
    assert len({environment.id for environment in found.environments}) == len(found.environments)
