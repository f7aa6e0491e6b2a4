"""Checks that the Flask stack a project pins, declares or installs works together, with its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.version import VERSION

if TYPE_CHECKING:
    from flaskcompat.api import check
    from flaskcompat.model.report import Report

__version__ = VERSION
__all__ = ["Report", "check"]


def __getattr__(name: str) -> object:
    """Import the Python interface only when it is used: the command line does not need it."""
    if name == "check":
        from flaskcompat.api import check

        return check
    if name == "Report":
        from flaskcompat.model.report import Report

        return Report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
