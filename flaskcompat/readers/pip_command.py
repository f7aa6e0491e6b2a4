"""Exact versions named on a `pip install` command line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from flaskcompat.model.inventory import Requirement

_SEPARATOR = re.compile(r"&&|\|\||[;|&\n]")
# As words of a shell or as a JSON array; `uv pip`, `python -m pip` and `/venv/bin/pip` are all this.
_INSTALL = re.compile(r"(?:^|[\s/\"'\[&;|])pip[\d.]*[\"',\s]+(?:-\S+\s+)*install(?=[\"',\s])")
_WORD = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^\s\"',\]\[]+(?:\[[^\]\s]*\][^\s\"',\]]*)?)")
_EXACT = re.compile(r"[A-Za-z0-9][\w.-]*(?:\[[\w.,\s-]*\])?\s*===?\s*[\w.!+]+")


def requirements(parts: Sequence[tuple[int, str]], path: str, group: str) -> Iterator[Requirement]:
    """Turn a shell command, by its numbered lines, into the requirements that it installs in exact versions.

    Ranges, files and URLs on a command line are not read: what they install is not told there.
    """
    command = " ".join(text for _, text in parts)
    ends = list(accumulate(len(text) + 1 for _, text in parts))
    installs = list(_INSTALL.finditer(command))
    limits = [following.start() for following in installs[1:]] + [len(command)]
    for install, limit in zip(installs, limits, strict=False):
        for word in _WORD.finditer(command, install.end(), _end(command, install.end(), limit)):
            text = next(found for found in word.groups() if found is not None)
            if _EXACT.fullmatch(text):
                line = parts[bisect_right(ends, word.start())][0]
                yield from (each._replace(group=group) for each in _read(text, path, line))


def _end(command: str, start: int, limit: int) -> int:
    """Where the shell's next command begins, at the latest at `limit`."""
    found = _SEPARATOR.search(command, start, limit)
    return found.start() if found else limit


def _read(text: str, path: str, line: int) -> Iterator[Requirement]:
    # Few images install so, and all others are read without this.
    from flaskcompat.readers import pep508

    try:
        yield pep508.read(text, path, line)
    except ValueError:
        # No version of PEP 440: nothing that pip itself would install.
        return
