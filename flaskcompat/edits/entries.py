"""Which entry of a text is meant by what is wanted."""

from __future__ import annotations

from flaskcompat.edits.place import RefusedError
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.model.wanted import Wanted

_LIMITS = ("constraint", "override")
# The tools that keep what only limits versions apart from what is asked for.
_APART = ("uv", "pdm")


class Entries:
    """The entries of one text, found by name."""

    def __init__(self, inventory: Inventory) -> None:
        self._apart = inventory.tool in _APART
        self._claims = [each for each in inventory.pythons if each.kind != "classifier"]
        self._named: dict[str, list[Requirement]] = {}
        for entry in inventory.requirements:
            self._named.setdefault(entry.name, []).append(entry)

    def requirement(self, wanted: Wanted) -> Requirement:
        """The entry in that line, or else the only one of that name in the group."""
        named = self._named.get(wanted.name, [])
        there = [each for each in named if each.line == wanted.line]
        there = there or [each for each in named if normalize(each.group) == normalize(wanted.group)]
        if not there or len({each.line for each in there}) > 1:
            raise RefusedError(f"no requirement {wanted.name} in line {wanted.line}")
        return there[0]

    def python(self, wanted: Wanted) -> PythonClaim:
        """The Python in that line, or else the only one."""
        there = [each for each in self._claims if each.line == wanted.line] or self._claims
        if len(there) != 1:
            raise RefusedError(f"{len(there) or 'no'} Pythons in line {wanted.line}")
        return there[0]

    def lines(self, wanted: Wanted) -> set[int]:
        """The lines that say something of that name already, in that group and with that kind."""
        if wanted.kind == "python":
            return {each.line for each in self._claims}
        group, is_limit = normalize(wanted.group), wanted.kind == "constraint"
        return {
            each.line
            for each in self._named.get(wanted.name, ())
            if normalize(each.group) == group and (not self._apart or (each.role in _LIMITS) == is_limit)
        }
