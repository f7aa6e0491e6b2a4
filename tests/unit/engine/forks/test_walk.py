from __future__ import annotations

from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Candidates, Lock
from flaskcompat.engine.forks.markers import Target
from flaskcompat.engine.forks.walk import walk
from flaskcompat.model.inventory import Edge, Inventory, Pin

BOTH: Candidates = {"b": ["1", "2"]}


def reached(*edges: Edge, choice: Choice | None = None, middle: tuple[Edge, ...] = ()) -> Candidates:
    pins = (
        Pin("app", "0", "x", 1, edges=edges),
        Pin("m", "0", "x", 2, edges=middle),
        Pin("b", "1", "x", 3),
        Pin("b", "2", "x", 4),
    )
    lock = Lock(Inventory(pins=pins, roots=("app",)))
    return walk(lock, Target("3.12.1", "linux"), choice or Choice(), BOTH)


def test_what_the_walk_does_not_reach_is_not_there() -> None:
    assert reached(Edge("m"), Edge("b", "2")) == {"b": ["2"]}
    assert reached(Edge("m"), Edge("b", "1", marker="os_name == 'nt'"), Edge("b", "2")) == {"b": ["2"]}
    assert reached(Edge("m"), Edge("b", "9")) == {}


def test_an_edge_without_version_means_every_candidate() -> None:
    assert reached(Edge("m"), Edge("b")) == {"b": ["1", "2"]}


def test_extras_and_groups_of_the_project_are_followed_unless_refused() -> None:
    edges = (Edge("m"), Edge("b", "1", optional="x"), Edge("b", "2", optional="y"))
    assert reached(*edges) == {"b": ["1", "2"]}
    assert reached(*edges, choice=Choice(refused=frozenset({"x"}))) == {"b": ["2"]}
    assert reached(*edges, choice=Choice(refused=frozenset({"app/y"}))) == {"b": ["1"]}


def test_extras_of_others_are_followed_when_asked_for() -> None:
    middle = (Edge("b", "1", optional="x"), Edge("b", "2", optional="y"))
    assert reached(Edge("m"), middle=middle) == {}
    assert reached(Edge("m", extras=("x",)), middle=middle) == {"b": ["1"]}


def test_a_refused_project_is_no_start() -> None:
    refused = Choice(refused=frozenset({"project:app"}))
    assert reached(Edge("m"), Edge("b", "1"), middle=(Edge("app"),), choice=refused) == {}


def test_cycles_end() -> None:
    assert reached(Edge("m"), middle=(Edge("m"), Edge("app"), Edge("b", "1"))) == {"b": ["1"]}
