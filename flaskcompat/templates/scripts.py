"""The releases of scripts that a page loads: `<script src="https://cdn.socket.io/4.7.5/socket.io.min.js">`.

A browser's part of an extension has a version of its own, which only the address tells (HTML, 4.12.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.templates.known import known

_SOURCE = re.compile(r"<script\b[^<>]{0,300}?\bsrc\s*=\s*([\"'])(?P<address>[^<>]{1,500}?)\1", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|\{#.*?(?:#\}|\Z)", re.DOTALL)


def scripts(text: str) -> Iterator[tuple[str, str, int]]:
    """Turn the scripts that a page loads into name, version and place, for those that rules ask about."""
    asked = {name: re.compile(pattern) for name, (word, pattern) in known().scripts.items() if word in text}
    if not asked:
        return
    shown = _COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    for source in _SOURCE.finditer(shown):
        for name, pattern in asked.items():
            if found := pattern.search(source["address"]):
                yield name, found[1], source.start("address")
