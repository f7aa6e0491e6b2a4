"""What releases lack, told of submodules too that no code is known to import."""

from __future__ import annotations

from flaskcompat.engine.lacks import Lacks
from flaskcompat.model.lack import ABSENT, Imports, Lack, Lookup, Versions


class Careful:
    """A lookup that counts what only submodules need, unless the project's code imports the package.

    Code that imports it tells which submodules it uses. Where none does, because there is no code beside a
    file of pins, nobody knows: a release whose every module works is the better choice.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def __call__(self, name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
        """What the release needs and those around it do not have."""
        found = self._lookup(
            name,
            version,
            versions,
            lambda module: imports(module) or not imports(module.partition(".")[0]),
        )
        # A module that needs what nobody installed is one that nobody imports.
        return tuple(
            lack for lack in found if not lack.module or lack.version != ABSENT or imports(lack.module)
        )

    def partners(self, name: str) -> frozenset[str]:
        """The distributions that some release may lack something of."""
        return partners_of(self._lookup, name)


def partners_of(lookup: Lookup, name: str) -> frozenset[str]:
    """The distributions that some release of a name may lack something of; none where nobody knows."""
    return lookup.partners(name) if isinstance(lookup, Lacks | Careful) else frozenset()
