"""Code that imports the framework in a project that does not ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import Usage

FRAMEWORK = "flask"
"""The distribution that this tool is about, and the package that it brings."""


def undeclared(environments: Iterable[Environment], usages: Sequence[Usage]) -> tuple[Problem, ...]:
    """Tell of the first import of the framework where no environment has it; nothing where one does.

    No rule about it can apply then, so that silence would look like praise.
    """
    if any(entry.name == FRAMEWORK for one in environments for entry in one.distributions):
        return ()
    for usage in usages:
        if usage.kind == "import" and usage.name.partition(".")[0] == FRAMEWORK and not usage.guarded:
            reason = "no requirement that could be read brings it: what is used of it is not judged"
            return (Problem(usage.path, usage.line, f"{FRAMEWORK} is imported here, and {reason}"),)
    return ()
