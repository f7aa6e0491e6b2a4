"""Findings accepted in an earlier report: a list that can only shrink."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from flaskcompat.errors import UsageError
from flaskcompat.model.match import Event
from flaskcompat.model.report import SEVERITIES, Finding

_LARGEST = 200_000_000
_MARK = re.compile(r'"fingerprint": "([^"\\]*)"')


class Accepted(NamedTuple):
    """One finding that a baseline accepts: what it is, its weight then, and where the baseline holds it."""

    code: str
    severity: str
    project: str
    path: str
    line: int
    place: int


class Baseline(NamedTuple):
    """A JSON report whose findings are accepted, by fingerprint; `document` are its plain values."""

    path: str
    entries: dict[str, Accepted]
    document: dict[str, Any]


def read_baseline(path: str) -> Baseline:
    """Turn a JSON report of this tool into what it accepts: everything that nothing else silenced.

    Raises `UsageError` where the file cannot be read or is something else.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise ValueError("not a regular file")
        with open(path, encoding="utf-8") as stream:
            text = stream.read(_LARGEST)
        document = json.loads(text)
        if document["schema"] != "flaskcompat/1":
            raise ValueError("not a report of this tool")
        entries = {
            str(finding["fingerprint"]): _accepted(finding)
            for finding in document["findings"]
            if finding.get("suppressed") in (None, "baseline")
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{path}: not a JSON report that can serve as a baseline: {error}") from None
    places = _places(text)
    return Baseline(
        path, {mark: one._replace(place=places.get(mark, 0)) for mark, one in entries.items()}, document
    )


def _accepted(finding: dict[str, Any]) -> Accepted:
    severity = finding.get("severity", SEVERITIES[0])
    if severity not in SEVERITIES or not isinstance(finding["fingerprint"], str):
        raise ValueError("a finding has no severity or fingerprint that this tool knows")
    line = finding.get("line", 0)
    words = [str(finding.get(key, "")) for key in ("code", "project", "path")]
    return Accepted(words[0], severity, words[1], words[2], line if isinstance(line, int) else 0, 0)


def _places(text: str) -> dict[str, int]:
    """The line of each fingerprint in the text of a report, which has a line for each finding."""
    return {
        found[1]: number
        for number, line in enumerate(text.split("\n"), 1)
        for found in _MARK.finditer(line[-_MOST_AT_END:])
    }


_MOST_AT_END = 4000
"""Characters at a line's end in which a finding's fingerprint stands."""


def accept(findings: Iterable[Finding], baseline: Baseline) -> list[Finding]:
    """The findings, with those that a baseline holds marked as suppressed by it.

    What weighs more than it did when it was accepted (a note on a range that became an error) counts again.
    """
    return [
        finding._replace(suppressed="baseline")
        if finding.suppressed is None and _holds(baseline.entries.get(finding.fingerprint), finding)
        else finding
        for finding in findings
    ]


def _holds(entry: Accepted | None, finding: Finding) -> bool:
    return entry is not None and _weight(finding.severity) >= _weight(entry.severity)


def _weight(severity: str) -> int:
    return [*SEVERITIES].index(severity)  # type: ignore[arg-type]


def gone(
    baseline: Baseline, findings: Iterable[Finding], projects: Collection[str], judged: Collection[str]
) -> list[str]:
    """The fingerprints of a baseline that no finding has any more, in the order of the baseline.

    Only of `projects` and rules (`judged`) that this run looked at, and of files that are no longer there.
    """
    found = {finding.fingerprint for finding in findings}
    return [
        mark
        for mark, entry in baseline.entries.items()
        if mark not in found
        and entry.code in judged
        and (entry.project in projects or not os.path.lexists(entry.path))
    ]


def stale_entries(baseline: Baseline, marks: Iterable[str]) -> Iterator[Event]:
    """An event for each entry of a baseline that accepts nothing any more."""
    for mark in marks:
        entry = baseline.entries[mark]
        place = f"{entry.path}:{entry.line}" if entry.line else entry.path
        yield Event("stale-baseline-entry", baseline.path, entry.place, f"{entry.code} at {place}")


def shrunk(baseline: Baseline, marks: Collection[str]) -> str:
    """The text of a baseline without some of its entries."""
    from flaskcompat.reporters.json import written

    kept = [one for one in baseline.document["findings"] if one["fingerprint"] not in marks]
    words = ["suppressed" if one.get("suppressed") else one.get("severity") for one in kept]
    summary = {word: words.count(word) for word in (*SEVERITIES, "suppressed")}
    return written({**baseline.document, "findings": kept, "summary": summary})
