"""Which combinations the matrix runs: releases of a distribution, Flasks, Pythons and dates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from random import Random
from typing import NamedTuple

from packaging.version import Version

from flaskcompat.catalog import load
from tests.matrix.tools import Tools

SINCE = "2018-01-01"
FIRST_FLASK = Version("0.12.4")
WHOLE_MINORS = ("2.3", "3.0", "3.1")
MOST = 12
PYTHONS = {
    "3.8": "2019-10-14",
    "3.9": "2020-10-05",
    "3.11": "2022-10-24",
    "3.12": "2023-10-02",
    "3.13": "2024-10-07",
}
SHARES = {"3.8": 10, "3.9": 10, "3.11": 45, "3.12": 20, "3.13": 15}
SETTLED = timedelta(days=30)
"""How long after the later of two releases a project is taken to have both."""
STACK = ("werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker")


class Out(NamedTuple):
    """One release and the ISO date on which it came out."""

    version: str
    uploaded: str


class Combination(NamedTuple):
    """What is to be resolved and run: a release with Flask on a Python, as of a `day` (empty: today)."""

    name: str
    version: str
    flask: str
    python: str
    mode: str
    day: str
    driver: str

    def requirements(self, needs: Sequence[str]) -> list[str]:
        """The requirements of its environment."""
        own = [f"{self.name}=={self.version}"] if self.name != "flask" else []
        return [f"flask=={self.flask}", *own, *needs]


def releases(tools: Tools, name: str) -> list[Out]:
    """The releases of a distribution, lowest first, from the catalog or else from the index (kept).

    Pre-releases count only where there is nothing else.
    """
    catalog = load()
    if name in catalog:
        found = [Out(each.version, each.uploaded[:10]) for each in catalog.releases(name) if not each.yanked]
    else:
        found = _asked(tools, name)
    return [each for each in found if not Version(each.version).is_prerelease] or found


def _asked(tools: Tools, name: str) -> list[Out]:
    kept = tools.cache / "releases" / f"{name}.json"
    if not kept.exists():
        from flaskcompat.catalog.index import open_index, read_page

        days: dict[str, str] = {}
        page = read_page(open_index(), name)
        for file in page.files if page else ():
            if not file.package.is_yanked:
                days[file.version] = min(days.get(file.version, "9"), file.uploaded[:10])
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(json.dumps(sorted(days.items(), key=lambda pair: Version(pair[0]))), encoding="utf-8")
    return [Out(version, uploaded) for version, uploaded in json.loads(kept.read_text("utf-8"))]


def flasks(tools: Tools) -> list[Out]:
    """The Flasks of the matrix: the ends of every minor release, and all of the newer ones."""
    found = [each for each in releases(tools, "flask") if Version(each.version) >= FIRST_FLASK]
    chosen: list[Out] = []
    for minor, group in groupby(found, key=lambda each: _minor(each.version)):
        patches = list(group)
        chosen += patches if minor in WHOLE_MINORS else dict.fromkeys([patches[0], patches[-1]])
    return chosen


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


def chosen_releases(found: Sequence[Out]) -> list[Out]:
    """The releases since 2018; of many the last of every minor and both ends, thinned out evenly.

    Of what had none since then, but is still installed, its last.
    """
    recent = [each for each in found if each.uploaded >= SINCE] or list(found[-1:])
    if len(recent) <= MOST:
        return recent
    lasts = [list(group)[-1] for _, group in groupby(recent, key=lambda each: _minor(each.version))]
    rest = list(dict.fromkeys([recent[0], *lasts, recent[-1]]))
    step = max(1.0, (len(rest) - 1) / (MOST - 1))
    return list(
        dict.fromkeys(rest[round(step * number)] for number in range(MOST) if step * number < len(rest))
    )


def of_extension(tools: Tools, name: str, sample: int, seed: int) -> list[Combination]:
    """`sample` combinations of an extension; first what a user has on the day of a release, and has today."""
    frameworks = flasks(tools)
    chosen = chosen_releases(releases(tools, name))
    random = Random(f"{name} {seed}")
    first: list[Combination] = []
    for each in reversed(chosen):
        day = min(_later(each.uploaded), today())
        then = [flask for flask in frameworks if flask.uploaded <= day] or frameworks[:1]
        first.append(_combination(name, each, then[-1], "dated", random))
        first.append(_combination(name, each, frameworks[-1], "latest", random))
    if seed:
        first = first[:2]
    more = []
    for _ in range(sample if chosen else 0):
        flask = random.choices(frameworks, [2 if each.version < "2" else 5 for each in frameworks])[0]
        modes = ["latest", "dated", "between"]
        mode = random.choices(modes, [10 if flask.version < "2" else 35, 30, 35])[0]
        more.append(_combination(name, random.choice(chosen), flask, mode, random))
    return list(dict.fromkeys([*first, *more]))[:sample]


def of_stack(tools: Tools, name: str, sample: int, seed: int) -> list[Combination]:
    """`sample` combinations of Flask and one distribution of its stack, which run Flask's own features."""
    frameworks = flasks(tools)
    others = [each for each in releases(tools, name) if each.uploaded >= "2015"]
    random = Random(f"{name} {seed}")
    found = []
    for _ in range(sample):
        mode = random.choice(["latest", "dated", "between"])
        found.append(_combination(name, random.choice(others), random.choice(frameworks), mode, random))
    return [each._replace(driver="") for each in dict.fromkeys(found)]


def _combination(name: str, each: Out, flask: Out, mode: str, random: Random) -> Combination:
    earliest = _later(max(each.uploaded, flask.uploaded))
    day = "" if mode == "latest" or earliest >= today() else earliest
    if mode == "between" and day:
        span = (date.fromisoformat(today()) - date.fromisoformat(day)).days
        day = (date.fromisoformat(day) + timedelta(days=random.randrange(span))).isoformat()
    return Combination(name, each.version, flask.version, _python(day, random), mode, day, name)


def _python(day: str, random: Random) -> str:
    """A Python that was out on a day: mostly the newest of then, and mostly 3.11 today."""
    there = [python for python, since in PYTHONS.items() if not day or since <= day] or ["3.8"]
    if day and random.random() < 0.6:
        return there[-1]
    return random.choices(there, [SHARES[python] for python in there])[0]


def _later(day: str) -> str:
    return (date.fromisoformat(day) + SETTLED).isoformat()


def today() -> str:
    """The ISO date of today."""
    return date.today().isoformat()


def in_turn(lists: Iterable[Sequence[Combination]]) -> list[Combination]:
    """The combinations of several lists, one of each in turn, so that an early end leaves a fair share."""
    waiting = [list(each) for each in lists]
    found = []
    while waiting := [each for each in waiting if each]:
        found += [each.pop(0) for each in waiting]
    return found
