"""Every move that a finding proposes is made in a copy, and the check run again: the cure has to be true."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import InvalidRequirement, Requirement
from packaging.version import Version

from flaskcompat import check
from flaskcompat.catalog import load
from flaskcompat.engine.cure import Doctor
from flaskcompat.model.report import Action, Finding
from flaskcompat.ruleset.store import all_rules

WITNESSES = Path(__file__).parent / "rules"
RULES = {rule.code: rule for rule in all_rules()}
STACK = ("flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker")
CATALOG = load()
ACTIONS = Doctor.actions
NOT_ENOUGH = "that alone does not make an install that works"
WITHOUT_MOVES = ("No release in the catalog cures this", "On Python ")

Mark = tuple[str, str, int, frozenset[str]]


def bad_projects() -> list[str]:
    found = (path for path in WITNESSES.glob("*/bad*") if (path / "requirements.txt").is_file())
    return sorted(path.relative_to(WITNESSES).as_posix() for path in found)


def moves_of(action: Action) -> dict[str, str]:
    """The specifiers that an action's command asks for, by name."""
    return dict(re.findall(r'"([a-z0-9-]+)(?:\[[^]]*\])?([<>=][^"]+)"', action.command))


def written(text: str, moves: dict[str, str]) -> str:
    """A requirements file with other specifiers; what it lacks is added."""
    lines = text.splitlines()
    for name, specifier in moves.items():
        pattern = re.compile(rf"{re.escape(name)}(\[[^]]*\])?([<>=][^\s#]*)?(?=\s|$)", re.I)
        place = next((index for index, line in enumerate(lines) if pattern.match(line)), None)
        if place is None:
            lines.append(f"{name}{specifier}")
        else:
            extras = (pattern.match(lines[place]) or ["", ""])[1] or ""
            lines[place] = pattern.sub(f"{name}{extras}{specifier}", lines[place], count=1)
    return "\n".join(lines) + "\n"


def mark(finding: Finding) -> Mark:
    names = frozenset(text.partition("==")[0] for text in finding.distributions)
    in_code = not finding.path.endswith("requirements.txt")
    return finding.code, finding.path if in_code else "", finding.line if in_code else 0, names


def serious(findings: tuple[Finding, ...]) -> set[Mark]:
    return {mark(finding) for finding in findings if finding.severity != "note"}


def unmet(versions: dict[str, str], moved: set[str]) -> list[str]:
    """Requirements of the stack that are not met, where a moved version takes part."""
    found = []
    for name, version in versions.items():
        release = CATALOG.release(name, version)
        for text in release.requires if release else ():
            try:
                requirement = Requirement(text)
            except InvalidRequirement:  # "pytz (>dev)" of Celery 4, which says nothing of the stack
                continue
            other = requirement.name.lower()
            if requirement.marker is not None or other not in versions or not {name, other} & moved:
                continue
            if not requirement.specifier.contains(versions[other], prereleases=True):
                found.append(f"{name} {version} requires {text}")
    return found


def pins_of(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9-]+)(?:\[[^]]*\])?==([^\s;#]+)", text.lower(), re.M))


def moving(finding: Finding) -> Iterator[Action]:
    return (action for action in finding.actions if action.kind in ("upgrade", "pin"))


def only(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Work out actions for the findings of one rule alone; for those of none with an empty code."""
    monkeypatch.setattr(
        Doctor, "actions", lambda self, verdict: ACTIONS(self, verdict) if verdict.rule.code == code else ()
    )


@pytest.fixture(autouse=True)
def rules_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flaskcompat.engine.check.all_rules", lambda extra: list(RULES.values()))


def assert_cures(folder: Path, finding: Finding, before: tuple[Finding, ...]) -> None:
    requirements = folder / "requirements.txt"
    original = requirements.read_text("utf-8")
    for action in moving(finding):
        moves = moves_of(action)
        assert moves[action.distribution].removeprefix("==") == action.to, action
        changed = written(original, moves)
        requirements.write_text(changed, "utf-8")
        with pytest.MonkeyPatch.context() as patch:
            only(patch, "")
            after = check(".").findings
        requirements.write_text(original, "utf-8")
        assert mark(finding) not in {mark(other) for other in after}, f"not cured by {action}"
        if NOT_ENOUGH not in action.text:
            assert serious(after) <= serious(before), f"new findings after {action}"
        assert unmet(pins_of(changed), set(moves)) == [], action


@pytest.mark.parametrize("name", bad_projects())
def test_moves_cure_every_bad_project(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "project"
    shutil.copytree(WITNESSES / name, folder)
    monkeypatch.chdir(folder)
    before = check(".").findings
    for finding in before:
        kinds = {hint["kind"] for hint in RULES[finding.code].actions}
        assert finding.actions
        assert not any(action.text.startswith(WITHOUT_MOVES) for action in finding.actions), finding
        assert any(moving(finding)) or not kinds or kinds & {"edit", "configure", "replace"}, finding
        assert_cures(folder, finding, before)


FLOORS = {"flask": Version("0.12")}
"""The oldest releases to draw from: the bounds below are about draws among these."""


def final(name: str) -> list[str]:
    """The last two thirds of the final releases of a distribution."""
    versions = [Version(release.version) for release in CATALOG.releases(name) if not release.yanked]
    found = [
        str(version)
        for version in versions
        if not version.is_prerelease and version >= FLOORS.get(name, version)
    ]
    return found[len(found) // 3 :]


def pinned(chance: random.Random) -> str:
    """Pins of the whole stack, each drawn by itself."""
    return "".join(f"{name}=={chance.choice(final(name))}\n" for name in STACK)


def partly_pinned(chance: random.Random) -> str:
    """Flask and some of the stack, by pins, floors and caps: the rest is what a fresh install brings."""
    names = ["flask", *chance.sample(STACK[1:], chance.randint(0, 3))]
    return "".join(
        f"{name}{chance.choice(['==', '==', '>=', '<='])}{chance.choice(final(name))}\n" for name in names
    )


@pytest.mark.parametrize(("draw", "count"), [(pinned, 300), (partly_pinned, 80)])
def test_moves_cure_random_environments(
    draw: Callable[[random.Random], str], count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(20261120)
    monkeypatch.chdir(tmp_path)
    without = found = 0
    for _ in range(count):
        only(monkeypatch, "")
        (tmp_path / "requirements.txt").write_text(draw(chance), "utf-8")
        (tmp_path / ".python-version").write_text(chance.choice(["3.8", "3.10", "3.12"]) + "\n", "utf-8")
        bad = check(".").findings
        if not bad:
            continue
        only(monkeypatch, chance.choice(bad).code)
        before = check(".").findings
        for finding in [finding for finding in before if finding.actions][:1]:
            hints = {hint["kind"] for hint in RULES[finding.code].actions}
            found += 1
            without += hints != {"edit"} and not any(moving(finding))
            assert_cures(tmp_path, finding, before)
    assert found > count / 2
    assert without <= found / 8, f"{without} of {found} without a move"
