from __future__ import annotations

from flaskcompat.engine.forks.lock import Lock, is_admitted
from flaskcompat.engine.forks.markers import Target
from flaskcompat.model.inventory import Edge, Inventory, Pin

TARGET = Target("3.12.1", "linux")


def pin(name: str, version: str, **rest: object) -> Pin:
    return Pin(name, version, "x", 1)._replace(**rest)  # type: ignore[arg-type]


def test_the_same_version_twice_is_no_choice() -> None:
    lock = Lock(Inventory(pins=(pin("a", "1", groups=("x",)), pin("a", "1", extras=("y",)))))
    assert (dict(lock.several), [one.groups for one in lock.single]) == ({}, [("x",)])


def test_names_are_sorted_by_whether_there_is_a_choice() -> None:
    lock = Lock(Inventory(pins=(pin("b", "1"), pin("a", "1"), pin("b", "2"))))
    assert list(lock.several) == ["b"]
    assert [one.name for one in lock.single] == ["a"]
    assert lock.candidates(TARGET, "") == {"b": ["1", "2"]}


def test_a_pin_is_admitted_when_everything_it_says_holds() -> None:
    refused = (
        pin("a", "1", platform="win-64"),
        pin("a", "1", requires_python="<3.12"),
        pin("a", "1", forks=("os_name == 'nt'", "python_version < '3'")),
        pin("a", "1", marker="os_name == 'nt'"),
    )
    assert not any(is_admitted(one, TARGET, "linux-64") for one in refused)
    assert is_admitted(pin("a", "1", forks=("os_name == 'nt'", "os_name == 'posix'")), TARGET, "")
    assert is_admitted(pin("a", "1", platform="linux-64"), TARGET, "linux-64")


def test_names_that_nothing_admits_are_not_candidates() -> None:
    lock = Lock(Inventory(pins=(pin("a", "1", marker="os_name == 'nt'"), pin("a", "2", platform="win-64"))))
    assert lock.candidates(TARGET, "linux-64") == {}
    assert lock.places == ("win-64",)


def test_edges_tell_who_depends_on_whom() -> None:
    pins = (
        pin("a", "1", edges=(Edge("c"), Edge("b", version="2"))),
        pin("a", "2", edges=(Edge("b"),)),
        pin("b", "1"),
        pin("b", "2"),
    )
    lock = Lock(Inventory(pins=pins))
    assert lock.needed == {"b", "c"}
    assert lock.dependants == {"b": ("a",), "c": ("a",)}
    assert lock.has_exact_edges
    assert not Lock(Inventory(pins=pins[1:])).has_exact_edges
    assert list(lock.edges("a", "2")) == [Edge("b")]
