"""Runs an application before and after each bump: its extensions' drivers, and the features of the stack."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from tests.gate.apps import App
from tests.gate.bumps import Bump, proposals
from tests.matrix.folders import Folders
from tests.matrix.judge import BY_CODE
from tests.matrix.resolve import resolve
from tests.matrix.runner import Outcome, Runner, needs_of
from tests.matrix.sweep import STACK_AND_HELPERS
from tests.matrix.tools import Tools

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
                found[name] = f"{told['error']}: {told['message']}"
        for driver in app.extensions:
            outcome = self.kept.run(runner, pins, app.python, driver)
            if outcome.stage == UNINSTALLABLE:
                return None
            if outcome.stage != "ok":
                found[driver] = f"{outcome.stage}: {outcome.error}: {outcome.message} @ {outcome.place}"
        return found


def bumps_of(app: App, ground: Ground, runner: Runner) -> list[Bump]:
    """Every bump of an application, one after the other: what works is taken, what breaks is not."""
    needs = [need for name in app.extensions for need in needs_of(name)]
    start = resolve(ground.tools, ["flask", *app.extensions, *needs], app.python, app.day)
    pins = dict(start.pins)
    before = ground.failures(app, runner, pins) if pins else None
    if before is None:
        print(f"{app.name}: cannot start: {start.text}")
        return []
    print(f"{app.name}: starts with {before or 'all well'}", flush=True)
    found = []
    for proposal in proposals(ground.tools, pins, app.extensions, app.day):
        wanted = [f"{name}=={pin}" for name, pin in sorted({**pins, proposal.name: proposal.version}.items())]
        resolved = resolve(ground.tools, wanted, app.python, proposal.day)
        if resolved.why == "failed":
            continue
        if resolved.why:
            bump = Bump(app.name, app.python, proposal, dict(pins), {}, "breaks", resolved.text[-200:])
            found.append(bump)
            continue
        after = ground.failures(app, runner, resolved.pins)
        if after is None:
            continue
        new = [f"{name}: {text}" for name, text in after.items() if name not in before]
        truth = "breaks" if new else "works"
        found.append(
            Bump(app.name, app.python, proposal, dict(pins), resolved.pins, truth, "; ".join(new)[:300])
        )
        if not new:
            pins, before = dict(resolved.pins), after
    print(f"{app.name}: {len(found)} bumps, {sum(one.truth == 'breaks' for one in found)} break", flush=True)
    return found
