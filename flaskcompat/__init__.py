"""Checks that the Flask stack a project pins, declares or installs works together, with its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.version import VERSION

if TYPE_CHECKING:
    from flaskcompat.api import audit, check
    from flaskcompat.model.report import Report

__version__ = VERSION
__all__ = ["Report", "audit", "check"]


def __getattr__(name: str) -> object:
    """Import the Python interface only when it is used: the command line does not need it."""
    if name in ("audit", "check"):
        from flaskcompat import api

        return getattr(api, name)
    if name == "Report":
        from flaskcompat.model.report import Report

        return Report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
