"""A release to the releases of others that have all that it needs: its true floors and ceilings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from flaskcompat.index.join import Names, lacking
from flaskcompat.model.lack import STAGES, Lack
from flaskcompat.model.need import Need


class Stretch(NamedTuple):
    """Neighbouring releases of a distribution that all have what is needed, or all lack something.

    `lacks` are what the release next to those that have everything lacks.
    """

    first: str
    last: str
    lacks: tuple[Lack, ...] = ()


class Fit(NamedTuple):
    """The stretches of one distribution, oldest first, and what may be lacking besides.

    `perhaps` are needs of functions that somebody has to call, of submodules and under conditions, each in
    the newest release that lacks it.
    """

    target: str
    stretches: tuple[Stretch, ...]
    perhaps: tuple[Lack, ...] = ()


def fits(needs: Iterable[Need], api: Names, releases: Callable[[str], Sequence[str]]) -> tuple[Fit, ...]:
    """Turn the needs of a release into what each distribution has for it, by name of the distribution."""
    by_target: dict[str, list[Need]] = {}
    for need in needs:
        by_target.setdefault(api.distribution_of(need.names[0]), []).append(need)
    return tuple(
        _fit(target, by_target[target], api, releases(target)) for target in sorted(by_target) if target
    )


def _fit(target: str, needs: Sequence[Need], api: Names, releases: Sequence[str]) -> Fit:
    sure = [need for need in needs if need.certain and not need.module and need.stage != STAGES[-1]]
    names = tuple(need.names[0] for need in sure)
    below = tuple(f"{name}." for name in names)
    # What is called or set is lacking where its name is, which is told already.
    told = {need for need in needs if need.names[0] in names or need.names[0].startswith(below)}
    other = [need for need in needs if need not in sure and need not in told]
    lacks = [(release, _lacks(sure, api, target, release)) for release in releases]
    perhaps: dict[str, Lack] = {}
    for release in releases:
        perhaps.update({lack.names[0]: lack for lack in _lacks(other, api, target, release)})
    return Fit(target, tuple(_stretches(lacks)), tuple(perhaps.values()))


def _lacks(needs: Sequence[Need], api: Names, target: str, release: str) -> tuple[Lack, ...]:
    return lacking(needs, api, lambda name: release if name == target else "")


def _stretches(lacks: Sequence[tuple[str, tuple[Lack, ...]]]) -> list[Stretch]:
    found: list[Stretch] = []
    for number, (release, missing) in enumerate(lacks):
        begins = not number or bool(lacks[number - 1][1]) is not bool(missing)
        if begins:
            found.append(Stretch(release, release, missing))
            continue
        # What lies before a good stretch is decided by its last release, what lies behind by its first one.
        leads = len(found) == 1 and bool(missing)
        found[-1] = found[-1]._replace(last=release, lacks=missing if leads else found[-1].lacks)
    return found
