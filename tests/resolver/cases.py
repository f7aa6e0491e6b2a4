"""The recorded answers of uv: what installs got, by requirements, day and Python."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement as Parsed

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.resolve import resolve
from flaskcompat.model.inventory import Requirement

ANSWERS = Path(__file__).with_name("answers.json")


class Case(NamedTuple):
    """What is asked for, as of an ISO day, on a Python `X.Y.Z`."""

    requirements: tuple[str, ...]
    day: str
    python: str


class Answer(NamedTuple):
    """What uv said: versions by name, or nothing and its reason; `why` explains where we differ.

    `served` tells that uv saw the catalog as its index (`served`), not a real one.
    """

    case: Case
    pins: dict[str, str] | None
    served: bool = False
    reason: str = ""
    why: str = ""


def load() -> list[Answer]:
    """The recorded answers."""
    entries = json.loads(ANSWERS.read_text(encoding="utf-8")) if ANSWERS.exists() else []
    return [
        Answer(
            Case(tuple(entry["requirements"]), entry["day"], entry["python"]),
            entry["pins"],
            entry.get("served", False),
            entry.get("reason", ""),
            entry.get("why", ""),
        )
        for entry in entries
    ]


def save(answers: Iterable[Answer]) -> None:
    """Write answers, one a line, in the order of their days."""
    ordered = sorted(answers, key=lambda answer: (answer.case.day, answer.case.requirements))
    lines = [
        json.dumps(
            {
                "requirements": answer.case.requirements,
                "day": answer.case.day,
                "python": answer.case.python,
                "pins": answer.pins,
                **({"served": True} if answer.served else {}),
                **({"reason": answer.reason} if answer.reason else {}),
                **({"why": answer.why} if answer.why else {}),
            }
        )
        for answer in ordered
    ]
    ANSWERS.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def ours(case: Case, catalog: Catalog) -> dict[str, str] | None:
    """What our resolver says, nothing where it finds no solution."""
    asked = [
        Requirement(
            parsed.name,
            str(parsed.specifier),
            "requirements.txt",
            number,
            extras=tuple(sorted(parsed.extras)),
            marker=str(parsed.marker or ""),
        )
        for number, parsed in enumerate(map(Parsed, case.requirements), 1)
    ]
    found = resolve(asked, catalog=catalog, python=case.python, exclude_newer=case.day)
    return None if found.conflict else {**dict.fromkeys(found.unknown, "unknown"), **found.pins}


def differences(answer: Answer, catalog: Catalog) -> list[str]:
    """What differs between uv's answer and ours, a line a distribution."""
    mine, theirs = ours(answer.case, catalog), answer.pins
    if mine is None or theirs is None:
        return [] if mine == theirs else [f"uv {_word(theirs)}, we {_word(mine)}"]
    return [
        f"{name}: uv {theirs.get(name)}, we {mine.get(name)}"
        for name in sorted({*mine, *theirs})
        if mine.get(name) != theirs.get(name)
    ]


def _word(pins: dict[str, str] | None) -> str:
    return "found none" if pins is None else "found a solution"
