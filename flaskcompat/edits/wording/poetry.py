"""Poetry's version constraints (`^2.2`, `~2.2`, `2.2.*`, `2.2.2`, `>=2,<3`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flaskcompat.edits.wording import pep440
from flaskcompat.edits.wording.ranges import exact, lowest, same, same_pythons, series
from flaskcompat.readers import poetry_constraint


def reworded(old: str, wanted: str) -> str:
    """Turn `^2.2` and `>=3.1.3,<4` into `^3.1.3`: the old form where that says it, else a specifier.

    https://python-poetry.org/docs/dependency-specification/#version-constraints
    """
    return _first(old, wanted, poetry_constraint.specifier, same)


def python_reworded(old: str, wanted: str) -> str:
    """The same for the Python, where `3.9` means all of 3.9."""
    return _first(old, wanted, poetry_constraint.python, same_pythons)


def _first(old: str, wanted: str, read: Callable[[str], str], alike: Callable[[str, str], bool]) -> str:
    for words in _candidates(old.strip(), wanted):
        try:
            if alike(read(words), wanted):
                return words
        except ValueError:
            continue
    return pep440.reworded("" if "|" in old else old, wanted) or "*"


def _candidates(old: str, wanted: str) -> Iterator[str]:
    """The wanted range in the form of the old words, which may say something else."""
    low = lowest(wanted)
    if not low:
        return
    if old[:1] in ("^", "~") and not old.startswith("~="):
        gap = old[1 : len(old) - len(old[1:].lstrip())]
        yield f"{old[0]}{gap}{low}"
    elif old[:1].isdigit():
        yield (exact(wanted) or f"{series(wanted)}.*") if old.endswith("*") else low
