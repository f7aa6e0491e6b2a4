"""Findings accepted in an earlier report."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable

from flaskcompat.errors import UsageError
from flaskcompat.model.report import Finding

_LARGEST = 200_000_000


def accepted_in(path: str) -> frozenset[str]:
    """The fingerprints of all findings in a JSON report of this tool.

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
        return frozenset(finding["fingerprint"] for finding in document["findings"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{path}: not a JSON report that can serve as a baseline: {error}") from None


def accept(findings: Iterable[Finding], accepted: frozenset[str]) -> list[Finding]:
    """The findings, with those that a baseline holds marked as suppressed by it."""
    return [
        finding._replace(suppressed="baseline")
        if finding.suppressed is None and finding.fingerprint in accepted
        else finding
        for finding in findings
    ]
