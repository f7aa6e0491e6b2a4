"""Code that only Python 2 runs, of projects that name no Python: it tells which one they are for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from flaskcompat.catalog import Catalog
from flaskcompat.engine.facts import metadata_from
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.inventory import Problem, PythonClaim

TWO = "2.7"
"""The Python 2 that such code is judged for: the last one, which everybody had who had any."""


def written_for_two(
    texts: Mapping[str, str], problems: Iterable[Problem], shown: Callable[[str], str]
) -> tuple[str, int] | None:
    """The first place in a package that Python 3 does not read and Python 2 does; none if other code needs 3.

    A script beside the packages, a test or an example may be older than what the project runs on.
    """
    unread = [problem for problem in problems if _in_package(problem.path, texts)]
    if not unread:
        return None
    from flaskcompat.source.old_syntax import is_of_two, needs_three

    places = [
        (problem.path, problem.line)
        for problem in unread
        if not is_apart(problem.path) and is_of_two(texts[problem.path], problem.line)
    ]
    if not places or any(needs_three(text) for text in texts.values()):
        return None
    path, line = min(places)
    return shown(path), line


def _in_package(path: str, texts: Mapping[str, str]) -> bool:
    folder, slash, _ = path.rpartition("/")
    return path in texts and bool(slash) and f"{folder}/__init__.py" in texts


def claim_of(place: tuple[str, int]) -> PythonClaim:
    """What the code says of its Python."""
    return PythonClaim(f"=={TWO}.*", "used", *place)


def problem_of(place: tuple[str, int]) -> Problem:
    """What tells readers of a report why it speaks of so old releases."""
    return Problem(*place, f"only Python 2 runs this, and no Python is named: judged for Python {TWO}")


def runs_on_two(situations: Iterable[Situation], catalog: Catalog) -> bool:
    """Whether all that is installed can be on Python 2: else the project left that behind."""
    lookup = metadata_from(catalog)
    for situation in situations:
        if situation.conflict or situation.environment.python != TWO:
            return False
        for entry in situation.environment.distributions:
            found = lookup(entry.name, entry.version)
            if found and found.requires_python and not admits_python(found.requires_python, TWO):
                return False
    return True
