"""What a release or a project asks for on one Python: markers evaluated, extras split off."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from packaging.markers import Marker, UndefinedComparison, UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet

from flaskcompat.model.names import normalize


class Demand(NamedTuple):
    """A distribution, or one extra of it, at the versions of `specifier`."""

    name: str
    extra: str
    specifier: SpecifierSet


_MENDS = (
    (re.compile(r"#.*"), ""),
    (re.compile(r"""(?<=[\d*])['"]|['"](?=[\d*])"""), ""),
    (re.compile(r"(\d|\*)\s*(?=[<>=~!])"), r"\1,"),
    (re.compile(r"([<>]=?\s*\d+(?:\.\d+)*)\.\*"), r"\1"),
    (re.compile(r">\s*dev\b"), ">0.0.dev0"),
)
"""What is wrong with real entries, and what they mean: a comment, a stray quote, a comma forgotten, a star
where none may be, and celery's `pytz>dev`. Old installers did not mind, and uv mends them much like this."""


@lru_cache(maxsize=8192)
def parse(entry: str) -> Requirement | None:
    """The parsed requirement (PEP 508), mended where its versions are odd; nothing when it cannot be read."""
    try:
        return Requirement(entry)
    except InvalidRequirement:
        asked, semicolon, marker = entry.partition(";")
    for wrong, right in _MENDS:
        asked = wrong.sub(right, asked)
        try:
            return Requirement(f"{asked}{semicolon}{marker}")
        except InvalidRequirement:
            continue
    return None


def demands(requirement: Requirement) -> list[Demand]:
    """The distribution itself, then each extra that is asked for."""
    name = normalize(requirement.name)
    extras = sorted(normalize(extra) for extra in requirement.extras)
    return [Demand(name, extra, requirement.specifier) for extra in ("", *extras)]


def applies(marker: Marker | None, environment: dict[str, str], extra: str = "") -> bool:
    """Whether the marker holds; one that cannot be evaluated limits nothing."""
    if marker is None:
        return True
    try:
        return marker.evaluate({**environment, "extra": extra})
    except (UndefinedComparison, UndefinedEnvironmentName):
        return True


def full_python(python: str) -> str:
    """`X.Y` as the last bugfix release of it, which is what people run; a full version stays as it is."""
    return python if python.count(".") >= 2 else f"{python}.99"


def marker_environment(python: str) -> dict[str, str]:
    """The marker variables (PEP 508) of CPython `X.Y` or `X.Y.Z` on x86-64 Linux."""
    full = full_python(python)
    return {
        "implementation_name": "cpython",
        "implementation_version": full,
        "os_name": "posix",
        "platform_machine": "x86_64",
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": "Linux",
        "platform_version": "",
        "python_full_version": full,
        "python_version": ".".join(full.split(".")[:2]),
        "sys_platform": "linux",
    }
