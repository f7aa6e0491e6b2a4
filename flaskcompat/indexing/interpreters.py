"""Asks Pythons what their standard library has."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from flaskcompat.errors import FlaskcompatError
from flaskcompat.indexing.stdlib import Dump, unlisted

SCRIPT = Path(__file__).with_name("stdlib_dump.py")
TIMEOUT = 300
FIRST, LAST = 6, 19


def on_path() -> list[str]:
    """The interpreters `python3.6` and so on that can be called by name."""
    names = (f"python3.{minor}" for minor in range(FIRST, LAST + 1))
    return [found for name in names if (found := shutil.which(name)) and _runs(found)]


def _runs(interpreter: str) -> bool:
    """Whether it is more than the name of a Python that is not there, as those of version managers may be."""
    try:
        done = subprocess.run([interpreter, "-c", ""], capture_output=True, timeout=TIMEOUT)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def dumps(interpreters: Iterable[str], cache: Path) -> list[Dump]:
    """What each Python has, oldest first; those that were asked before are known without being there.

    They are asked twice: once for what they list, then also for what only others list.
    """
    interpreters = list(interpreters)
    first = {dump["version"]: dump for dump in _ask(interpreters, {})}
    known = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in cache.glob("3.*.json")}
    names = unlisted([*known.values(), *first.values()])
    cache.mkdir(parents=True, exist_ok=True)
    for dump in _ask(interpreters, names):
        known[dump["version"]] = dump
        (cache / f"{dump['version']}.json").write_text(json.dumps(dump), encoding="utf-8")
    return [known[version] for version in sorted(known, key=lambda each: int(each.partition(".")[2]))]


def _ask(interpreters: Sequence[str], names: dict[str, list[str]]) -> list[Dump]:
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "names.json"
        asked.write_text(json.dumps(names), encoding="utf-8")
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda each: _ask_one(each, asked, folder), interpreters))


def _ask_one(interpreter: str, asked: Path, folder: str) -> Dump:
    command = [interpreter, "-I", "-S", str(SCRIPT), str(asked)]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=TIMEOUT, cwd=folder, stdin=subprocess.DEVNULL
        )
        answer: Dump = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise FlaskcompatError(f"{interpreter} does not tell what it has: {type(error).__name__}") from None
    return answer
