"""A `try` that imports names and puts nothing in their place, though the module goes on to use them.

try:
    from flask.globals import _app_ctx_stack
except ImportError:
    pass

That provides for a Flask that is not installed. Where it is, and lacks the name, what uses the name is a
NameError.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from flaskcompat.source.tables import Table

_WORD = re.compile(r"\w+")
_BOUND = re.compile(
    r"^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)|^[ \t]*(\w+)[ \t]*(?::[^=\n]{1,200})?=(?!=)|"
    r"\bas[ \t]+(\w+)",
    re.MULTILINE,
)
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+(\([^()]*\)|[^\n]*(?:\\\n[^\n]*)*)", re.MULTILINE
)
_ASKING = re.compile(r"\bNameError\b|\b(?:globals|locals|vars)\(")


class _Words(NamedTuple):
    """The words of a text: how often each is there, is imported, and which are bound otherwise.

    `asks` tells whether the text may ask which names there are.
    """

    all: Counter[str]
    imported: Counter[str]
    bound: frozenset[str]
    asks: bool


def leaves_unbound(node: ast.Try, table: Table) -> bool:
    """Whether nothing but the absence of the whole distribution is provided for.

    So it is where handlers only pass by, each name has no other source, and what tells whether the
    distribution is there (`flask = None` above, `import flask` within) is bound before a name can be missed.
    """
    if table.kind != "module" or node.orelse or node.finalbody or not all(map(_passes, node.handlers)):
        return False
    words: _Words | None = None
    names: list[str] = []
    for statement in node.body:
        if isinstance(statement, ast.Import):
            if names or len(statement.names) > 1 or "." in statement.names[0].name:
                return False
        elif not isinstance(statement, ast.ImportFrom) or not _is_of_known(statement):
            return False
        else:
            words = words or _words(table.module.text)
            names += [alias.asname or alias.name for alias in statement.names]
    return words is not None and not words.asks and _are_needed(names, words)


def _passes(handler: ast.ExceptHandler) -> bool:
    return all(isinstance(statement, ast.Pass) for statement in handler.body)


def _is_of_known(statement: ast.ImportFrom) -> bool:
    """Whether names are imported, one by one, from a distribution whose releases are indexed."""
    from flaskcompat.index.api import load_api

    renamed = any(alias.name == "*" or alias.asname for alias in statement.names)
    if statement.level or not statement.module or renamed:
        return False
    return load_api().distribution_of(statement.module) not in ("", "python")


def _are_needed(names: list[str], words: _Words) -> bool:
    """Whether a module that binds the names here alone uses each of them."""
    return all(
        words.all[name] > 1
        and words.imported[name] == 1
        and name not in words.bound
        and not hasattr(builtins, name)
        for name in names
    )


@lru_cache(maxsize=4)
def _words(text: str) -> _Words:
    found = Counter(_WORD.findall(text))
    imported = Counter(word for names in _IMPORT.findall(text) for word in _WORD.findall(names))
    bound = frozenset(word for words in _BOUND.findall(text) for word in words if word)
    return _Words(found, imported, bound, _ASKING.search(text) is not None)
