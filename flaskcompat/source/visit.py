"""The files of a project, or some of them, to what is used in them before it is put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flaskcompat.model.inventory import Problem
from flaskcompat.source import known
from flaskcompat.source.callers import Outer
from flaskcompat.source.inference import Inference
from flaskcompat.source.project import Project
from flaskcompat.source.walker import Walker


class Visit:
    """One pass over files; `calls` are complete when it has ended, `problems` tell what could not be read."""

    def __init__(self, files: Mapping[str, str], interesting: frozenset[str] | None) -> None:
        facts = known.load()
        project = Project(files, facts.roots() | (interesting or frozenset()))
        inference = Inference(project, facts)
        project.modules.prepare = inference.globals
        self.modules = project.modules
        self.walker = Walker(inference, interesting)
        self.problems: list[Problem] = []
        self.calls: list[Outer] = []

    def files(self, paths: Iterable[str]) -> None:
        """Read some files first, since names lead from one to the other; then visit each."""
        given = list(paths)
        self.problems += self.modules.read(given)
        for path in given:
            if path in self.modules:
                self.walker.run(self.modules[path])
