"""runtime.txt, which tells Heroku and Cloud Foundry the Python.

See https://devcenter.heroku.com/articles/python-runtimes.
"""

from __future__ import annotations

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers.python_words import claim


def parse(text: str, path: str) -> Inventory:
    """Turn `python-3.11.4` into the Python that is used."""
    for number, line in enumerate(text.splitlines(), 1):
        if word := line.partition("#")[0].strip():
            if found := claim(word, path, number):
                return Inventory(pythons=(found,))
            return Inventory(problems=(Problem(path, number, f"names no Python version: {word[:80]!r}"),))
    return Inventory()
