from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.engine.forks.cover import cover
from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import Target, admits
from flaskcompat.model.inventory import Edge, Inventory, Pin

TARGET = Target("3.12.1", "linux")


def covered(*pins: Pin) -> list[dict[str, str]]:
    lock = Lock(Inventory(pins=pins))
    return cover(lock, TARGET, lock.candidates(TARGET, ""))


def pin(name: str, version: str, *edges: Edge) -> Pin:
    return Pin(name, version, "x", 1, edges=edges)


def test_nothing_open_is_one_empty_choice() -> None:
    assert covered(pin("a", "1")) == [{}]


def test_independent_names_need_no_product() -> None:
    pins = [pin(f"n{n}", str(version)) for n in range(20) for version in range(3)]
    found = covered(*pins)
    assert len(found) == 3
    assert {item for chosen in found for item in chosen.items()} == {(one.name, one.version) for one in pins}


def test_versions_that_exclude_each_other_are_never_together() -> None:
    found = covered(
        pin("flask", "2.2.5", Edge("werkzeug", specifier="<3")),
        pin("flask", "3.1.2", Edge("werkzeug", specifier=">=3")),
        pin("werkzeug", "2.3.8", Edge("markupsafe", version="2")),
        pin("werkzeug", "3.1.3", Edge("markupsafe", version="3")),
        pin("markupsafe", "2"),
        pin("markupsafe", "3"),
    )
    assert sorted(sorted(chosen.items()) for chosen in found) == [
        [("flask", "2.2.5"), ("markupsafe", "2"), ("werkzeug", "2.3.8")],
        [("flask", "3.1.2"), ("markupsafe", "3"), ("werkzeug", "3.1.3")],
    ]


def test_edges_that_do_not_apply_exclude_nothing() -> None:
    found = covered(
        pin(
            "a",
            "1",
            Edge("b", specifier="<2", marker="os_name == 'nt'"),
            Edge("b", specifier="<2", optional="x"),
        ),
        pin("b", "1"),
        pin("b", "2"),
    )
    assert {chosen["b"] for chosen in found} == {"1", "2"}


def test_what_a_single_version_asks_for_counts_unless_nothing_is_left() -> None:
    assert covered(pin("a", "1", Edge("b", specifier="<2")), pin("b", "1"), pin("b", "2")) == [{"b": "1"}]
    assert len(covered(pin("a", "1", Edge("b", specifier=">9")), pin("b", "1"), pin("b", "2"))) == 2


EDGES = st.builds(
    lambda name, specifier: Edge(name, specifier=specifier),
    st.sampled_from("abcd"),
    st.sampled_from(["", "<2", ">=2", "==1", "!=3"]),
)


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("123")), st.lists(EDGES, max_size=3), max_size=10
    )
)
def test_no_choice_breaks_a_requirement_of_its_own(pins: dict[tuple[str, str], list[Edge]]) -> None:
    for chosen in covered(*(pin(name, version, *edges) for (name, version), edges in pins.items())):
        for name, version in chosen.items():
            for edge in pins[name, version]:
                if edge.name != name and edge.name in chosen:
                    assert admits(edge.specifier, chosen[edge.name])
