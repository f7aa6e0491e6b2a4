"""From what running showed of each release to the range that a rule should claim."""

from __future__ import annotations

from collections.abc import Sequence

from packaging.version import Version


def breaking_range(seen: Sequence[tuple[str, bool | None]]) -> str:
    """The specifier of exactly the releases that broke; empty where none did.

    `seen` are releases with whether they broke, None for one that cannot be installed and so decides
    nothing. A bound is only written where a release on its other side works: what broke up to the newest
    release has no upper bound, since nothing is known to mend it.
    """
    known = sorted(
        ((Version(text), broke) for text, broke in seen if broke is not None), key=lambda each: each[0]
    )
    broken = [version for version, broke in known if broke]
    if not broken:
        return ""
    low, high = broken[0], broken[-1]
    parts = []
    if any(version < low for version, _ in known):
        below = max(version for version, _ in known if version < low)
        parts.append(f">={_shortest(low, below)}")
    above = [version for version, _ in known if version > high]
    if above:
        parts.append(f"<{_shortest(above[0], high)}")
    parts += [f"!={version}" for version, broke in known if not broke and low < version < high]
    return ",".join(parts)


def _shortest(bound: Version, below: Version) -> str:
    """The shortest release segment that still lies above the release below the bound."""
    for length in range(1, len(bound.release)):
        short = Version(".".join(map(str, bound.release[:length])))
        if below < short <= bound and not bound.is_prerelease:
            return str(short)
    return str(bound)
