"""Present findings to the versions that cure them: what should be moved to, and which ranges are too wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.facts import version_of
from flaskcompat.engine.pinned import pin_of
from flaskcompat.model.report import SEVERITIES, Action, Finding

_VERSIONS = ("upgrade", "pin")


class Wishes(NamedTuple):
    """By name: `targets`, versions for what is there, and `along`, those that move with them; `ranges`, for
    what is asked for too widely; `missing`, versions for what is not there. `claimed` are the findings.
    """

    targets: dict[str, str]
    along: dict[str, str]
    ranges: dict[str, list[str]]
    missing: dict[str, str]
    claimed: tuple[Finding, ...]


def cure_of(finding: Finding) -> Action | None:
    """The first action of a finding, where that is a move of versions.

    Advice counts for nothing, other than what is only possible: that asks for a narrower range.
    """
    first = finding.actions[0] if finding.actions else None
    if first is None or first.kind not in _VERSIONS or not first.to:
        return None
    if finding.severity == "note" and (finding.confidence != "possible" or version_of(first.to) is not None):
        return None
    return first


def wishes(findings: Iterable[Finding], there: frozenset[str]) -> Wishes:
    """What the findings of one project ask for; `there` are the names in its environments."""
    found = Wishes({}, {}, {}, {}, ())
    claimed: list[Finding] = []
    for finding in sorted(findings, key=lambda one: SEVERITIES.index(one.severity)):
        action = cure_of(finding)
        if finding.suppressed or action is None:
            continue
        claimed.append(finding)
        if version_of(action.to) is None:
            given = found.ranges.setdefault(action.distribution, [])
            given += [action.to] if action.to not in given else []
        else:
            table = found.targets if action.distribution in there else found.missing
            table[action.distribution] = _higher(table.get(action.distribution), action.to)
            for name, specifier in action.moves:
                if name in there and (version := pin_of(specifier)):
                    found.along[name] = _higher(found.along.get(name), version)
    return found._replace(claimed=tuple(claimed))


def _higher(one: str | None, other: str) -> str:
    return other if one is None or Version(other) > Version(one) else one


def attempts(wanted: Wishes) -> Iterator[dict[str, SpecifierSet]]:
    """The targets as specifiers: with all that moves along, just these versions, or else these and newer."""
    yield {name: SpecifierSet(f"=={version}") for name, version in {**wanted.along, **wanted.targets}.items()}
    yield {name: SpecifierSet(f"=={version}") for name, version in wanted.targets.items()}
    yield {name: SpecifierSet(f">={version}") for name, version in wanted.targets.items()}
