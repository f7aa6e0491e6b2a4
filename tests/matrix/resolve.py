"""What a new install of some requirements gets, on a Python and a date, as uv resolves it."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from flaskcompat.model.names import normalize
from tests.matrix.tools import Tools

UNSATISFIABLE = "No solution found"


class Resolved(NamedTuple):
    """The versions by name, or why there are none: `not admitted`, or `failed` (a build, the network)."""

    pins: dict[str, str]
    why: str = ""
    text: str = ""


def resolve(tools: Tools, requirements: list[str], python: str, date: str) -> Resolved:
    """The versions that a new install of the requirements gets on `date` (ISO, empty for today); kept."""
    wanted = "\n".join(requirements) + "\n"
    key = hashlib.sha256(f"{python}\n{date}\n{wanted}".encode()).hexdigest()[:24]
    kept = tools.pins / f"{key}.json"
    if kept.exists():
        return Resolved(*json.loads(kept.read_text("utf-8")))
    found = _ask(tools, wanted, python, date)
    if found.why != "failed":
        kept.write_text(json.dumps(found), encoding="utf-8")
    return found


def _ask(tools: Tools, wanted: str, python: str, date: str) -> Resolved:
    command = ["pip", "compile", "--quiet", "--no-header", "--no-annotate", "--python", tools.python(python)]
    command += [*tools.no_build, *(["--exclude-newer", date] if date else [])]
    done = tools.uv(*command, "-", stdin=wanted)
    if done.status != 0 and UNSATISFIABLE not in done.errors:
        done = tools.uv(*command, *tools.old_build, "-", stdin=wanted)
    if done.status != 0:
        why = "not admitted" if UNSATISFIABLE in done.errors else "failed"
        return Resolved({}, why, " ".join(done.errors.split())[-400:])
    pairs = [line.split(";")[0].split("==") for line in done.output.splitlines() if "==" in line]
    return Resolved({normalize(pair[0].split("[")[0]): pair[1].strip() for pair in pairs})
