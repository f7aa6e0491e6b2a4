"""Versions as conda's match specifications word them: `=2.2`, `2.2.*`, `>=2,<3`.

https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications
"""

from __future__ import annotations

from flaskcompat.edits.wording import pep440
from flaskcompat.edits.wording.ranges import exact, lowest, series


def reworded(old: str, wanted: str) -> str:
    """Turn what follows a name in an environment.yml (`=2.2`, ` 2.2.*`) into the wanted range."""
    lead = old[: len(old) - len(old.lstrip())]
    words = _worded(old.strip(), wanted)
    return f"{lead or ' ' * (words[:1].isdigit())}{words}" if words else ""


def table_reworded(old: str, wanted: str) -> str:
    """The same for the value of a key in pixi's tables, where any version is `*`."""
    return _worded(old.strip(), wanted) or "*"


def python_reworded(old: str, wanted: str) -> str:
    """The same for a Python: where one is named, another is, the lowest of a wanted range."""
    lead = old[: len(old) - len(old.lstrip())]
    words = old.strip()
    low = exact(wanted) or series(wanted) or ".".join(lowest(wanted).split(".")[:2])
    if low and words.startswith("="):
        return f"{lead}={low}"
    if low and words[:1].isdigit():
        return f"{lead}{low}{'.*' if low.count('.') == 1 else ''}"
    return lead + _worded(words, wanted)


def _worded(old: str, wanted: str) -> str:
    if low := series(wanted):
        # `==3.1.*` is not what conda's own documentation calls it.
        return f"{low}.*" if old[:1].isdigit() or old == "*" else f"={low}"
    if old[:1].isdigit() and exact(wanted):
        return exact(wanted)
    fuzzy = old.startswith("=") and not old.startswith("==")
    return pep440.reworded("" if fuzzy else old, wanted)
