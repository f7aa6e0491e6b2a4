"""The way to a target: ordered steps, each of which leaves a set of versions that works together."""

from __future__ import annotations

from typing import NamedTuple


class Change(NamedTuple):
    """One distribution's versions before and after a step; empty where it is not there."""

    distribution: str
    before: str
    after: str


class Edit(NamedTuple):
    """One line of a file, as it is and as it is to be."""

    path: str
    line: int
    before: str
    after: str


class Step(NamedTuple):
    """Changes that belong together, why, and the fingerprints of the findings that they mend."""

    number: int
    changes: tuple[Change, ...]
    why: str
    findings: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()


class Plan(NamedTuple):
    """Steps to the target (`flask==3.1.3`), what stands in the way, and the versions (name, version) then."""

    target: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    blockers: tuple[str, ...] = ()
    result: tuple[tuple[str, str], ...] = ()
