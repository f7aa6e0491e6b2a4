"""The search over a catalog of a few made-up distributions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog, Release
from flaskcompat.catalog.release import encode
from flaskcompat.engine.cures.cases import Case
from flaskcompat.engine.cures.change import Moves
from flaskcompat.engine.cures.search import Search
from flaskcompat.engine.cures.troubles import Judge, Trouble, trouble
from flaskcompat.engine.cures.world import World
from flaskcompat.engine.facts import metadata_from, version_of
from flaskcompat.engine.moves import cures
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import DEFINITE
from flaskcompat.ruleset.compile import CompiledRule, compile_rule
from flaskcompat.ruleset.load import load_rule

DAY = "2025-01-01"
RELEASES: dict[str, list[Release]] = {
    "web": [
        Release("0.9", DAY, False, "", ()),
        Release("1.0", DAY, False, "", ("core<2",)),
        Release("1.1", DAY, False, "", ("core<2",)),
        Release("2.0", DAY, False, ">=3.8", ("core>=2", "text>=1")),
        Release("2.1", DAY, False, ">=3.8", ("core>=2", "text>=1")),
        Release("2.2", DAY, False, ">=3.8", ("core>=3", "text>=2")),
        Release("2.3", DAY, True, ">=3.8", ("core>=2",)),
        Release("2.4rc1", DAY, False, ">=3.8", ("core>=2",)),
        Release("2.5", DAY, False, ">=3.12", ("core>=2",)),
    ],
    "core": [Release(version, DAY, False, "", ()) for version in ("1.0", "1.1", "2.0", "2.1")]
    + [Release("3.0", "2026-01-01", False, "", ())],
    "text": [Release(version, DAY, False, "", ()) for version in ("1.0", "2.0")],
    "plugin": [Release("1.0", DAY, False, "", ("web<2",)), Release("2.0", DAY, False, "", ("web>=2",))],
}
RULE = """\
code: {code}
name: x
summary: x
severity: error
breaks: production
since: "0.1.0"
tags: []
match: {match}
message: x
why: x
example: {{bad: x, good: x}}
actions: []
references: [x]
witness: none
reason: x
"""
OLD_WEB = "{all: [{distribution: web, specifier: '<2.1'}, {distribution: core, specifier: '>=2'}]}"
NEWEST_CORE = "{all: [{distribution: web, specifier: '>=2.1'}, {distribution: core, specifier: '==2.1'}]}"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    folder = tmp_path_factory.mktemp("catalog")
    for name, releases in RELEASES.items():
        (folder / f"{name}.json").write_text(encode(releases), "utf-8")
    (folder / "_index.json").write_text(json.dumps({"date": "2026-11-20", "names": sorted(RELEASES)}))
    return Catalog(str(folder))


def compiled(*matches: str) -> list[CompiledRule]:
    texts = [RULE.format(code=f"FLC{110 + number}", match=match) for number, match in enumerate(matches)]
    return [compile_rule(load_rule(text, "x.yaml")) for text in texts]


def facts_on(catalog: Catalog, versions: Mapping[str, str], python: str) -> Facts:
    candidates = {
        name: Candidate((version,), DEFINITE, text, "requirements.txt", line)
        for line, (name, text) in enumerate(versions.items(), start=1)
        if (version := version_of(text)) is not None
    }
    return Facts(candidates, Code(), metadata_from(catalog), python)


def found(
    catalog: Catalog,
    versions: Mapping[str, str],
    name: str,
    within: str = "",
    *,
    matches: Sequence[str] = (OLD_WEB,),
    pythons: Sequence[str] = ("3.11",),
    limits: Mapping[str, str] | None = None,
    newest: str = "",
) -> list[Moves]:
    rules = compiled(*matches)
    cases = [Case(facts_on(catalog, versions, python)) for python in pythons]
    broken: Trouble = trouble(rules[0], rules[0].condition(cases[0].facts)[0])
    asked = {key: SpecifierSet(text) for key, text in (limits or {}).items()}
    search = Search(Judge(rules), World(catalog, newest), cases, broken, asked, {})
    return cures(search, name, SpecifierSet(within) if within else None)


def test_the_newest_release_that_works_alone_is_offered_with_the_nearest(catalog: Catalog) -> None:
    there = {"web": "1.1", "core": "3.0", "text": "2.0"}
    assert found(catalog, there, "web") == [{"web": "==2.2"}, {"web": "==2.1"}]


def test_yanked_releases_pre_releases_and_those_for_another_python_are_not_offered(catalog: Catalog) -> None:
    there = {"web": "1.1", "core": "2.1", "text": "2.0"}
    assert found(catalog, there, "web") == [{"web": "==2.1"}]
    assert found(catalog, there, "web", pythons=["3.12"])[0] == {"web": "==2.5"}


def test_every_environment_that_the_move_changes_has_to_admit_it(catalog: Catalog) -> None:
    there = {"web": "1.1", "core": "2.1", "text": "2.0"}
    assert found(catalog, there, "web", pythons=["3.12", "3.11"]) == [{"web": "==2.1"}]
    assert found(catalog, there, "web", pythons=["3.12", "3.7"]) == []


def test_what_came_out_after_the_date_does_not_count(catalog: Catalog) -> None:
    there = {"web": "2.0", "core": "2.0", "text": "2.0"}
    later = found(catalog, there, "web", ">=2.2")
    assert later == [{"web": "==2.2", "core": "==3.0"}]
    assert found(catalog, there, "web", ">=2.2", newest="2025-06-01") == []


def test_a_range_that_the_project_asks_for_is_kept(catalog: Catalog) -> None:
    there = {"web": "1.1", "core": "3.0", "text": "2.0"}
    assert found(catalog, there, "web", limits={"web": "<2.2"}) == [{"web": "==2.1"}]


def test_an_older_release_stays_near(catalog: Catalog) -> None:
    there = {"web": "2.0", "core": "2.1", "text": "2.0"}
    assert found(catalog, there, "web", "<2.1", limits={"core": ">=2"}) == []
    back = {"web": "1.0", "core": "2.1", "text": "2.0"}
    assert found(catalog, back, "core") == [{"core": "==1.1"}], "web asks for less than 2"


def test_what_forbids_the_new_version_moves_with_it(catalog: Catalog) -> None:
    there = {"web": "1.1", "core": "2.0", "text": "2.0", "plugin": "1.0"}
    assert found(catalog, there, "web") == [{"web": "==2.1", "plugin": "==2.0"}]


def test_what_the_new_version_asks_for_moves_with_it(catalog: Catalog) -> None:
    there = {"web": "2.0", "core": "2.0", "text": "1.0"}
    assert found(catalog, there, "web", ">=2.2") == [{"web": "==2.2", "core": "==3.0", "text": "==2.0"}]


def test_a_move_that_brings_another_trouble_is_none(catalog: Catalog) -> None:
    there = {"web": "1.1", "core": "2.1", "text": "1.0"}
    moves = found(catalog, there, "web", "<2.2", matches=[OLD_WEB, NEWEST_CORE])
    assert moves == [{"web": "==2.1", "core": "==3.0"}]


@pytest.mark.parametrize(("steps", "there"), [(0, False), (1, False), (100, True)])
def test_moves_together_are_looked_for_while_steps_are_left(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch, steps: int, there: bool
) -> None:
    monkeypatch.setattr("flaskcompat.engine.cures.world._MOST_JOINT_STEPS", steps)
    pins = {"web": "1.1", "core": "2.0", "text": "2.0", "plugin": "1.0"}
    assert bool(found(catalog, pins, "web")) is there
    assert found(catalog, {"web": "1.1", "core": "2.1", "text": "2.0"}, "web") == [{"web": "==2.1"}]


def test_a_distribution_that_lacks_is_added(catalog: Catalog) -> None:
    missing = "{all: [{distribution: web}, {distribution: text, missing: true}]}"
    assert found(catalog, {"web": "1.1"}, "text", matches=[missing]) == [{"text": "==2.0"}]
