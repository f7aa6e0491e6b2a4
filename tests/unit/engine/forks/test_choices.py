from __future__ import annotations

from flaskcompat.engine.forks.choices import Choice, choices_of
from flaskcompat.engine.forks.lock import Lock
from flaskcompat.model.inventory import Inventory, Pin


def contested(**rest: object) -> Inventory:
    pins = (Pin("a", "1", "x", 1), Pin("a", "2", "x", 2))
    return Inventory(pins=pins)._replace(**rest)  # type: ignore[arg-type]


def pin(version: str, **rest: object) -> Pin:
    return Pin("a", version, "x", 1)._replace(**rest)  # type: ignore[arg-type]


def test_nothing_to_choose_from_is_one_choice() -> None:
    single = Inventory(pins=(pin("1"),), conflicts=(("extra:a", "extra:b"),))
    for inventory in (single, contested()):
        assert choices_of(Lock(inventory)) == ((Choice(),), False)


def test_conflicts_leave_one_item_or_none_of_each_set() -> None:
    choices, is_cut = choices_of(
        Lock(contested(conflicts=(("extra:a", "extra:b"), ("extra:b", "group:c")), roots=("app",)))
    )
    labels = {choice.label for choice in choices}
    assert labels == {"", "+group:c", "+extra:a", "+extra:b", "+extra:a+group:c"}
    assert not is_cut


def test_a_choice_knows_how_markers_and_edges_call_it() -> None:
    choices, _ = choices_of(Lock(contested(conflicts=(("extra:a", "project:b"),), roots=("app",))))
    by_label = {choice.label: choice for choice in choices}
    assert by_label["+extra:a"].names == {"a", "extra-3-app-a"}
    assert by_label["+extra:a"].refused == {"project:b"}
    assert by_label["+project:b"].names == {"project-1-b"}
    assert by_label[""].refused == {"a", "project:b"}


def test_with_several_projects_a_choice_is_that_of_one() -> None:
    choices, _ = choices_of(Lock(contested(conflicts=(("extra:p/a", "extra:q/a"),), roots=("p", "q"))))
    assert choices[1].names == {"p/a", "extra-1-p-a"}


def test_too_many_combinations_are_cut_to_single_items() -> None:
    conflicts = tuple((f"extra:a{n}", f"extra:b{n}") for n in range(10))
    choices, is_cut = choices_of(Lock(contested(conflicts=conflicts, roots=("app",))))
    assert is_cut
    labels = {f"+{label}" for pair in conflicts for label in pair}
    assert {choice.label for choice in choices} == {"", *labels}


def test_names_in_markers_are_chosen_alone_and_together() -> None:
    pins = (pin("1", marker="'x' in extras"), pin("2", forks=("extra == 'y'",)))
    choices, is_cut = choices_of(Lock(Inventory(pins=pins)))
    assert [choice.label for choice in choices] == ["", "+all", "+x", "+y"]
    assert not is_cut


def test_groups_count_where_versions_differ_by_group() -> None:
    pins = (pin("1", groups=("default",)), pin("2", groups=("develop", "docs")))
    choices, _ = choices_of(Lock(Inventory(pins=pins)))
    assert [(choice.label, choice.prefer) for choice in choices] == [
        ("", "default"),
        ("+group:develop", "develop"),
        ("+group:docs", "docs"),
    ]


def test_groups_do_not_count_where_versions_share_them() -> None:
    pins = (pin("1", groups=("main",)), pin("2", groups=("main",)))
    assert choices_of(Lock(Inventory(pins=pins))) == ((Choice(),), False)
