"""Whether releases go together: by what they declare on all Pythons, and by the rules on two of them."""

from __future__ import annotations

from collections.abc import Mapping

from packaging.version import Version

from flaskcompat.planner.solving.pairs import Pairs, Release
from flaskcompat.planner.solving.stock import Needs, Stock, admits

_NONE: frozenset[str] = frozenset()


class Fit:
    """Answers for some Pythons; `extras` are those that the project asks for, by name."""

    def __init__(self, stock: Stock, pairs: Pairs, extras: Mapping[str, frozenset[str]]) -> None:
        self.stock, self.pairs, self.extras = stock, pairs, extras
        self._seen: set[str] = set()
        self._near: dict[str, set[str]] = {}
        self._known: dict[tuple[Release, Release], bool] = {}

    def needs(self, name: str, version: Version, extras: frozenset[str] | None = None) -> Needs:
        """What a release asks for, with its own extras or those of the project."""
        return self.stock.needs(name, version, self.extras.get(name, _NONE) if extras is None else extras)

    def alone(self, name: str, version: Version) -> bool:
        """Whether nothing speaks against a release by itself."""
        return self.stock.runs(name, version) and self.pairs.alone(name, version) is None

    def both(self, one: Release, other: Release) -> bool:
        """Whether two releases may be together."""
        key = (one, other)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._known[other, one] = self._both(one, other)
        return found

    def _both(self, one: Release, other: Release) -> bool:
        for (name, version), (wanted, found) in ((one, other), (other, one)):
            if not all(admits(asked, found) for _, asked in self.needs(name, version).get(wanted, ())):
                return False
        return self.pairs.together(one, other) is None

    def near(self, name: str) -> set[str]:
        """The names seen so far of which rules may have something against a version beside one of this."""
        self.see(name)
        return self._near[name]

    def see(self, *names: str) -> None:
        """Take note of names: whose releases need something of others is only known of these."""
        for name in names:
            if name not in self._seen:
                self._seen.add(name)
                near = self._near.setdefault(name, set())
                for other in self.pairs.partners(name):
                    near.add(other)
                    self._near.setdefault(other, set()).add(name)
