"""Objects of classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.source.symbols import Class, External, Instance, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


def instance(inference: Inference, value: Value) -> Value:
    """An object of a class; names outside the project are classes when they are spelled like one (PEP 8)."""
    if isinstance(value, Class):
        return Instance(value)
    if isinstance(value, External):
        last = value.name.rpartition(".")[2].lstrip("_")
        if last[:1].isupper() and not (last.isupper() and len(last) > 1):
            name = inference.known.proper(value.name)
            return External(inference.known.aliases.get(name, name), instance=True)
    return None
