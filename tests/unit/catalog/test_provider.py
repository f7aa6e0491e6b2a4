from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog, Release
from flaskcompat.catalog.demands import Demand
from flaskcompat.catalog.provider import Candidate, Provider, World

ANY = SpecifierSet()


@pytest.fixture
def catalog(make_catalog: Callable[..., Catalog], release: Callable[..., Release]) -> Catalog:
    web = [
        release("1.0", "core<2"),
        release("1.1", "core<2", yanked=True),
        release("2.0", "core>=2", "loop; extra == 'async'", "private", python=">=3.8"),
        release("2.1", "core (>= oops", python=">=3.8"),
        release("3.0rc1", python=">=3.8"),
        release("4.0", python=">=3.12"),
    ]
    return make_catalog(web=web, core=[release("1.0"), release("2.0")], loop=[release("1.0")])


def provider(catalog: Catalog, **changes: Any) -> Provider:
    world = World(catalog, "3.11", "", frozenset(), {}, {})
    return Provider(world._replace(**changes))


def found(
    given: Provider, specifier: str = "", extra: str = "", without: tuple[Candidate, ...] = ()
) -> list[Candidate]:
    key = ("web", extra)
    asked = {key: iter([Demand("web", extra, SpecifierSet(specifier))])}
    return [*given.find_matches(key, asked, {key: iter(without)})]


def versions(candidates: list[Candidate]) -> list[str]:
    return [str(candidate.version) for candidate in candidates]


def test_the_newest_release_that_installs_comes_first(catalog: Catalog) -> None:
    assert versions(found(provider(catalog))) == ["2.0", "1.0"]
    assert versions(found(provider(catalog, python="3.7"))) == ["1.0"]
    assert versions(found(provider(catalog), ">=3.0rc1")) == ["3.0rc1"]


def test_a_yanked_release_only_where_it_is_pinned(catalog: Catalog) -> None:
    assert versions(found(provider(catalog), "<2")) == ["1.0"]
    assert versions(found(provider(catalog), "==1.1")) == ["1.1"]


def test_constraints_and_what_was_ruled_out_are_left_out(catalog: Catalog) -> None:
    assert versions(found(provider(catalog, limits={"web": SpecifierSet("<2")}))) == ["1.0"]
    best = found(provider(catalog))[0]
    assert versions(found(provider(catalog), without=(best,))) == ["1.0"]


def test_a_release_asks_for_what_its_markers_and_extras_say(catalog: Catalog) -> None:
    given = provider(catalog)
    plain, extra = found(given)[0], found(given, extra="async")[0]
    assert [(each.name, str(each.specifier)) for each in given.get_dependencies(plain)] == [("core", ">=2")]
    assert [(each.name, str(each.specifier)) for each in given.get_dependencies(extra)] == [
        ("web", "==2.0"),
        ("core", ">=2"),
        ("loop", ""),
    ]
    assert given.unknown(plain) == {"private"}


def test_an_override_replaces_what_anybody_asks_for(catalog: Catalog) -> None:
    given = provider(catalog, overrides={"core": SpecifierSet("==1.0")})
    (core,) = given.get_dependencies(found(given)[0])
    assert str(core.specifier) == "==1.0"
    assert str(given.overridden(Demand("web", "", ANY)).specifier) == ""


def test_what_comes_from_elsewhere_is_not_looked_up(catalog: Catalog) -> None:
    given = provider(catalog, elsewhere=frozenset({"core"}))
    assert given.get_dependencies(found(given)[0]) == []
    assert given.unknown(found(given)[0]) == {"core", "private"}


def test_a_candidate_satisfies_what_admits_it_even_before_its_release(catalog: Catalog) -> None:
    given = provider(catalog)
    (candidate,) = found(given, ">=3.0rc1")
    assert given.is_satisfied_by(Demand("web", "", SpecifierSet(">2")), candidate)
    assert not given.is_satisfied_by(Demand("web", "", SpecifierSet("<3.0rc1")), candidate)
