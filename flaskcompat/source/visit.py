"""The files of a project, or some of them, to what is used in them before it is put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flaskcompat.model.inventory import Problem
from flaskcompat.source import known
from flaskcompat.source.bodies import WORTH, lay_aside
from flaskcompat.source.callers import Outer
from flaskcompat.source.inference import Inference
from flaskcompat.source.module import Module
from flaskcompat.source.project import Project
from flaskcompat.source.walker import Walker


class Visit:
    """One pass over files; `calls` are complete when it has ended, `problems` tell what could not be read."""

    def __init__(self, files: Mapping[str, str], interesting: frozenset[str] | None) -> None:
        facts = known.load()
        project = Project(files, facts.roots() | (interesting or frozenset()))
        inference = Inference(project, facts)
        project.modules.prepare = self._prepare
        self.modules = project.modules
        self.own: frozenset[str] = frozenset()
        self.large = sum(map(len, files.values())) > WORTH
        self.walker = Walker(inference, interesting)
        self.problems: list[Problem] = []
        self.calls: list[Outer] = []

    def files(self, paths: Iterable[str]) -> None:
        """Visit some files, in order; what they name of others is read when it is asked for."""
        given = list(paths)
        self.own = frozenset(given)
        for path in given:
            if not self.modules.full:
                self.problems += self.modules.read([path])
            if path in self.modules:
                self.walker.run(self.modules[path])
                if self.large:
                    lay_aside(self.modules[path], kept=self.walker.arguments.passed)

    def _prepare(self, module: Module) -> None:
        """Look into a file that was read; one that is only asked for its names keeps those."""
        self.walker.inference.globals(module)
        if self.large and module.path not in self.own:
            lay_aside(module)
