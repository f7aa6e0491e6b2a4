"""Requirements and constraints files, as pip 26.3 reads them.

https://pip.pypa.io/en/stable/reference/requirements-file-format/
"""

from __future__ import annotations

import re

from flaskcompat.model.inventory import Include, Inventory, Problem, Requirement
from flaskcompat.readers._pip_lines import logical_lines
from flaskcompat.readers._pip_plain import Role, plain_requirement

# A file of another kind that only bears the name would bring a problem for each of its lines.
_MAX_PROBLEMS = 1000

_INCLUDE = re.compile(r"(?:(?:-r *|--requirement[ =])|(-c *|--constraint[ =]))([^\s'\"\\=-][^\s'\"\\]*)")
_INDEX = re.compile(
    r"(?:-i|--index-url|--extra-index-url|--trusted-host|-f|--find-links)[ =][^\s'\"\\-][^\s'\"\\]*"
)


def parse(text: str, path: str) -> Inventory:
    """Turn a requirements file into its requirements and includes, with pip's line numbers.

    Environment variables are kept, never expanded. What pip would refuse or silently ignore is a problem, and
    the next line goes on. A file whose name tells of constraints only limits versions.
    """
    role: Role = "constraint" if "constraints" in path.rpartition("/")[2].lower() else "requirement"
    requirements: list[Requirement] = []
    includes: list[Include] = []
    problems: list[Problem] = []
    for number, line in logical_lines(text):
        requirement = plain_requirement(line, number, path, role)
        if requirement is not None:
            requirements.append(requirement)
            continue
        said = _plain_option(line, number, path) or _odd(line, number, path, role)
        requirements += said.requirements
        includes += said.includes
        problems += said.problems
    return Inventory(
        tuple(requirements), includes=tuple(includes), problems=_first(problems, path), tool="pip"
    )


def _plain_option(line: str, number: int, path: str) -> Inventory | None:
    """What the commonest options say, so that a file with one of them needs no full parser."""
    if not line.startswith("-"):
        return None
    include = _INCLUDE.fullmatch(line)
    if include:
        role: Role = "constraint" if include[1] else "requirement"
        return Inventory(includes=(Include(include[2], path, number, role),))
    return Inventory() if _INDEX.fullmatch(line) else None


def _odd(line: str, number: int, path: str, role: Role) -> Inventory:
    from flaskcompat.readers._pip_odd import odd_line

    return odd_line(line, number, path, role)


def _first(problems: list[Problem], path: str) -> tuple[Problem, ...]:
    if len(problems) <= _MAX_PROBLEMS:
        return tuple(problems)
    rest = problems[_MAX_PROBLEMS:]
    more = Problem(path, rest[0].line, f"{len(rest)} more problems from here on")
    return (*problems[:_MAX_PROBLEMS], more)
