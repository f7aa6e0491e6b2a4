"""Environments that may not matter: of files for one of several Pythons, and of what only tests install."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from flaskcompat.engine.judge import Verdict, weight
from flaskcompat.engine.pinned import Root
from flaskcompat.engine.project import is_main
from flaskcompat.engine.pythons import Python
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.apart import is_apart
from flaskcompat.model.match import CONFIDENCES, POSSIBLE

_ASIDE = frozenset("test tests testing dev devel develop development doc docs lint style typing qa".split())
"""Words of requirement files and of groups that hardly any production installs."""

_NEVER = frozenset({"ci", "travis", "tox"})
"""Words of those that none does."""


def doubtful(situations: Sequence[Situation], stated: bool) -> dict[str, frozenset[str]]:
    """The environments that may not be real ones, each with all of the same file.

    A matrix of Pythons is for what the project itself runs on. `requirements/docs.txt` is installed on one of
    them, and so is what an example asks for; with `stated` the user has said on which.
    """
    siblings: dict[int, set[str]] = {}
    for situation in situations:
        if not stated and _is_side(situation):
            siblings.setdefault(id(situation.root), set()).add(situation.environment.id)
    return {name: frozenset(names) for names in siblings.values() if len(names) > 1 for name in names}


def _is_side(situation: Situation) -> bool:
    """Whether the Pythons of the project, which a file above may state, say little about a file."""
    root, python = situation.root, situation.python
    if root is None or not is_main(root.path):
        return root is not None
    return python is not None and python.path != "" and is_apart(root.path, python.path.rpartition("/")[0])


def last_python(root: Root, situations: Sequence[Situation], doubt: Container[str]) -> Python | None:
    """The newest Python that a side file may be installed on instead; none where its Pythons all count."""
    found = [one.python for one in situations if one.root is root and one.environment.id in doubt]
    return found[-1] if found else None


def shared(verdicts: Sequence[Verdict], others: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts on one Python of a side file; what does not hold on another is only possible."""
    held = set(map(_cause, others))
    return [verdict if _cause(verdict) in held else possible(verdict) for verdict in verdicts]


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


def exposed(verdicts: Sequence[Verdict], situations: Sequence[Situation]) -> list[Verdict]:
    """The verdicts; what an advisory says of production is only possible where tests and the like run.

    Those are environments of files and groups named so: of CI, or beside others that the project has.
    """
    roots = {one.environment.id: one.root for one in situations if one.root is not None}
    aside = {name for name, root in roots.items() if _is_aside(root)}
    if len(aside) == len(situations):
        aside = {name for name in aside if _NEVER & _words(roots[name])}
    if not aside:
        return list(verdicts)
    return [
        possible(verdict)
        if "advisory" in verdict.rule.tags
        and verdict.rule.breaks == "production"
        and aside.issuperset(verdict.finding.environments)
        else verdict
        for verdict in verdicts
    ]


def _is_aside(root: Root) -> bool:
    return bool((_ASIDE | _NEVER) & _words(root)) or is_apart(root.path, root.project)


def _words(root: Root) -> frozenset[str]:
    return frozenset(re.findall("[a-z]+", f"{root.path.rpartition('/')[2]} {root.label}".lower()))


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
