"""The members of one module or class while its statements are read one after the other."""

from __future__ import annotations


class Scope:
    """Facts by name, in the words of `flaskcompat.index`; several where it depends on a condition."""

    def __init__(self, name: str, module: str, *, is_class: bool = False) -> None:
        self.name = name
        self.module = module
        self.is_class = is_class
        self.facts: dict[str, list[str]] = {}
        self.marks: set[str] = set()
        self.exported: list[str] | None = None
        """The names of `__all__`, where it is written out."""
        self.metaclass = ""
        """What makes the class, where that is not `type`."""
        self.given: set[str] = set()
        """The attributes that the methods of the class give to objects other than its own."""

    def define(self, name: str, fact: str = "", certain: bool = True) -> None:
        """Add what a name is; a certain statement replaces what was said before it."""
        known = self.facts.setdefault(name, [])
        if certain:
            known.clear()
        if fact not in known:
            known.append(fact)

    def mark(self, mark: str) -> None:
        """Say something of the scope itself."""
        self.marks.add(mark)

    def lines(self) -> list[str]:
        """The scope as lines of the index, sorted."""
        return sorted({f"{name}{fact}" for name, facts in self.facts.items() for fact in facts} | self.marks)
