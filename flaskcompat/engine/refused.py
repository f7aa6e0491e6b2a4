"""Pythons that a file names, and the project's own range refuses."""

from __future__ import annotations

from collections.abc import Sequence

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.engine.judge import Verdict
from flaskcompat.engine.pythons import exact_of
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.inventory import PythonClaim
from flaskcompat.model.match import POSSIBLE, Event
from flaskcompat.model.report import Related
from flaskcompat.readers import format_of

KIND = "python-refused"
_NAMING = frozenset({".python-version", "runtime.txt", "Dockerfile"})
"""Formats that name the Python which the project runs on; a matrix of CI may try what nobody promises."""
_PROMISING = frozenset({"pyproject.toml", "setup.cfg", "setup.py"})


def refusals(claims: Sequence[PythonClaim], folder: str) -> list[Event]:
    """An event for each Python of a file that a declared range excludes: no installer takes the project."""
    ranges = [claim for claim in claims if claim.kind == "declared" and _format(claim.path) in _PROMISING]
    found: dict[tuple[str, str], Event] = {}
    for claim in claims:
        version = exact_of(claim.specifier)
        if not version or claim.kind != "used" or _format(claim.path) not in _NAMING:
            continue
        against = next((one for one in ranges if not _admits(one.specifier, version)), None)
        if against is not None and not is_apart(claim.path, folder):
            related = (Related(against.path, against.line, f"Python{against.specifier}"),)
            detail = f"Python {version}, and the project asks for Python{against.specifier}"
            found.setdefault(
                (claim.path, version), Event(KIND, claim.path, claim.line, detail, related, version)
            )
    return list(found.values())


def besides(verdicts: Sequence[Verdict], events: Sequence[Event]) -> list[Verdict]:
    """The verdicts without what may only be so on a refused Python: that it is refused says it all."""
    refused = {(event.path, event.about) for event in events if event.kind == KIND}
    return [
        verdict
        for verdict in verdicts
        if verdict.match.level != POSSIBLE
        or (verdict.facts.python_path, ".".join(verdict.facts.python.split(".")[:2])) not in refused
    ]


def _format(path: str) -> str:
    found = format_of(path)
    return found.name if found else ""


def _admits(specifier: str, version: str) -> bool:
    try:
        return admits_python(str(SpecifierSet(specifier)), version)
    except InvalidSpecifier:
        return True
