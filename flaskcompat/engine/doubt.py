"""Files that are installed on one of several Pythons, nobody says which."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.judge import Verdict, weight
from flaskcompat.engine.project import is_main
from flaskcompat.engine.situation import Situation
from flaskcompat.model.match import CONFIDENCES, POSSIBLE


def doubtful(situations: Sequence[Situation], stated: bool) -> dict[str, frozenset[str]]:
    """The environments that may not be real ones, each with all of the same file.

    A matrix of Pythons is for what the project itself runs on. `requirements/docs.txt` is installed on one of
    them; with `stated` the user has said on which.
    """
    siblings: dict[int, set[str]] = {}
    for situation in situations:
        root = situation.root
        if root is not None and not stated and not is_main(root.path):
            siblings.setdefault(id(root), set()).add(situation.environment.id)
    return {name: frozenset(names) for names in siblings.values() if len(names) > 1 for name in names}


def lowered(verdicts: Sequence[Verdict], doubt: dict[str, frozenset[str]]) -> list[Verdict]:
    """The verdicts; what holds in some of the environments of a file alone is only possible."""
    if not doubt:
        return list(verdicts)
    held: dict[object, set[str]] = {}
    for verdict in verdicts:
        held.setdefault(_cause(verdict), set()).update(verdict.finding.environments)
    return [
        possible(verdict) if _is_partial(verdict, doubt, held[_cause(verdict)]) else verdict
        for verdict in verdicts
    ]


def _is_partial(verdict: Verdict, doubt: dict[str, frozenset[str]], held: set[str]) -> bool:
    return any(not doubt.get(name, frozenset()) <= held for name in verdict.finding.environments)


def _cause(verdict: Verdict) -> tuple[str, str, int, int]:
    finding = verdict.finding
    return finding.code, finding.path, finding.line, finding.column


def possible(verdict: Verdict) -> Verdict:
    """The same, as what may be so but need not."""
    level = min(verdict.match.level, POSSIBLE)
    return verdict._replace(
        match=verdict.match._replace(level=level),
        finding=verdict.finding._replace(
            confidence=CONFIDENCES[level], severity=weight(verdict.rule.severity, level)
        ),
    )
