"""Where the files of a project mention a word, which shows a key that is read through a helper."""

from __future__ import annotations

import os
import re
from functools import cache

from flaskcompat.engine.collect.projects import ProjectFiles
from flaskcompat.engine.collect.reading import MEGABYTE, RefusedError, read_bytes
from flaskcompat.engine.manifests import Reader
from flaskcompat.matchers.facts import Mentions

_ENDINGS = (".py", ".html", ".htm", ".xml", ".jinja", ".jinja2", ".j2", ".tpl", ".tmpl", ".txt.jinja")
_LIMIT = 2 * MEGABYTE
_NOT_SET = rb"(?![ \t]*=[^=])"


def mentions_in(project: ProjectFiles, reader: Reader) -> Mentions:
    """A function from a word to the path and line of each of its places in code and templates.

    A word that begins with a dot is an attribute that is read (`.KEY` in `config.KEY`), of whatever object.
    Files are only read when it is called, which few projects cause.
    """

    @cache
    def mentions(word: str) -> frozenset[tuple[str, int]]:
        before, after = (b"", _NOT_SET) if word.startswith(".") else (rb"(?<![A-Za-z0-9_])", b"")
        pattern = re.compile(before + re.escape(word.encode()) + rb"(?![A-Za-z0-9_])" + after)
        found: set[tuple[str, int]] = set()
        for path in project.files:
            if path.endswith(_ENDINGS):
                absolute = os.path.join(project.root, path)
                found.update((reader.show(absolute), line) for line in _lines(absolute, project, pattern))
        return frozenset(found)

    return mentions


def _lines(absolute: str, project: ProjectFiles, pattern: re.Pattern[bytes]) -> set[int]:
    try:
        data = read_bytes(absolute, project.boundary, _LIMIT)
    except RefusedError:
        return set()
    return {data.count(b"\n", 0, match.start()) + 1 for match in pattern.finditer(data)}
