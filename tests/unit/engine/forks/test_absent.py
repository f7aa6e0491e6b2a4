from __future__ import annotations

import pytest

from flaskcompat.engine.forks import Python, Scope, environments_of
from flaskcompat.engine.forks.absent import absent
from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import Target
from flaskcompat.model.inventory import Edge, Inventory, Pin

OLD, NEW = "python_full_version < '3.9'", "python_full_version >= '3.9'"


def pin(name: str, version: str, marker: str = "", *edges: Edge) -> Pin:
    return Pin(name, version, "x.lock", 1)._replace(marker=marker, edges=edges)


def uv() -> Inventory:
    """A lock as uv writes it: only the newer Flask needs Blinker, and Click needs Colorama on Windows."""
    return Inventory(
        pins=(
            pin("shop", "1", "", Edge("flask", "2.2.5", marker=OLD), Edge("flask", "3.1.3", marker=NEW)),
            pin("flask", "2.2.5", "", Edge("click")),
            pin("flask", "3.1.3", "", Edge("blinker"), Edge("click")),
            pin("blinker", "1.9.0"),
            pin("click", "8.1.8", "", Edge("colorama", marker="sys_platform == 'win32'")),
            pin("colorama", "0.4.6"),
        ),
        roots=("shop",),
        tool="uv",
    )


def of(inventory: Inventory, python: str, **chosen: str) -> frozenset[str]:
    return absent(Lock(inventory), Target(python, "linux"), Choice(), chosen)


def test_what_only_the_other_version_needs_is_not_there() -> None:
    assert of(uv(), "3.8.20", flask="2.2.5") == {"blinker"}
    assert of(uv(), "3.12.0", flask="3.1.3") == set()


@pytest.mark.parametrize(
    ("marker", "tool", "expected"),
    [
        (NEW, "pip", {"blinker"}),
        (NEW, "pipenv", set()),
        ("sys_platform == 'win32'", "pip", set()),
        ("python_version < '3.9' and 'docs' in dependency_groups", "pip", set()),
        ("python_version >= '3.9' and 'docs' in dependency_groups", "pip", {"blinker"}),
        ("extra != 'docs'", "pip", set()),
        ("what is this", "pip", set()),
    ],
)
def test_a_marker_leaves_out_where_it_fails_on_every_platform(
    marker: str, tool: str, expected: set[str]
) -> None:
    inventory = Inventory(pins=(pin("blinker", "1.9.0", marker), pin("click", "8.1.8")), tool=tool)
    assert of(inventory, "3.8.20") == expected


def names(inventory: Inventory, *pythons: str, scope: Scope = Scope()) -> list[list[str]]:  # noqa: B008
    given = [Python(python) for python in pythons]
    found = environments_of(inventory, given, "x.lock", ".", scope)
    return [[one.name for one in each.distributions] for each in found.environments]


def test_environments_do_not_mix_what_different_forks_need() -> None:
    assert names(uv(), "3.8", "3.12") == [
        ["click", "colorama", "flask", "shop"],
        ["blinker", "click", "colorama", "flask", "shop"],
    ]


def test_what_no_environment_has_is_judged_all_the_same_unless_one_python_was_asked_for() -> None:
    inventory = Inventory(pins=(pin("blinker", "1.9.0", NEW), pin("click", "8.1.8")), tool="pip")
    assert names(inventory, "3.8") == [["blinker", "click"]]
    assert names(inventory, "3.8", scope=Scope(only_given=True)) == [["click"]]
