"""What makes a change right: the versions that must move along with those that it moves."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.check import Survey
from flaskcompat.model.gate import Moved, Repair
from flaskcompat.model.report import Finding


def repair_of(head: Survey, moves: Sequence[Moved], brought: Sequence[Finding]) -> Repair:
    """Turn what a change moves and breaks into what makes it right; nothing where it breaks nothing."""
    return Repair()
