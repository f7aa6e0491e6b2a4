"""What a project's source code uses, as facts, and the comments in it that silence findings.

Nothing here runs the code that it reads. The modules are imported only when asked for.
"""

from __future__ import annotations

from collections.abc import Mapping

from flaskcompat.model.inventory import Problem
from flaskcompat.model.suppression import Suppression
from flaskcompat.source.scan_result import Scan

__all__ = ["Scan", "scan", "suppressions"]

_MARK = "flaskcompat:"


def scan(files: Mapping[str, str], interesting: frozenset[str] | None = None) -> Scan:
    """Turn the texts of all Python files of one project, by POSIX path, into the usages in them.

    Paths are relative to the project, since they tell the names of its modules. `interesting` limits what is
    emitted to names below these top-level modules (`flask`, `werkzeug`), with `json:detect` to those with
    this part; constants always are.
    """
    from flaskcompat.source.scanner import scan_files

    return scan_files(files, interesting)


def suppressions(text: str, path: str) -> tuple[tuple[Suppression, ...], tuple[Problem, ...]]:
    """Turn the `# flaskcompat: ignore` comments of one text file into suppressions and problems."""
    if _MARK not in text:
        return (), ()
    from flaskcompat.source.comments import find

    return find(text, path)
