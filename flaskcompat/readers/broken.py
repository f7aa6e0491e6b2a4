"""What to say about a file that its own format's parser refuses."""

from __future__ import annotations

import re

from flaskcompat.model.inventory import Inventory, Problem

_CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE)


def broken(text: str, path: str, line: int, reason: str, tool: str = "") -> Inventory:
    """Turn a parser's complaint into an inventory that says nothing but the problem.

    Conflict markers that a merge left (gitformat: `<<<<<<< `) are named as such at their own line, since the
    parser's complaint about them helps nobody.
    """
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        reason = "a merge left its conflict markers in the file"
    elif not text.strip():
        line, reason = 0, "the file is empty"
    return Inventory(problems=(Problem(path, line, reason),), tool=tool)
