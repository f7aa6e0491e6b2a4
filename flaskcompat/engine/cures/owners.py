"""Which tool and file decide the versions of an environment, and which lines of the project take part."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.cures.cases import active, said
from flaskcompat.engine.cures.change import Change, Moves, Owner, deciding
from flaskcompat.engine.cures.headings import compiler_of, table_of
from flaskcompat.engine.manifests import Manifest
from flaskcompat.engine.situation import Situation
from flaskcompat.model.inventory import Requirement

_SOURCES = {
    "uv": ("pyproject.toml",),
    "poetry": ("pyproject.toml",),
    "pdm": ("pyproject.toml",),
    "pipenv": ("Pipfile",),
    "pixi": ("pixi.toml", "pyproject.toml"),
    "pip": ("requirements.in", "requirements.txt", "pyproject.toml"),
    "conda-lock": ("environment.yml", "environment.yaml"),
}


class Owners:
    """Answers for one project."""

    def __init__(self, manifests: Sequence[Manifest]) -> None:
        self._manifests = {manifest.path: manifest for manifest in manifests}

    def of(self, situation: Situation) -> Owner:
        """The owner of an environment's versions."""
        environment = situation.environment
        path, tool = environment.path, environment.tool
        manifest = self._manifests.get(path)
        kind = manifest.format.kind if manifest else "manifest"
        if environment.kind == "installed" and kind != "report":
            return Owner("pip", path, "installed")
        if kind == "report":
            return Owner(tool, path, "report")
        if manifest is not None and manifest.format.name == "script":
            return Owner("script", path)
        compiled = self._compiled(path)
        if compiled is not None:
            return compiled
        source = self._source(path, tool) if kind == "lock" else self._listed(situation)
        return Owner(tool or "pip", path, kind, source)

    def _compiled(self, path: str) -> Owner | None:
        """The owner of a requirements file with the `.in` file that it is made from beside it, or of that."""
        stem, dot, ending = path.rpartition(".")
        target = self._manifests.get(f"{stem}.txt")
        if not dot or target is None or f"{stem}.in" not in self._manifests or ending not in ("in", "txt"):
            return None
        kind = "lock" if ending == "txt" else "manifest"
        return Owner(compiler_of(target), target.path, kind, f"{stem}.in")

    def _source(self, path: str, tool: str) -> str:
        folder = path.rpartition("/")[0]
        for name in _SOURCES.get(tool, ()):
            other = f"{folder}/{name}" if folder else name
            if other in self._manifests and other != path:
                return other
        return ""

    def _listed(self, situation: Situation) -> str:
        """The one file that a manifest without requirements of its own takes them all from, empty for none.

        That are `dynamic` dependencies of a pyproject.toml, and a setup.py that reads a list.
        """
        entries = situation.root.entries if situation.root else ()
        paths = {entry.path for entry in entries if entry.role == "requirement" and not entry.group}
        only = paths.pop() if len(paths) == 1 else ""
        return only if only != situation.environment.path else ""

    def changes(self, owner: Owner, situation: Situation, moves: Moves) -> list[Change]:
        """The moves with the lines that have to follow them."""
        return [self._change(owner, situation, *move) for move in moves.items()]

    def _change(self, owner: Owner, situation: Situation, name: str, specifier: str) -> Change:
        python = situation.environment.python
        if owner.kind == "lock":
            entries = self._asking(owner, name)
            against = deciding(entries, specifier, pinned_elsewhere=True)
            return self._shown(owner, name, specifier, against, locked=not against)
        root = situation.root
        entries = active(root, python, name) if root else []
        return self._shown(owner, name, specifier, deciding(entries, specifier, pinned_elsewhere=False))

    def _asking(self, owner: Owner, name: str) -> list[Requirement]:
        manifest = self._manifests.get(owner.source)
        entries = manifest.inventory.requirements if manifest else ()
        return [entry for entry in entries if entry.name == name and entry.role != "build"]

    def _shown(
        self, owner: Owner, name: str, specifier: str, entries: tuple[Requirement, ...], locked: bool = False
    ) -> Change:
        asked = said(entries[0], specifier) if entries else specifier
        return Change(name, asked, entries, locked, self._by_conda(owner, name), self.table(entries))

    def table(self, entries: tuple[Requirement, ...]) -> str:
        """The kind of table that holds the first of the requirements, where it is one of a group."""
        manifest = self._manifests.get(entries[0].path) if entries and entries[0].group else None
        return table_of(manifest, entries[0]) if manifest else ""

    def _by_conda(self, owner: Owner, name: str) -> bool:
        manifest = self._manifests.get(owner.path)
        pins = manifest.inventory.pins if manifest else ()
        return any(pin.conda for pin in pins if pin.name == name)
