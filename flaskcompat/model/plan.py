"""The way to a target: ordered steps, each of which leaves a set of versions that works together."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Change(NamedTuple):
    """One distribution's versions before and after a step; empty where it is not there."""

    distribution: str
    before: str
    after: str


class Edit(NamedTuple):
    """One line of a file, as it is and as it is to be; `after` is empty for a line that goes."""

    path: str
    line: int
    before: str
    after: str


class Task(NamedTuple):
    """Something that people have to change by hand or with `fix`, tied to the step that needs it.

    `when` says whether it can be done `before` the versions move (the code works on both sides), only `with`
    them, or only `after`. `kind` is `edit` (code) or `configure` (settings, Pythons). `fingerprint` is that
    of the finding that it mends. What is `mechanical` does the same with the same arguments: `fix` writes it.
    """

    when: Literal["before", "with", "after"]
    kind: Literal["edit", "configure"]
    code: str
    path: str
    line: int
    text: str
    fingerprint: str = ""
    mechanical: bool = False


class Step(NamedTuple):
    """Changes that belong together, why, and the fingerprints of the findings that they mend.

    `edits` are lines of manifests; `tasks` what code and configuration need; `versions` all that is installed
    after the step, by name.
    """

    number: int
    changes: tuple[Change, ...]
    why: str
    findings: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    tasks: tuple[Task, ...] = ()
    project: str = ""
    python: str = ""
    """The Python (`X.Y`) that the versions after the step were solved for, empty where none is known."""
    versions: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, ...], ...] | None = None
    """Distributions whose changes need each other; None where nobody asked, which may mean all of them."""


class Plan(NamedTuple):
    """Steps to the target (`flask==3.1.3`), what stands in the way, and the versions (name, version) then.

    `effort` counts the places to change by kind: (`distribution`, 8), (`requirement`, 3), (`mechanical`, 9),
    (`edit`, 12), (`configure`, 1).
    `rest` are the steps that are left once what blocks is out of the way; `steps` has none of that project.
    `cured` counts the findings of today that are gone at the end, by code.
    `unchanged` counts what was looked at and stays as it is: (`distribution`, 27), (`usage`, 398).
    """

    target: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    blockers: tuple[str, ...] = ()
    result: tuple[tuple[str, str], ...] = ()
    effort: tuple[tuple[str, int], ...] = ()
    unchanged: tuple[tuple[str, int], ...] = ()
    rest: tuple[Step, ...] = ()
    cured: tuple[tuple[str, int], ...] = ()
