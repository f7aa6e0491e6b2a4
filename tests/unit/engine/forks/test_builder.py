from __future__ import annotations

from flaskcompat.engine.forks.builder import MAX_ENVIRONMENTS, Builder, Scope, Setting
from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import Target
from flaskcompat.engine.forks.pythons import Runtime
from flaskcompat.model.environment import Distribution
from flaskcompat.model.inventory import Inventory, Pin


def setting(python: str, platform: str = "linux", place: str = "", label: str = "") -> Setting:
    runtime = Runtime(python, python or "3.9", "3.9.40", "3.9.0", certain=bool(python))
    return Setting(runtime, Target(runtime.full, platform), place, Choice(label))


def builder(*versions: str) -> Builder:
    pins = (Pin("b", "0", "x", 9), *(Pin("a", version, "x", 1) for version in versions))
    return Builder(Lock(Inventory(pins=pins, tool="uv")))


def ids(built: Builder) -> list[str]:
    return [environment.id for environment in built.build("x", ".", Scope("lock"))]


def test_equal_sets_on_one_python_are_one_environment() -> None:
    built = builder("1", "2")
    built.add(setting("3.12"), {"a": "1"})
    built.add(setting("3.12", "win32"), {"a": "1"})
    built.add(setting("3.13"), {"a": "1"})
    built.add(setting("3.13", "win32"), {"a": "2"})
    assert ids(built) == ["x@3.12", "x@3.13", "x@3.13/win32"]


def test_ids_tell_the_choice_and_never_repeat() -> None:
    built = builder("1", "2", "3")
    built.add(setting("3.12"), {"a": "1"})
    built.add(setting("3.12", label="+extra:x"), {"a": "2"})
    built.add(setting("3.12", label="+extra:x"), {"a": "3"})
    assert ids(built) == ["x@3.12", "x@3.12+extra:x", "x@3.12+extra:x#2"]


def test_a_place_is_told_where_there_are_several() -> None:
    one, two = builder("1", "2"), builder("1", "2")
    for built in (one, two):
        built.add(setting("", place="linux-64"), {"a": "1"})
    two.add(setting("", place="win-64"), {"a": "2"})
    assert ids(one)[0] == "x"
    assert ids(two) == ["x/linux-64", "x/win-64"]


def test_an_environment_lists_everything_in_order() -> None:
    built = builder("1", "2")
    built.add(setting("3.12"), {"a": "2"})
    environment, alone = built.build("x", "p", Scope("installed"))
    assert environment.distributions == (
        Distribution("a", "2", "x", 1, "installed"),
        Distribution("b", "0", "x", 9, "installed"),
    )
    assert (environment.project, environment.kind, environment.tool) == ("p", "installed", "uv")
    assert (alone.id, alone.complete, alone.certain) == ("x#a==1", False, False)


def test_without_python_only_a_lone_environment_is_certain() -> None:
    built = builder("1", "2")
    built.add(setting(""), {"a": "1"})
    assert built.build("x", ".", Scope("lock"))[0].certain
    built.add(setting("", "win32"), {"a": "2"})
    assert not built.build("x", ".", Scope("lock"))[0].certain


def test_more_than_the_bound_is_told() -> None:
    versions = [str(number) for number in range(MAX_ENVIRONMENTS + 1)]
    built = builder(*versions)
    assert built.is_cut
    for version in versions:
        built.add(setting("3.12"), {"a": version})
    assert built.is_full
    assert len(built.build("x", ".", Scope("lock"))) == MAX_ENVIRONMENTS
