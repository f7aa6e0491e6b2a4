"""Ways from random stacks to the newest Flask, held to the checker: each stop works, and no move is idle."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat import check
from flaskcompat.catalog import load
from flaskcompat.catalog.resolve import resolve
from flaskcompat.engine.assess import Insight
from flaskcompat.engine.check import survey
from flaskcompat.engine.options import Options
from flaskcompat.model.inventory import Requirement
from flaskcompat.planner.solve import ways
from flaskcompat.planner.solving.owner import Owner
from flaskcompat.planner.solving.trial import counted
from flaskcompat.planner.way import Stage, Way
from flaskcompat.ruleset.store import all_rules

CATALOG = load()
RULES = all_rules()
DAYS = {
    "2019-12-01": "3.7",
    "2020-06-15": "3.8",
    "2021-02-15": "3.8",
    "2021-08-15": "3.9",
    "2022-03-10": "3.9",
    "2022-10-10": "3.10",
    "2023-08-01": "3.11",
    "2024-03-01": "3.11",
}
EXTENSIONS = (
    "flask-login flask-sqlalchemy flask-wtf flask-migrate flask-restful flask-cors flask-mail flask-babel "
    "flask-admin flask-caching flask-limiter flask-jwt-extended flask-socketio flask-session flask-restx "
    "flask-security flask-security-too flask-marshmallow flask-bcrypt flask-httpauth flask-compress "
    "flask-talisman flask-debugtoolbar flask-apscheduler flask-smorest flasgger flask-dance flask-executor "
    "flask-pymongo flask-appbuilder connexion authlib celery pytest-flask sentry-sdk flask-babelex"
).split()
TARGET = {"flask": SpecifierSet("==3.1.3")}
Pins = dict[str, str]


@pytest.fixture(autouse=True)
def rules_read_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("flaskcompat.engine.check.all_rules", lambda extra: list(RULES))
    monkeypatch.chdir(tmp_path)


def drawn(chance: random.Random) -> tuple[Pins, str]:
    """Flask with some extensions as an install got them on a day, and the Python of that day."""
    while True:
        day = chance.choice(list(DAYS))
        names = ["flask", *chance.sample(EXTENSIONS, chance.randint(3, 8))]
        asked = [Requirement(name, "", "requirements.in", line) for line, name in enumerate(names, 1)]
        found = resolve(asked, catalog=CATALOG, python=DAYS[day], exclude_newer=day)
        if not found.conflict:
            return dict(found.pins), DAYS[day]


def write(pins: Mapping[str, str], python: str) -> None:
    Path("requirements.txt").write_text("".join(f"{name}=={version}\n" for name, version in pins.items()))
    if python:
        Path(".python-version").write_text(f"{python}\n")


def insight() -> Insight:
    (one,) = survey(["."], Options(source=False, cures=False)).assessments
    return one.insight


def errors(pins: Mapping[str, str], python: str) -> set[tuple[str, frozenset[str]]]:
    """What the checker finds, each finding by its rule and what it is about."""
    write(pins, python)
    return {
        (finding.code, frozenset(text.partition("==")[0] for text in finding.distributions))
        for finding in survey(["."], Options(source=False, cures=False)).report.findings
        if finding.severity == "error"
    }


def in_submodules(pins: Mapping[str, str], python: str) -> bool:
    """Whether something fails that no code of the project is known to import."""
    write(pins, python)
    one = insight()
    owner = Owner(one.state.situations, one, counted(one.context.rules), careful=True)
    return not all(outcome.works for outcome in owner.trial((python,)).after({}))


def is_compiled(name: str, version: str, python: str) -> bool:
    """Whether a release has no wheel for a Python, although others have."""
    release = CATALOG.release(name, version) if version else None
    return release is not None and not release.is_ready(python)


def without(stage: Stage, name: str, before: Mapping[str, str]) -> Pins:
    """The versions after a stage, but one name as it was before."""
    found = dict(stage.versions)
    found.pop(name, None)
    return {**found, name: before[name]} if name in before else found


def assert_works(way: Way, start: Pins) -> None:
    """Each stop brings nothing that did not fail before, and at the last one nothing fails at all."""
    pins = start
    for stage in way.stages:
        known = errors(pins, stage.python)
        for move in stage.moves:
            assert move.before == pins.get(move.name, ""), move
            assert move.after == dict(stage.versions).get(move.name, ""), move
        pins = dict(stage.versions)
        assert errors(pins, stage.python) <= known
    assert pins["flask"] == "3.1.3"
    assert errors(pins, way.stages[-1].python) == set()


def assert_minimal(way: Way, start: Pins) -> None:
    """Without any one of the moves something fails, or has to be compiled."""
    last = way.stages[-1]
    moves = [move for stage in way.stages for move in stage.moves if move.name not in TARGET]
    assert len({move.name for move in moves}) == len(moves)
    for move in moves:
        pins = without(last, move.name, start)
        compiled = is_compiled(move.name, move.before, last.python)
        assert compiled or errors(pins, last.python) or in_submodules(pins, last.python), move
        assert move.why, move


def falling(stages: Iterable[Stage]) -> list[str]:
    versions = ((move.name, move.before, move.after) for stage in stages for move in stage.moves)
    return [name for name, old, new in versions if old and new and SpecifierSet(f"<{old}").contains(new)]


@pytest.mark.parametrize("seed", range(4))
def test_ways_from_random_stacks_hold(seed: int) -> None:
    chance = random.Random(20261121 + seed)
    blocked = fell = 0
    for number in range(28):
        start, python = drawn(chance)
        Path(".python-version").unlink(missing_ok=True)
        write(start, python if chance.random() < 0.5 else "")
        (way,) = ways(insight(), TARGET)
        if way.blockers:
            assert set(way.blocking) <= start.keys() and way.rest
            assert not set(way.blocking) & dict(way.rest[-1].versions).keys()
            blocked += 1
            continue
        fell += bool(falling(way.stages))
        assert_works(way, start)
        if number % 4 == 0:  # the checker runs once for each move
            assert_minimal(way, start)
    assert blocked <= 7, f"{blocked} of 28 blocked"
    assert fell <= 2, f"{fell} of 28 with a version that goes back"


def test_a_project_that_is_there_has_nothing_to_move() -> None:
    write({"flask": "3.1.3", "werkzeug": "3.1.4"}, "3.12")
    assert check(["."]).findings is not None
    assert ways(insight(), TARGET) == (Way("requirements.txt"),)
