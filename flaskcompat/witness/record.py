"""From the results of proofs to rows of the table of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from flaskcompat.ruleset.evidence import Evidence
from flaskcompat.witness.types import Result

_ERROR = re.compile(r"^(?:[\w.]*(?:Error|Exception|Warning|Exit|Refused|NotFound)\b.*|error: .*)$")
_PATH = re.compile(r"(?:/[^\s'\":]+)+/")
_LONGEST = 200


def rows(results: Iterable[Result], date: str) -> list[Evidence]:
    """What passed, as evidence of a day; what failed, was skipped or cannot be run is none."""
    return [_row(result, date) for result in results if result.status == "passed"]


def merged(old: Iterable[Evidence], new: Iterable[Evidence], codes: Iterable[str]) -> list[Evidence]:
    """The table after a run: rows of rules that are gone go, a new row takes the place of the old one."""
    known = set(codes)
    table = {(row.code, row.check): row for row in old if row.code in known}
    table.update({(row.code, row.check): row for row in new})
    return sorted(table.values())


def _row(result: Result, date: str) -> Evidence:
    if result.seen:
        return Evidence(result.code, result.check, result.pins, result.python, date, _spans(result.seen))
    failed = result.check.startswith("bad")
    detail = _error(result.output) if failed else ""
    outcome = "fails" if failed else "works"
    return Evidence(result.code, result.check, result.pins, result.python, date, outcome, detail)


def _spans(seen: Sequence[tuple[str, bool | None]]) -> str:
    """Releases in a row that did the same, as first and last of them."""
    words = {True: "breaks", False: "works", None: "cannot be installed"}
    parts = []
    for broke, group in groupby(seen, key=lambda each: each[1]):
        versions = [version for version, _ in group]
        span = versions[0] if len(versions) == 1 else f"{versions[0]} to {versions[-1]}"
        parts.append(f"{words[broke]} {span}")
    return ", ".join(parts)


def _error(output: str) -> str:
    """The line that tells what went wrong, without the folders of the machine it ran on."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    told = [line for line in lines if _ERROR.match(line)]
    last = (told or lines or [""])[-1]
    return _PATH.sub("", last)[:_LONGEST]
