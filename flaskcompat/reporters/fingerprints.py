"""Fingerprints that are there and differ, as formats want that match findings over time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from flaskcompat.model.report import Finding


def unique(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Pair each finding with its fingerprint; one that is missing or taken is derived from what it says."""
    seen: dict[str, int] = {}
    for finding in findings:
        base = finding.fingerprint or _digest(finding.code, finding.path, finding.message)
        number = seen.get(base, 0)
        seen[base] = number + 1
        yield finding, base if not number else _digest(base, str(number))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
