"""The lookup of what releases lack: the shipped indexes, and what was read in an installed environment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from flaskcompat.engine.quick import Quick
from flaskcompat.model.lack import Imports, Lack, Versions

if TYPE_CHECKING:
    from flaskcompat.model.need import Need

Release = tuple[str, str]
Question = tuple[str, str, str]
"""Name, version, and the module whose import needs something; empty for the main import."""


class Lacks:
    """Answers what a release lacks among the versions around it; equal questions are answered once.

    `scanned` are the needs of releases that were read themselves: they come before those of the use index.
    Needs that a condition may pass by are left out, unless `uncertain` ones are asked for. `quick` answers
    what was worked out beforehand. A release that is not `real`, as far as the catalog knows, lacks nothing:
    what those around it need would be told of it as if it had been read.
    """

    def __init__(
        self,
        scanned: Mapping[Release, tuple[Need, ...]] | None = None,
        uncertain: bool = False,
        quick: Quick | None = None,
        real: Callable[[str, str], bool] = lambda name, version: True,
    ) -> None:
        self._scanned = scanned or {}
        self._uncertain = uncertain
        self._needs: dict[Release, dict[str, tuple[Need, ...]]] = {}
        self._asked: dict[Question, tuple[str, ...]] = {}
        self._answers: dict[tuple[Question, tuple[str, ...]], tuple[Lack, ...]] = {}
        self._around = _Noting(lambda name: "")
        self._quick = quick or Quick()
        self._real = real

    def __call__(self, name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
        """What the release needs and those around it do not have."""
        found = self._of_release(name, version, versions, imports)
        if found and (name, version) not in self._scanned and not self._real(name, version):
            return ()
        return found

    def _of_release(self, name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
        release = (name, version)
        if not self._uncertain and release not in self._scanned:
            found = self._quick(name, version, versions, imports)
            if found is not None:
                return found
        needs = self._needs.get(release)
        if needs is None:
            needs = self._needs[release] = self._by_module(name, version)
        lacks: tuple[Lack, ...] = ()
        for module in needs:
            if not module or imports(module):
                lacks += self._of_module((name, version, module), needs[module], versions)
        return lacks

    def packages(self, releases: Iterable[Release]) -> frozenset[str]:
        """The top-level packages of which submodules need something that their main import does not."""
        return frozenset(top for release in releases for top in self._packages(release))

    def partners(self, name: str) -> frozenset[str]:
        """The distributions that some release may lack something of, as far as that is known beforehand."""
        return self._quick.partners(name)

    def _packages(self, release: Release) -> frozenset[str]:
        found = None if release in self._scanned else self._quick.packages(*release)
        if found is not None:
            return found
        return frozenset(need.module.partition(".")[0] for need in self.needs(*release) if need.module)

    def _of_module(self, question: Question, needs: tuple[Need, ...], versions: Versions) -> tuple[Lack, ...]:
        asked = self._asked.get(question, ())
        found = self._answers.get((question, tuple(map(versions, asked))))
        return self._joined(question, needs, versions) if found is None else found

    def _by_module(self, name: str, version: str) -> dict[str, tuple[Need, ...]]:
        found: dict[str, list[Need]] = {}
        for need in self.needs(name, version):
            if need.certain or self._uncertain:
                found.setdefault(need.module, []).append(need)
        return {module: tuple(found[module]) for module in sorted(found)}

    def needs(self, name: str, version: str) -> tuple[Need, ...]:
        """What a release needs; nothing where nobody knows."""
        if (name, version) in self._scanned:
            return self._scanned[name, version]
        from flaskcompat.index.uses import UNDECLARED, load_uses

        return load_uses().needs(name, version) + load_uses(UNDECLARED).needs(name, version)

    def _joined(self, question: Question, needs: tuple[Need, ...], versions: Versions) -> tuple[Lack, ...]:
        """The join itself. The answer holds for all versions that agree in what was asked for on the way.

        What other releases of the same environment asked for counts too: the index remembers it.
        """
        from flaskcompat.index.api import load_api
        from flaskcompat.index.join import lacking
        from flaskcompat.index.modules import load_modules

        if self._around.versions is not versions:
            self._around = _Noting(versions)
        found = lacking(needs, load_api(), self._around, load_modules())
        # Answers for fewer names are never found again: their keys are shorter.
        asked = tuple(dict.fromkeys((*self._asked.get(question, ()), *self._around.asked)))
        self._asked[question] = asked
        self._answers[question, tuple(map(versions, asked))] = found
        return found


class _Noting:
    """Versions of an environment, with the names that were asked for."""

    def __init__(self, versions: Versions) -> None:
        self.versions = versions
        self.asked: dict[str, None] = {}

    def __call__(self, name: str) -> str:
        self.asked[name] = None
        return self.versions(name)
