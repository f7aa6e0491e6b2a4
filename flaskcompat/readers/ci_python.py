"""Pythons in the YAML of continuous integration."""

from __future__ import annotations

from flaskcompat.model.inventory import Problem, PythonClaim
from flaskcompat.readers.python_words import claim
from flaskcompat.text.yaml_nodes import Node


class Pythons:
    """Gathers the Pythons of one file, each once, and the numbers that YAML reads otherwise."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: dict[str, PythonClaim] = {}
        self.problems: list[Problem] = []

    def add(self, node: Node) -> None:
        """Add what a scalar or a list of scalars names."""
        for single in node.items or [node]:
            if single.plain and single.text.endswith("0") and isinstance(single.value, float):
                self._tell_float(single)
            # A block of lines starts below the mark (`|`) that tells it.
            first = single.line + ("\n" in single.text)
            for line, word in enumerate(single.text.split("\n"), first):
                self.add_text(word, line)

    def add_text(self, text: str, line: int) -> None:
        """Add the Python of that name."""
        if found := claim(text, self.path, line):
            self.found.setdefault(found.specifier, found)

    def add_claim(self, found: PythonClaim | None) -> None:
        """Add a Python that is known already."""
        if found:
            self.found.setdefault(found.specifier, found)

    def _tell_float(self, node: Node) -> None:
        message = f"unquoted {node.text} is the number {node.value}: CI runs Python {node.value}; quote it"
        self.problems.append(Problem(self.path, node.line, message))
