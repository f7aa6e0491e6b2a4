"""Version ranges as poetry.lock words them, as PEP 440 text.

A lock holds ranges that Poetry itself wrote, and `^` and `~` only of local distributions: far less than what
a manifest may hold, so that reading them takes no import of Poetry's parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_HOLE = re.compile(r"<(?P<before>[^<>=!,|]+)\|\|>(?P=before)(?=,|\Z|\|)")
_SERIES = re.compile(r"<(?P<low>\d+(?:\.\d+)*)\.dev0\|\|>=(?P<high>\d+(?:\.\d+)*)\.dev0(?=,|\Z|\|)")
_BARE = re.compile(r"v?\d[\w.+!-]*(?:\.\*)?\Z")
_RELEASE = re.compile(r"v?(\d+(?:\.\d+)*)")


@lru_cache(maxsize=8192)
def pep440(wording: str) -> str:
    """Turn a range into specifiers; what specifiers cannot say (`<1 || >2`) becomes any version, as `*` does.

    `>=0.5,<2.2.0 || >2.2.0` is how Poetry writes `>=0.5,!=2.2.0`, and `<5.0.dev0 || >=5.1.dev0` is `!=5.0.*`.
    """
    packed = wording.replace(" ", "") if "||" in wording else ",".join(wording.replace(",", " ").split())
    packed = re.sub(r"([<>=!~^]),+", r"\1", packed)
    while _HOLE.search(packed):
        packed = _HOLE.sub(r"!=\g<before>", packed)
    packed = _SERIES.sub(_series, packed)
    if "|" in packed:
        return ""
    return ",".join(clause for part in packed.split(",") if (clause := _clause(part)))


def _series(found: re.Match[str]) -> str:
    low = [int(number) for number in found["low"].split(".")]
    is_next = found["high"].split(".") == [str(number) for number in (*low[:-1], low[-1] + 1)]
    return f"!={found['low']}.*" if is_next else found[0]


def _clause(part: str) -> str:
    if part in ("", "*"):
        return ""
    if part.startswith("^"):
        return _bounded(part[1:], _caret)
    if part.startswith("~") and not part.startswith("~="):
        return _bounded(part[1:], _tilde)
    return f"=={part}" if _BARE.match(part) else part


def _bounded(version: str, ceiling: Callable[[list[int]], list[int]]) -> str:
    release = _RELEASE.match(version)
    if release is None:
        return ""
    numbers = [int(number) for number in release[1].split(".")]
    upper = ceiling(numbers)
    upper += [0] * (len(numbers) - len(upper))
    return f">={version},<{'.'.join(map(str, upper))}"


def _caret(release: list[int]) -> list[int]:
    """The next release that differs in the leftmost number that is not zero."""
    kept = next((place for place, number in enumerate(release) if number), len(release) - 1)
    return [*release[:kept], release[kept] + 1]


def _tilde(release: list[int]) -> list[int]:
    """The next minor release, or the next major one where only that is given."""
    return [release[0], release[1] + 1] if len(release) > 1 else [release[0] + 1]
