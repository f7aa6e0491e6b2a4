"""Resolves, installs and runs combinations with two workers, and keeps every outcome."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import Any, NamedTuple

from flaskcompat.model.names import normalize
from tests.matrix.folders import Folders
from tests.matrix.grid import Combination
from tests.matrix.resolve import resolve
from tests.matrix.runner import DRIVERS, HERE, Outcome, Runner, needs_of
from tests.matrix.tools import Tools

WORKERS = 2
STACK_AND_HELPERS = (
    "flask werkzeug jinja2 markupsafe itsdangerous click blinker importlib-metadata zipp typing-extensions "
    "colorama dataclasses contextvars immutables asgiref"
).split()
_PATHS = re.compile(r"\(?/[\w.+-]+/[^\s'\"),]*\)?")
"""Paths of this machine in texts of exceptions."""


class Row(NamedTuple):
    """One combination with the versions that it had and how it ended.

    `stage` is `ok`, `stack`, `import`, `init`, `request`, `died`, `not admitted`, `cannot install` or
    `failed` (no resolution). `driver` is empty where the features of the stack were run.
    """

    name: str
    version: str
    flask: str
    python: str
    mode: str
    day: str
    driver: str
    pins: Mapping[str, str]
    stage: str
    error: str
    message: str
    place: str
    features: Sequence[str] = ()


class Store:
    """The outcomes that were seen, on disk; what has the same versions, Python and code is not run again."""

    def __init__(self, tools: Tools) -> None:
        self.path = tools.cache / "rows.jsonl"
        self.runs_path = tools.cache / "runs.jsonl"
        self._lock = Lock()
        self.runs = {key: Outcome(**data) for key, data in _lines(self.runs_path)}
        self.rows = {tuple(row[:7]): Row(*row) for row in _lines(self.path)}

    def keep_run(self, key: str, outcome: Outcome) -> None:
        """Remember how a run ended."""
        with self._lock:
            self.runs[key] = outcome
            _append(self.runs_path, [key, outcome._replace(trace="")._asdict()])

    def keep_row(self, row: Row) -> None:
        """Remember what became of a combination."""
        with self._lock:
            self.rows[tuple(row[:7])] = row
            _append(self.path, list(row))


def _lines(path: Path) -> Iterable[Any]:
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            if line.endswith(("]", "}")):
                yield json.loads(line)


def _append(path: Path, value: object) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(value, separators=(",", ":")) + "\n")


def sweep(tools: Tools, combinations: Sequence[Combination | Row], store: Store) -> list[Row]:
    """Run all combinations, and with each new set of stack versions Flask's own features; their rows.

    A row is run again with its versions, where a driver or a feature is not what it was.
    """
    queue: Queue[Combination | Row] = Queue()
    for each in combinations:
        queue.put(each)
    folders, started, total = Folders(tools), time.monotonic(), len(combinations)
    found: list[Row] = []

    def work() -> None:
        runner = Runner(tools, folders)
        while True:
            try:
                each = queue.get_nowait()
            except Empty:
                break
            try:
                rows = _rows(tools, runner, each, store)
            except Exception as error:
                print(f"{each}: {error!r}", file=sys.stderr)
                runner.close()
                runner = Runner(tools, folders)
                continue
            for row in rows:
                store.keep_row(row)
            found.extend(rows)
            if len(found) % 100 < len(rows):
                left, seconds = queue.qsize(), time.monotonic() - started
                print(f"{total - left}/{total} after {seconds:.0f} s", file=sys.stderr, flush=True)
        runner.close()

    workers = [Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return found


def _rows(tools: Tools, runner: Runner, each: Combination | Row, store: Store) -> list[Row]:
    needs = needs_of(each.driver) if each.driver else []
    if isinstance(each, Row):
        if {normalize(re.split(r"[^\w.-]", need)[0]) for need in needs} <= each.pins.keys():
            outcome = _outcome(runner, dict(each.pins), each.python, each.driver, store)
            return [_row(Combination(*each[:7]), each.pins, outcome)]
        each = Combination(*each[:7])
    resolved = resolve(tools, each.requirements(needs), each.python, each.day)
    if resolved.why:
        return [Row(*each, {}, resolved.why, "", resolved.text[-200:], "")]
    rows = []
    stack = {name: pin for name, pin in resolved.pins.items() if name in STACK_AND_HELPERS}
    outcome = _outcome(runner, stack, each.python, "", store)
    if each.driver:
        if outcome.stage != "cannot install":
            plain = each._replace(name="flask", version=each.flask, driver="")
            rows.append(_row(plain, stack, outcome))
        outcome = _outcome(runner, resolved.pins, each.python, each.driver, store)
    return [*rows, _row(each, resolved.pins, outcome)]


def _row(each: Combination, pins: Mapping[str, str], outcome: Outcome) -> Row:
    text = _PATHS.sub("", outcome.message).strip()
    return Row(*each, pins, outcome.stage, outcome.error, text, outcome.place, tuple(outcome.features))


def _outcome(runner: Runner, pins: dict[str, str], python: str, driver: str, store: Store) -> Outcome:
    alone = ["setuptools alone"] if "setuptools" in pins else []
    text = json.dumps([_code(driver), python, sorted(pins.items()), *alone])
    key = hashlib.sha256(text.encode()).hexdigest()[:20]
    if key not in store.runs or store.runs[key].stage == "cannot install":
        outcome = runner.run(pins, python, driver)
        if outcome.stage == "died" or outcome.error == "OutOfTime":  # once more: the machine may be busy
            outcome = runner.run(pins, python, driver)
        store.keep_run(key, outcome)
    return store.runs[key]


@cache
def _code(driver: str) -> str:
    """What a run depends on beside the versions: the code that runs."""
    if driver:
        paths = [DRIVERS / f"{driver.replace('-', '_')}.py"]
    else:
        paths = sorted((HERE / "smoke").glob("features*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
