"""One need to the releases of others with which it is not met, found out by asking for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from flaskcompat.index.join import Names, lacking
from flaskcompat.index.modules import Modules
from flaskcompat.model.lack import ABSENT
from flaskcompat.model.need import Need

MOST = 20_000
"""Sets of versions that are tried for one need; what depends on more is left to the join."""

MOST_GAPS = 12
"""What falls into more parts than these is left to the join where it may be lacking."""

OTHER = ("0", "99999")
"""In the place of the releases of a distribution that is not indexed."""

Releases = Callable[[str], Sequence[str]]
Where = tuple[tuple[str, tuple[int, ...]], ...]


class Gap(NamedTuple):
    """When a need is not met: where each of some distributions has one of some releases.

    A release is told by its number; the number after the last one says that the distribution is not there,
    and -1 that nothing is known of it. `target` is what lacks it; without one, the need may not be met.
    """

    where: Where
    target: str = ""


class Node(NamedTuple):
    """Versions of a distribution, with what follows from each."""

    name: str
    ways: tuple[tuple[tuple[str, ...], Tree], ...]


Tree = Node | str | None
"""What has to be known next; or what lacks the need; or that nothing does."""


def gaps_of(need: Need, api: Names, releases: Releases, modules: Modules) -> tuple[Gap, ...]:
    """Turn a need into when it is not met; nothing where every set of versions meets it."""
    try:
        tree = _Grower(need, api, releases, modules).tree({})
    except OverflowError:
        return (Gap(()),)
    paths = list(_paths(tree, releases, ()))
    if len(paths) <= MOST_GAPS and all(target and None not in _parts(where) for where, target in paths):
        return tuple(Gap(where, target) for where, target in paths)  # type: ignore[arg-type]
    return (Gap(_around([where for where, _ in paths])),)


class _Grower:
    """Asks for all sets of versions that whether one need is met depends on."""

    def __init__(self, need: Need, api: Names, releases: Releases, modules: Modules) -> None:
        self._need, self._api, self._releases, self._modules = need, api, releases, modules
        self._count = 0

    def tree(self, chosen: dict[str, str]) -> Tree:
        """What is asked for, one after another, takes all values that it can have."""
        open_: list[str] = []

        def versions(name: str) -> str:
            if name not in chosen:
                open_.append(name)
            return chosen.get(name, "")

        found = lacking((self._need,), self._api, versions, self._modules)
        self._count += 1
        if self._count > MOST:
            raise OverflowError
        if not open_:
            return found[0].target if found else None
        ways: dict[Tree, list[str]] = {}
        for version in ("", ABSENT, *(self._releases(open_[0]) or OTHER)):
            ways.setdefault(self.tree({**chosen, open_[0]: version}), []).append(version)
        if len(ways) == 1:
            return next(iter(ways))
        return Node(open_[0], tuple((tuple(values), tree) for tree, values in ways.items()))


Path = tuple[tuple[tuple[str, "tuple[int, ...] | None"], ...], str]


def _paths(
    tree: Tree, releases: Releases, before: tuple[tuple[str, tuple[int, ...] | None], ...]
) -> Iterator[Path]:
    """The ways to what is lacking; without numbers where these cannot say which versions are meant."""
    if isinstance(tree, Node):
        for values, following in tree.ways:
            step = (tree.name, _numbers(releases(tree.name), values))
            yield from _paths(following, releases, (*before, step))
    elif tree is not None:
        yield tuple(sorted(before)), tree


def _parts(where: Sequence[tuple[str, tuple[int, ...] | None]]) -> list[tuple[int, ...] | None]:
    return [numbers for _, numbers in where]


def _numbers(releases: Sequence[str], values: Sequence[str]) -> tuple[int, ...] | None:
    some = {"", *OTHER}.intersection(values)
    if not releases and len(some) not in (0, 1 + len(OTHER)):
        return None
    known = [len(releases) if each == ABSENT else releases.index(each) for each in values if each not in some]
    return tuple(sorted([*known, -1] if some else known))


def _around(paths: Sequence[Sequence[tuple[str, tuple[int, ...] | None]]]) -> Where:
    """What holds on every way."""
    found: list[tuple[str, tuple[int, ...]]] = []
    for name in dict(paths[0]):
        numbers = [dict(path).get(name) for path in paths]
        if None not in numbers:
            found.append((name, tuple(sorted({each for some in numbers for each in some or ()}))))
    return tuple(found)
