"""What a scan yields."""

from __future__ import annotations

from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import Usage


class Scan(NamedTuple):
    """The usages in the code of one project, ordered by path, line and column, and what could not be read."""

    usages: tuple[Usage, ...] = ()
    problems: tuple[Problem, ...] = ()
