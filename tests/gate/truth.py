"""Runs an application before and after each bump: its extensions' drivers, and the features of the stack."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock

from tests.gate.apps import App
from tests.gate.bumps import Bump, Proposal, proposals
from tests.gate.judge import Judged
from tests.matrix.folders import Folders
from tests.matrix.judge import BY_CODE
from tests.matrix.resolve import Resolved, resolve
from tests.matrix.runner import Outcome, Runner, needs_of
from tests.matrix.sweep import STACK_AND_HELPERS
from tests.matrix.tools import Tools

_PATHS = re.compile(r" ?\(?/[\w.+-]+/[^\s'\"),]*\)?")
"""Paths of this machine in texts of exceptions."""
UNINSTALLABLE = "cannot install"


class Kept:
    """How runs ended, on disk: what has the same versions, Python and driver is not run again."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        self._found = {key: Outcome(**data) for key, data in map(json.loads, lines)}

    def run(self, runner: Runner, pins: Mapping[str, str], python: str, driver: str) -> Outcome:
        """How a driver (empty: the features of the stack) ends, run now or before."""
        key = hashlib.sha256(json.dumps([driver, python, sorted(pins.items())]).encode()).hexdigest()[:20]
        if key not in self._found:
            outcome = runner.run(dict(pins), python, driver)
            if outcome.stage == "died" or outcome.error == "OutOfTime":  # once more: the machine may be busy
                outcome = runner.run(dict(pins), python, driver)
            with self._lock, self._path.open("a", encoding="utf-8") as stream:
                self._found[key] = outcome._replace(trace="")
                stream.write(json.dumps([key, self._found[key]._asdict()]) + "\n")
        return self._found[key]


class Ground:
    """What runs need: the tools, the folders of releases, and what ran before."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.folders = Folders(tools)
        self.kept = Kept(tools.cache / "gate-runs.jsonl")

    def failures(self, app: App, runner: Runner, pins: Mapping[str, str]) -> dict[str, str] | None:
        """What of an application fails with these versions, and how; None where they cannot be installed."""
        stack = {name: pin for name, pin in pins.items() if name in STACK_AND_HELPERS}
        found: dict[str, str] = {}
        features = self.kept.run(runner, stack, app.python, "")
        if features.stage == UNINSTALLABLE:
            return None
        for name, told in features.features.items():
            if name not in BY_CODE:
                found[name] = _PATHS.sub("", f"{told['error']}: {told['message']}")
        for driver in app.extensions:
            outcome = self.kept.run(runner, pins, app.python, driver)
            if outcome.stage == UNINSTALLABLE:
                return None
            if outcome.stage != "ok":
                end = f"{outcome.stage}: {outcome.error}: {outcome.message} @ {outcome.place}"
                found[driver] = _PATHS.sub("", end)
        return found


def bumps_of(app: App, ground: Ground, runner: Runner) -> list[Bump]:
    """Every bump of an application, one after the other: what works is taken, what breaks is not."""
    pins = start(app, ground)
    found = []
    for proposal in proposals(ground.tools, pins, app.extensions, app.day):
        bump = _tried(app, ground, runner, proposal, pins)
        if bump is not None:
            found.append(bump)
            if bump.truth == "works":
                pins = dict(bump.new)
    print(f"{app.name}: {len(found)} bumps, {sum(one.truth == 'breaks' for one in found)} break", flush=True)
    return found


def start(app: App, ground: Ground) -> dict[str, str]:
    """What an application pins at first: what an install got on its day."""
    needs = [need for name in app.extensions for need in needs_of(name)]
    wanted = ["flask", *app.extensions, *needs]
    found = dict(resolve(ground.tools, wanted, app.python, app.day).pins)
    return {name: pin for name, pin in found.items() if not app.direct or name in wanted}


def proved(found: Sequence[Judged], apps: Mapping[str, App], ground: Ground) -> Iterator[Judged]:
    """Run what the gate says makes a bump right: it works where nothing fails that worked before the bump."""
    runners: dict[str, Runner] = {}
    for each in found:
        if each.verdict == "breaks" and each.pins:
            app = apps[each.bump.app]
            runner = runners.setdefault(app.name, Runner(ground.tools, ground.folders))
            yield each._replace(ran=_works(app, ground, runner, each))
        else:
            yield each
    for runner in runners.values():
        runner.close()


def _works(app: App, ground: Ground, runner: Runner, each: Judged) -> str:
    day = each.bump.proposal.day
    old, new = (
        resolve(ground.tools, [f"{name}=={pin}" for name, pin in sorted(pins.items())], app.python, day)
        for pins in (each.bump.old, each.pins)
    )
    if new.why:
        return "breaks" if new.why != "failed" else ""
    before, after = (ground.failures(app, runner, found.pins) for found in (old, new))
    if before is None or after is None:
        return ""
    return "breaks" if after.keys() - before.keys() else "works"


def _tried(
    app: App, ground: Ground, runner: Runner, proposal: Proposal, pins: Mapping[str, str]
) -> Bump | None:
    """Run an application before and after a bump; nothing where one side cannot be had."""

    def resolved(wanted: Mapping[str, str]) -> Resolved:
        lines = [f"{name}=={pin}" for name, pin in sorted(wanted.items())]
        return resolve(ground.tools, lines, app.python, proposal.day)

    old, new = resolved(pins), resolved({**pins, proposal.name: proposal.version})
    before = ground.failures(app, runner, old.pins) if not old.why else None
    if before is None or new.why == "failed":
        return None
    if new.why:
        return Bump(app.name, app.python, proposal, dict(pins), {}, "breaks", "cannot be installed together")
    after = ground.failures(app, runner, new.pins)
    if after is None:
        return None
    worse = [f"{name}: {text}" for name, text in after.items() if name not in before]
    kept = {name: pin for name, pin in new.pins.items() if not app.direct or name in pins}
    return Bump(
        app.name,
        app.python,
        proposal,
        dict(pins),
        kept,
        "breaks" if worse else "works",
        "; ".join(worse)[:300],
    )
