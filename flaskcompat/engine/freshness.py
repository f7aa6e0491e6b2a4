"""Says where a judgement rests on a catalog that is too old for it, or that lacks what it is about."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timezone

from packaging.version import InvalidVersion, Version

from flaskcompat.catalog import Catalog
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Finding

MAX_AGE = 30
"""Days after which a fresh install is likely to get something that the catalog does not know.

The seven distributions of the Flask stack had 26 releases in the two years before November 2026.
"""

_SHOWN = 10
NOT_THERE = "not in the catalog"
OLDER = "older than what the catalog keeps"
REFRESH = "refresh it with `flaskcompat catalog update`, or ask with `--online`"


def today() -> str:
    """The ISO day of the run: that of `SOURCE_DATE_EPOCH`, as for reproducible builds, else of the clock."""
    stamp = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = (
        datetime.fromtimestamp(int(stamp), timezone.utc) if stamp.isdigit() else datetime.now(timezone.utc)
    )
    return moment.date().isoformat()


def doubts(
    environments: Iterable[Environment], catalog: Catalog, exclude_newer: str, day: str
) -> Iterator[Problem]:
    """What the catalog cannot be trusted with: fresh installs after its time, and pins that it does not know.

    `day` is today; an install as of an earlier day (`exclude_newer`) only asks for what was there then.
    """
    environments = list(environments)
    if stale := _stale(catalog.date, min(exclude_newer[:10] or day, day)):
        for environment in environments:
            if any(one.origin == "resolved" for one in environment.distributions):
                yield Problem(
                    environment.path, 0, f"what an install would get is told from {stale}: {REFRESH}"
                )
                break
    pins = {one for each in environments for one in each.distributions if one.origin != "resolved"}
    for pin in sorted(pins):
        if word := _unknown(pin, catalog):
            cure = "" if word == OLDER else f"; {REFRESH}"
            message = f"{pin.name} {pin.version} is {word}: what it requires is not judged{cure}"
            yield Problem(pin.path, pin.line, message)


def left_out(environments: Iterable[Environment], findings: Iterable[Finding]) -> Iterator[Problem]:
    """The distributions that the catalog lacks, where a finding rests on what an install would get.

    One problem a file, whichever extras and Pythons it is installed with.
    """
    guessed = {name for each in findings if each.confidence == "fresh-install" for name in each.environments}
    unknown: dict[str, set[str]] = {}
    for environment in environments:
        if environment.unknown and environment.id in guessed:
            unknown.setdefault(environment.path, set()).update(environment.unknown)
    for path, names in unknown.items():
        shown, more = sorted(names)[:_SHOWN], len(names) - _SHOWN
        text = ", ".join(shown) + (f" and {more} more" if more > 0 else "")
        yield Problem(path, 0, f"{NOT_THERE}: {text}; what they ask for is not part of what an install gets")


def _stale(stamp: str, day: str) -> str:
    try:
        age = (date.fromisoformat(day) - date.fromisoformat(stamp[:10])).days
    except ValueError:
        return ""
    return f"a catalog of {stamp}, {age} days before {day}" if age > MAX_AGE else ""


def _unknown(pin: Distribution, catalog: Catalog) -> str:
    """How a version is unknown; of some distributions the catalog leaves out the oldest releases."""
    if pin.name not in catalog or catalog.release(pin.name, pin.version) is not None:
        return ""
    try:
        version = Version(Version(pin.version).public)
    except InvalidVersion:
        return ""
    known = catalog.releases(pin.name)
    if not known or catalog.release(pin.name, str(version)) is not None:
        return ""
    if version < Version(known[0].version):
        return OLDER
    if version > Version(known[-1].version):
        return f"newer than the catalog of {catalog.date}"
    return f"not in the catalog of {catalog.date}"
