"""Phrases that several reporters share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from flaskcompat.model.report import SEVERITIES, Finding, Related, Report

_CONFIDENCE = {
    "definite": "",
    "fresh-install": "with what a fresh install gets",
    "possible": "with some of the admitted versions",
}
_PYTHON = re.compile(r"Python (\d+)\.(\d+)")


def place(path: str, line: int, column: int = 0) -> str:
    """`path:line:column`, each part only where it is known."""
    parts = [path, *(str(number) for number in (line, column if line else 0) if number)]
    return ":".join(parts)


def count(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def counts(report: Report) -> str:
    """The verdict in a few words: `2 errors, 1 note; 1 suppressed`."""
    summary = report.summary()
    shown = ", ".join(count(summary[severity], severity) for severity in SEVERITIES if summary[severity])
    suppressed = f"; {summary['suppressed']} suppressed" if summary["suppressed"] else ""
    return (shown or "no findings") + suppressed


def qualities(finding: Finding) -> str:
    """What a finding's severity leaves open: how sure it is, and what breaks."""
    breaks = f"breaks {finding.breaks}" if finding.breaks else ""
    return ", ".join(part for part in (_sureness(finding), breaks) if part)


def _sureness(finding: Finding) -> str:
    texts = (finding.message, *(one.message for one in finding.related))
    if finding.confidence == "possible" and not any("admitted" in t for t in texts):
        if pythons := _pythons(texts):
            return f"on Python {pythons}"
        if "A new install may get" in finding.message:
            return "with what a fresh install may get"
        if finding.environments:
            return "in some environments only"
    return _CONFIDENCE.get(finding.confidence, finding.confidence)


def _pythons(texts: Iterable[str]) -> str:
    """The Pythons that a finding rests on, where one of its places names them: `3.8 to 3.11, 3.13`."""
    found = sorted({(int(one[1]), int(one[2])) for text in texts if (one := _PYTHON.match(text))})
    runs: list[list[tuple[int, int]]] = []
    for each in found:
        if runs and runs[-1][-1] == (each[0], each[1] - 1):
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(
        " to ".join(f"{major}.{minor}" for major, minor in dict.fromkeys((run[0], run[-1]))) for run in runs
    )


def evidence(related: Iterable[Related]) -> Iterator[tuple[str, int, str]]:
    """Path, line and message of what a finding rests on; several versions that one line leads to are one.

    `werkzeug 2.2.3` and `werkzeug 3.1.9` of the same line become `werkzeug 2.2.3, 3.1.9`.
    """
    versions: dict[tuple[str, int, str], list[str]] = {}
    for one in related:
        name, _, rest = one.message.partition(" ")
        alone = " " in rest or not rest[:1].isdigit()
        key = (one.path, one.line, one.message if alone else name)
        versions.setdefault(key, []).extend([] if alone else [rest])
    for (path, line, text), found in versions.items():
        yield path, line, f"{text} {', '.join(found)}".rstrip()


def cures(finding: Finding) -> list[str]:
    """What to do, a line for each action: its sentence, and the command behind it."""
    return [
        f"{a.text} ({a.command})" if a.command and a.text else a.text or a.command for a in finding.actions
    ]


def prose(finding: Finding) -> str:
    """The message and the cures as sentences of one line."""
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in sentences(finding))


def sentences(finding: Finding) -> list[str]:
    """The message and then the cures."""
    return [finding.message, *cures(finding)]


def unsuppressed(report: Report) -> list[Finding]:
    """The findings that count."""
    return [finding for finding in report.findings if not finding.suppressed]
