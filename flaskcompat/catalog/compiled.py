"""Which releases of a distribution have to be compiled, and for which Pythons not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from packaging.specifiers import SpecifierSet

from flaskcompat.catalog.files import has_platforms, pythons_of


class Compiled:
    """Tells the files of one distribution that are ready-made from what is only there as source.

    `plain` are the releases whose source archive installs without a compiler (a specifier, `*` for all).
    Where no release at all has wheels for a platform, there is nothing to compile, or everybody does so.
    """

    def __init__(self, filenames: Iterable[str], plain: str) -> None:
        self._never = plain == "*" or not has_platforms(filenames)
        self._plain = SpecifierSet("" if plain == "*" else plain) if plain else None

    def wheels(self, version: str, filenames: Sequence[str]) -> tuple[str, ...] | None:
        """The `3.X` for which a release need not be compiled; nothing where it is nowhere.

        Nothing either where all there is are wheels: then nobody can compile it.
        """
        if self._never or (self._plain and self._plain.contains(version, prereleases=True)):
            return None
        wheels = [name for name in filenames if name.endswith(".whl")]
        return pythons_of(wheels) if len(wheels) < len(filenames) else None
