"""What reporters say about a rule beside its findings."""

from __future__ import annotations

from typing import NamedTuple

from flaskcompat.model.report import Severity


class RuleInfo(NamedTuple):
    """A rule's own words: `why` tells what happens and since which release, in more than one sentence."""

    code: str
    name: str
    summary: str
    why: str
    severity: Severity
    references: tuple[str, ...] = ()
