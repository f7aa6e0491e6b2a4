from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog, Release, load, resolve
from flaskcompat.catalog.demands import Demand
from flaskcompat.catalog.provider import World
from flaskcompat.catalog.resolve import Resolution
from flaskcompat.catalog.straight import Straight
from tests.resolver.cases import Answer, ours
from tests.resolver.cases import load as load_answers

NAMES, VERSIONS = ("a", "b", "c", "d"), ("1.0", "1.1", "2.0", "3.0rc1")
ASKED = ("", "<2", ">=1.1", "==1.0", "!=1.1", "~=1.0", ">=3.0rc1")


def world(catalog: Catalog, **more: Any) -> World:
    return World(catalog, "3.11", "", frozenset(), {}, {})._replace(**more)


def demand(text: str) -> Demand:
    name, _, specifier = text.partition(" ")
    return Demand(name, "", SpecifierSet(specifier))


def both(given: World, *roots: Demand) -> tuple[Resolution | None, Resolution]:
    """What is found straight ahead, if anything, and by the search that can go back."""
    straight = Straight(given, [root.name for root in roots])
    found = straight.run([root for root in roots if given.knows(root.name)])
    unknown = {root.name for root in roots if not given.knows(root.name)}
    searched = resolve._search(given, roots, unknown)
    if found is None:
        return None, searched
    for key, row in found.items():
        unknown |= straight.unknown(key, row)
    pins = {name: row.release.version for (name, _), row in sorted(found.items(), key=lambda one: one[0])}
    return Resolution(pins, tuple(sorted(unknown))), searched


@pytest.mark.parametrize("answer", load_answers()[::12], ids=lambda one: one.case.requirements[0])
def test_real_requirements_get_what_the_search_gives(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    found = ours(answer.case, load())
    monkeypatch.setattr(Straight, "run", lambda self, roots: None)
    assert ours(answer.case, load()) == found


entries = st.builds("{} {}".format, st.sampled_from((*NAMES, "a[x]", "unknown")), st.sampled_from(ASKED))
releases = st.lists(
    st.builds(
        lambda version, asked, yanked, extra: Release(
            version, "2023-01-01", yanked, "", (*asked, *(f"{one}; extra == 'x'" for one in extra))
        ),
        st.sampled_from(VERSIONS),
        st.lists(entries, max_size=2),
        st.sampled_from((False, False, False, True)),
        st.lists(entries, max_size=1),
    ),
    max_size=4,
    unique_by=lambda one: one.version,
)


class Invented(Catalog):
    """A catalog in memory."""

    def __init__(self, table: dict[str, list[Release]]) -> None:
        self.date, self.names, self.folder = "2024-01-01", tuple(table), ""
        self._known = frozenset(table)
        self._releases = {
            name: tuple(sorted(found, key=lambda one: one.version)) for name, found in table.items()
        }
        self._as_written, self._canonical = {}, {}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.fixed_dictionaries(dict.fromkeys(NAMES, releases)),
    st.lists(entries.map(demand).filter(lambda one: "[" not in one.name), min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(ASKED).map(SpecifierSet), max_size=1),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(ASKED).map(SpecifierSet), max_size=1),
)
def test_any_catalog_gives_what_the_search_gives(
    table: dict[str, list[Release]],
    roots: list[Demand],
    limits: dict[str, SpecifierSet],
    overrides: dict[str, SpecifierSet],
) -> None:
    roots = [each._replace(specifier=overrides.get(each.name, each.specifier)) for each in roots]
    found, searched = both(world(Invented(table), limits=limits, overrides=overrides), *roots)
    assert found is None or found == searched or searched.gave_up


def test_a_conflict_is_left_to_the_search() -> None:
    releases = [Release(version, "", False, "", ()) for version in ("1.0", "3.0")]
    table = {"a": [Release("1.0", "", False, "", ("b<3,>1",))], "b": releases}
    found, searched = both(world(Invented(table)), demand("a"))
    assert found is None
    assert searched.conflict


def test_what_no_choice_leads_to_any_more_is_left_out() -> None:
    table = {
        "a": [Release("1.0", "", False, "", ("b<2",))],
        "b": [Release("1.0", "", False, "", ()), Release("2.0", "", False, "", ("c",))],
        "c": [Release("1.0", "", False, "", ())],
    }
    found, searched = both(world(Invented(table)), demand("b"), demand("a"))
    assert found is None or found == searched
    assert searched.pins == {"a": "1.0", "b": "1.0"}


def test_what_was_settled_stays_also_where_a_pre_release_would_satisfy_a_newer_release() -> None:
    table = {
        "a": [Release("1.0", "2023-01-01", False, "", ()), Release("3.0rc1", "2023-01-01", False, "", ())],
        "c": [
            Release("1.0", "2023-01-01", False, "", ()),
            Release("1.1", "2023-01-01", False, "", ("a >=1.1",)),
        ],
    }
    found, searched = both(world(Invented(table)), demand("a "), demand("c "))
    assert found == searched
    assert searched.pins == {"a": "1.0", "c": "1.0"}
