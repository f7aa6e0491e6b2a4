"""`.python-version`, as pyenv, uv and others read it; see https://github.com/pyenv/pyenv#choosing-the-python-version."""

from __future__ import annotations

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers.python_words import claim

# They leave the version open; a name of something else is a virtual environment of pyenv's.
_UNNAMED = ("system", "3", "pypy3", "pypy")


def parse(text: str, path: str) -> Inventory:
    """Turn the Pythons that the file lists, one or several on a line, into Pythons that are used."""
    pythons, unknown = [], []
    for number, line in enumerate(text.splitlines(), 1):
        for word in line.partition("#")[0].split():
            if found := claim(word, path, number):
                pythons.append(found)
            elif word not in _UNNAMED:
                unknown.append(Problem(path, number, f"names no Python version: {word[:80]!r}"))
    return Inventory(pythons=tuple(pythons), problems=() if pythons else tuple(unknown[:1]))
