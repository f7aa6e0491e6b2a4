"""Dependabot's `updates` with a group for what has to move together.

See "Dependabot options reference" of GitHub's documentation, `groups`: a name begins and ends with a letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain, count, groupby
from pathlib import PurePosixPath
from string import ascii_lowercase

from flaskcompat.errors import UsageError
from flaskcompat.model.report import Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.together import Group, groups
from flaskcompat.reporters.visible import visible

_ECOSYSTEMS = {"uv.lock": "uv", "environment.yml": "conda", "environment.yaml": "conda"}
"""Files that tell another ecosystem than `pip`, which also covers Poetry, Pipenv and pip-tools."""

_HEADER = """\
# What has to move together, for .github/dependabot.yml: paths are relative to where flaskcompat ran,
# which has to be the root of the repository.
"""
_EMPTY = "# Nothing has to move together.\n"


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report's plan into a document for `dependabot.yml`; raises `UsageError` where that cannot be."""
    import yaml

    found = sorted(groups(report, "dependabot"), key=lambda group: group.project)
    updates = [_update(list(of)) for _, of in groupby(found, lambda group: group.project)]
    text = yaml.safe_dump({"version": 2, "updates": updates}, sort_keys=False, width=100)
    return _HEADER + ("" if updates else _EMPTY) + text


def _update(found: list[Group]) -> dict[str, object]:
    names: dict[str, object] = {}
    for group in found:
        names[_unused(_letters(group), names)] = {"patterns": list(group.names)}
    return {
        "package-ecosystem": _ecosystem(found[0]),
        "directory": _directory(found[0].project),
        "schedule": {"interval": "weekly"},
        "groups": names,
    }


def _ecosystem(group: Group) -> str:
    names = [PurePosixPath(path).name for path in group.files]
    return next((_ECOSYSTEMS[name] for name in names if name in _ECOSYSTEMS), "pip")


def _directory(project: str) -> str:
    """A folder as Dependabot names it, from the root of the repository. `UsageError` for one outside."""
    path = visible(project).removeprefix("./")
    if path.startswith("/") or PurePosixPath(path).parts[:1] == ("..",):
        raise UsageError(f"--format dependabot names folders from the root of the repository: not {path}")
    return "/" if path in (".", "") else f"/{path.strip('/')}"


def _letters(group: Group) -> str:
    """A name for a group, made of its leader: letters and hyphens alone."""
    word = re.sub(r"[^a-z]+", "-", group.leader.lower()).strip("-")
    return f"{word}-together" if word else "together"


def _unused(name: str, taken: Mapping[str, object]) -> str:
    further = (f"{name}-{letter * length}" for length in count(1) for letter in ascii_lowercase)
    return next(each for each in chain((name,), further) if each not in taken)
