"""One module an output format; each turns a `Report` into text and prints nothing.

A reporter is a line in `REPORTERS` and a module with `render(report, ...) -> str`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from flaskcompat.model.report import Report
from flaskcompat.model.rule_info import RuleInfo


class Render(Protocol):
    """Turns a report into text; `rules` are the rules' own words, for formats that carry them."""

    def __call__(self, report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str: ...


REPORTERS: Mapping[str, str] = {
    "text": "text",
    "json": "json",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "markdown": "markdown",
    "dependabot": "dependabot",
    "renovate": "renovate",
}


def reporter(name: str) -> Render:
    """The `render` of a format in `REPORTERS`, imported only now."""
    return cast(Render, import_module(f"flaskcompat.reporters.{REPORTERS[name]}").render)
