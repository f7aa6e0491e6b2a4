"""The lookup of what releases lack, with what was worked out beforehand: most of them lack nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from flaskcompat.index.gaps import PARTS, Gaps, Hit, load_gaps
from flaskcompat.model.lack import History, Imports, Lack, Versions

if TYPE_CHECKING:
    from flaskcompat.model.need import Need


class Quick:
    """Answers from the gaps alone whether a release lacks anything; reads only those needs that it lacks."""

    def __init__(self, gaps: Callable[[], Gaps] = load_gaps) -> None:
        self._gaps = gaps
        self._known: dict[tuple[str, str, str, Hit, str], tuple[Lack, ...]] = {}

    def __call__(
        self, name: str, version: str, versions: Versions, imports: Imports
    ) -> tuple[Lack, ...] | None:
        """What the release lacks, in the order of its modules; None where the gaps do not tell."""
        found: list[Lack] = []
        for part in PARTS:
            hits = self._gaps().hits(f"{part}/{name}", version, versions)
            if hits is None:
                return None
            for hit in hits:
                found.extend(self._of_hit(part, name, version, hit, versions))
        counted = [lack for lack in found if not lack.module or imports(lack.module)]
        return tuple(sorted(counted, key=lambda lack: lack.module))

    def partners(self, name: str) -> frozenset[str]:
        """The distributions that some release may lack something of, as far as the gaps tell."""
        return frozenset().union(*(self._gaps().partners(f"{part}/{name}") for part in PARTS))

    def packages(self, name: str, version: str) -> frozenset[str] | None:
        """The top-level packages of which submodules need something; None where the gaps do not tell."""
        found = [self._gaps().packages(f"{part}/{name}", version) for part in PARTS]
        return None if None in found else frozenset().union(*(each for each in found if each))

    def _of_hit(self, part: str, name: str, version: str, hit: Hit, versions: Versions) -> tuple[Lack, ...]:
        key = (part, name, version, hit, versions(hit.target) if hit.target else "")
        if not hit.target:
            return _lacks(part, name, version, hit, versions)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = _lacks(part, name, version, hit, versions)
        return found


def _lacks(part: str, name: str, version: str, hit: Hit, versions: Versions) -> tuple[Lack, ...]:
    from flaskcompat.index.uses import UNDECLARED, load_uses

    uses = load_uses(UNDECLARED) if part == PARTS[1] else load_uses()
    needs = uses.needs_of_row(name, version, hit.row)
    if not hit.target:
        from flaskcompat.index.api import load_api
        from flaskcompat.index.join import lacking
        from flaskcompat.index.modules import load_modules

        return lacking(needs, load_api(), versions, load_modules())
    of = versions(hit.target)
    return tuple(Lack(*need, hit.target, of, partial(_history, need, hit.target, versions)) for need in needs)


def _history(need: Need, target: str, versions: Versions) -> History:
    """What became of what is needed: only who tells of it has to read the index of names."""
    from flaskcompat.index.api import load_api
    from flaskcompat.index.join import told
    from flaskcompat.index.modules import load_modules

    return told(need, target, load_api(), versions, load_modules()).history()
