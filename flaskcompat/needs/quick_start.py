"""How an application uses a distribution: code as its documentation shows it, read along with its files.

What the module does runs with the import, its function `setup` when the application is made, and `request`
with a request. What the code itself needs of others is nobody's need.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from flaskcompat.needs.reading.reader import Reader
from flaskcompat.needs.steps import Unit
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import External, Function

PATH = "quick start.py"
"""Where the code is put: no file of a distribution can be imported by such a name."""

_STAGES = {"setup": "init", "request": "request"}


class QuickStart(NamedTuple):
    """What runs at which stage."""

    units: tuple[tuple[str, Unit], ...] = ()

    def at(self, stage: str) -> list[Unit]:
        """What runs at a stage."""
        return [unit for each, unit in self.units if each == stage]

    def reaches(self, units: Iterable[Unit]) -> bool:
        """Whether functions of the distribution are among those that ran."""
        return bool(self.units) and any(
            isinstance(unit, Function) and unit.module.path != PATH for unit in units
        )


def added(files: Mapping[str, str], start: str) -> dict[str, str]:
    """The files with the quick start among them."""
    return {**files, PATH: start} if start else dict(files)


def of(reader: Reader) -> QuickStart:
    """The parts of the quick start, told what their parameters are."""
    module = reader.inference.project.modules.get(PATH)
    if not isinstance(module, Module):
        return QuickStart()
    reader.silent = PATH
    found: list[tuple[str, Unit]] = [("import", module)]
    given = reader.tables.known.parameters
    for unit in list(module.units.values()):
        if isinstance(unit, Function) and unit.owner is None:
            for argument in unit.node.args.args:
                if argument.arg in given.names:
                    unit.given[argument.arg] = External(given.cls, instance=True)
            if unit.node.name in _STAGES:
                found.append((_STAGES[unit.node.name], unit))
    return QuickStart(tuple(found))
