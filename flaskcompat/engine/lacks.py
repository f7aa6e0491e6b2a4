"""The lookup of what releases lack: the shipped indexes, and what was read in an installed environment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from flaskcompat.model.lack import Lack, Versions

if TYPE_CHECKING:
    from flaskcompat.model.need import Need

Release = tuple[str, str]


class Lacks:
    """Answers what a release lacks among the versions around it; equal questions are answered once.

    `scanned` are the needs of releases that were read themselves: they come before those of the use index.
    """

    def __init__(self, scanned: Mapping[Release, tuple[Need, ...]] | None = None) -> None:
        self._scanned = scanned or {}
        self._needs: dict[Release, tuple[Need, ...]] = {}
        self._asked: dict[Release, tuple[str, ...]] = {}
        self._answers: dict[tuple[Release, tuple[str, ...]], tuple[Lack, ...]] = {}
        self._around = _Noting(lambda name: "")

    def __call__(self, name: str, version: str, versions: Versions) -> tuple[Lack, ...]:
        """What the release needs and those around it do not have."""
        release = (name, version)
        needs = self._needs.get(release)
        if needs is None:
            needs = self._needs[release] = self.needs(name, version)
        if not needs:
            return ()
        asked = self._asked.get(release, ())
        found = self._answers.get((release, tuple(map(versions, asked))))
        return self._joined(release, needs, versions) if found is None else found

    def needs(self, name: str, version: str) -> tuple[Need, ...]:
        """What a release needs; nothing where nobody knows."""
        if (name, version) in self._scanned:
            return self._scanned[name, version]
        from flaskcompat.index.uses import load_uses

        return load_uses().needs(name, version)

    def _joined(self, release: Release, needs: tuple[Need, ...], versions: Versions) -> tuple[Lack, ...]:
        """The join itself. The answer holds for all versions that agree in what was asked for on the way.

        What other releases of the same environment asked for counts too: the index remembers it.
        """
        from flaskcompat.index.api import load_api
        from flaskcompat.index.join import lacking

        if self._around.versions is not versions:
            self._around = _Noting(versions)
        found = lacking(needs, load_api(), self._around)
        # Answers for fewer names are never found again: their keys are shorter.
        asked = tuple(dict.fromkeys((*self._asked.get(release, ()), *self._around.asked)))
        self._asked[release] = asked
        self._answers[release, tuple(map(versions, asked))] = found
        return found


class _Noting:
    """Versions of an environment, with the names that were asked for."""

    def __init__(self, versions: Versions) -> None:
        self.versions = versions
        self.asked: dict[str, None] = {}

    def __call__(self, name: str) -> str:
        self.asked[name] = None
        return self.versions(name)
