from __future__ import annotations

from typing import Any

from flaskcompat.indexing.stdlib import Dump, surfaces, top_level, unlisted


def dump(
    version: str, modules: dict[str, dict[str, str]], failed: tuple[str, ...] = (), **classes: Any
) -> Dump:
    named = {name.replace("__", "."): told for name, told in classes.items()}
    return {"version": version, "modules": modules, "classes": named, "failed": list(failed)}


def members(*bases: str, everything: str = "", **facts: str) -> dict[str, object]:
    return {"members": facts, "bases": list(bases), "all": everything.split() or sorted(facts)}


def test_only_what_varies_is_kept_and_the_way_to_it() -> None:
    one = dump(
        "3.6",
        {"a": {"x": "", "y": "", "C": ":", "D": ":"}, "b.c": {"E": ":"}, "b": {}},
        a__C=members(gone="()", stays="()"),
        a__D=members("a.C", own="()"),
        b__c__E=members(gone=""),
    )
    two = dump(
        "3.7",
        {"a": {"x": "", "C": ":", "D": ":"}, "b.c": {"E": ":"}, "b": {}},
        a__C=members(stays="()"),
        a__D=members("a.C", own="()"),
        b__c__E=members(),
    )
    found = surfaces([one, two])
    assert found["3.6"]["a"] == ["@", "C:", "D:", "y"]
    assert found["3.7"]["a"] == ["@", "C:", "D:"]
    assert found["3.6"]["a.C"] == ["gone()"] and "a.C" not in found["3.7"]
    assert found["3.7"]["a.D"] == ["*a.C"]
    assert found["3.6"]["b"] == ["@"] and found["3.6"]["b.c"] == ["@", "E:"]


def test_of_a_module_that_goes_it_is_enough_that_it_goes() -> None:
    found = surfaces([dump("3.6", {"imp": {"x": ""}}), dump("3.7", {"imp": {"x": ""}}), dump("3.8", {})])
    assert found == {"3.6": {"imp": ["@"]}, "3.7": {"imp": ["@"]}, "3.8": {}}


def test_parameters_that_become_known_are_no_change() -> None:
    first, second = {"f": "", "g": "(a)", "h": "(a)"}, {"f": "(a)", "g": "(a,b)", "h": "(a)"}
    found = surfaces([dump("3.6", {"m": first}), dump("3.7", {"m": second})])
    assert (found["3.6"]["m"], found["3.7"]["m"]) == (["@", "g(a)"], ["@", "g(a,b)"])


def test_a_member_that_a_class_inherits_on_another_python_is_there() -> None:
    one = dump("3.6", {"a": {"C": ":"}}, a__C=members(everything="f g", f="(self)", g="()"))
    two = dump("3.7", {"a": {"C": ":"}}, a__C=members("a.B", everything="f"))
    found = surfaces([one, two])
    assert found["3.6"]["a.C"] == ["g()"] and "f" not in str(found["3.7"])


def test_a_member_that_objects_have_on_another_python_is_there() -> None:
    one = dump("3.10", {"a": {"C": ":"}}, a__C=members(name="", gone="()"))
    two = dump("3.11", {"a": {"C": ":"}}, a__C={**members(), "set": ["name", "more"]})
    found = surfaces([one, two])
    assert found["3.10"]["a.C"] == ["gone()"] and "a.C" not in found["3.11"]


def test_constants_of_the_machine_are_left_out_and_far_aliases_are_names() -> None:
    found = surfaces(
        [dump("3.6", {"os": {"P_X": "", "error": "", "errno": ">errno"}}), dump("3.7", {"os": {}})]
    )
    assert found["3.6"]["os"] == ["@", "errno", "error"]


def test_bases_of_others_are_told_in_full() -> None:
    one = dump(
        "3.6", {"a": {"C": ":"}, "z": {"C": ">a.C"}}, a__C=members(everything="get __len__ __init__ _abc_x")
    )
    for wanted in ("a.C", "z.C"):
        assert surfaces([one], [wanted])["3.6"]["a.C"] == ["*", ".", "__len__", "get"]
    assert surfaces([one], ["a.Other"])["3.6"] == {}


def test_what_a_python_was_built_without_is_as_in_its_neighbour() -> None:
    one, two = dump("3.6", {"m": {"x": ""}}), dump("3.7", {}, failed=("m", "windows"))
    assert surfaces([one, two]) == {"3.6": {}, "3.7": {}}


def test_names_to_ask_for_and_packages() -> None:
    dumps = [dump("3.6", {"a": {"x": ""}}), dump("3.7", {"a": {"y": ""}, "b.c": {}}, failed=("d",))]
    assert unlisted(dumps) == {"a": ["x", "y"], "b.c": []}
    assert top_level(dumps) == ["a", "b", "d"]
