"""Wrappers that are only for objects which carry the mark of something old.

A library that wraps what it is given wraps each kind with its own: what `asyncio.coroutine` made carries
`_is_coroutine`, and who asks for that first applies `asyncio.coroutine` to nothing else. Where it is gone
(Python 3.11), nothing carries the mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.source.imports import origin
from flaskcompat.source.module import Module

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def only_for_marked(walker: Walker, name: str) -> bool:
    """Whether a decorator is applied within a function, where its mark is asked for or that is imported."""
    mark = walker.inference.known.marks.get(name)
    if mark is None or walker.table.kind != "function":
        return False
    return any(f'"{mark}"' in text or f"'{mark}'" in text for text in _texts(walker))


def _texts(walker: Walker) -> list[str]:
    """The text of the file at hand and those of the files of the project that it imports names from."""
    texts = [walker.module.text]
    for bound in walker.module.table.bindings.values():
        for binding in bound:
            source, colon, _ = binding.detail.partition(":")
            if binding.kind == "import" and colon:
                found = origin(walker.inference, source, walker.module)
                texts.extend([found.text] if isinstance(found, Module) else [])
    return texts
