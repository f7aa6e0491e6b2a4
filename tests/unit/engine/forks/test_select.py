from __future__ import annotations

from flaskcompat.engine.forks.builder import Setting
from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import Target
from flaskcompat.engine.forks.pythons import Runtime
from flaskcompat.engine.forks.select import Selector, brings
from flaskcompat.model.inventory import Edge, Inventory, Pin

RUNTIME = Runtime("3.12", "3.12", "3.12.40", "3.12.0")


def setting(platform: str = "linux", place: str = "", choice: Choice = Choice()) -> Setting:  # noqa: B008
    return Setting(RUNTIME, Target(RUNTIME.full, platform, choice.names), place, choice)


def lock(*pins: Pin, **rest: object) -> Lock:
    return Lock(Inventory(pins=pins)._replace(**rest))  # type: ignore[arg-type]


def pin(name: str, version: str, **rest: object) -> Pin:
    return Pin(name, version, "x", 1)._replace(**rest)  # type: ignore[arg-type]


def test_without_a_choice_there_is_one_empty_set() -> None:
    assert Selector(lock(pin("a", "1"))).select(setting()) == [{}]


def test_markers_settle_what_they_can() -> None:
    selector = Selector(
        lock(pin("a", "1", marker="os_name == 'nt'"), pin("a", "2", marker="os_name != 'nt'"))
    )
    assert selector.select(setting()) == [{"a": "2"}]
    assert selector.select(setting("win32")) == [{"a": "1"}]


def test_exact_edges_settle_what_markers_leave_open() -> None:
    app = pin("app", "0", edges=(Edge("a", "1", optional="x"), Edge("a", "2", optional="y")))
    conflicting = lock(app, pin("a", "1"), pin("a", "2"), roots=("app",), conflicts=(("extra:x", "extra:y"),))
    selector = Selector(conflicting)
    assert selector.select(setting(choice=Choice("x", frozenset("x"), frozenset("y")))) == [{"a": "1"}]
    assert selector.select(setting(choice=Choice("", frozenset(), frozenset("xy")))) == [{}]


def test_extras_that_ask_for_two_versions_are_no_installation() -> None:
    selector = Selector(lock(pin("a", "1", marker="extra == 'x'"), pin("a", "2", marker="extra == 'y'")))
    assert selector.select(setting(choice=Choice("", frozenset("xy")))) == []


def test_what_nothing_settles_is_covered() -> None:
    assert Selector(lock(pin("a", "1"), pin("a", "2"))).select(setting()) == [{"a": "1"}, {"a": "2"}]


def test_the_preferred_group_counts() -> None:
    selector = Selector(lock(pin("a", "1", groups=("default",)), pin("a", "2", groups=("docs",))))
    assert selector.select(setting(choice=Choice(prefer="docs"))) == [{"a": "2"}]


def test_pip_replaces_what_conda_installed() -> None:
    pins = (pin("a", "1", conda=True, platform="linux-64"), pin("a", "2", platform="linux-64"))
    assert Selector(lock(*pins)).select(setting(place="linux-64")) == [{"a": "2"}]


def test_a_setting_brings_what_it_admits() -> None:
    found = lock(pin("a", "1", marker="os_name == 'nt'"), pin("a", "2"))
    assert not brings(found, setting(), [("a", "1")])
    assert brings(found, setting("win32"), [("a", "1")])
