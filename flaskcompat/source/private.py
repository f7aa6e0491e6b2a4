"""Functions of a file that checks of a version alone call: `if version < "2.2": return self._old(x)`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from flaskcompat.source.module import Module
from flaskcompat.source.symbols import Function

Places = dict[Function, set[int]]
"""Functions with the positions of calls."""


def only_checked(
    module: Module, checked: Mapping[Function, Set[int]], others: Set[Function]
) -> frozenset[Function]:
    """The private functions of a file that are called below checks alone.

    What is mentioned anywhere else, as in a table of functions, may be called by who knows whom.
    """
    return frozenset(
        function
        for function, places in checked.items()
        if function.module is module
        and function not in others
        and _is_private(function.node.name)
        and not function.node.decorator_list
        and _is_mentioned(function.node.name, module.text, len(places) + 1)
    )


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def _is_mentioned(name: str, text: str, most: int) -> bool:
    """Whether a name stands in a text so many times at the most."""
    # Where the letters alone stand there no more often, no word needs to be looked for.
    return text.count(name) <= most or len(re.findall(rf"\b{re.escape(name)}\b", text)) <= most
