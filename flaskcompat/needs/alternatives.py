"""Two blocks of which one is enough, as needs that one of several names answers."""

from __future__ import annotations

from collections.abc import Iterable

from flaskcompat.needs.steps import Step, Use

_MOST_NAMES = 6
_MOST = 40


def either(first: Iterable[Step], second: Iterable[Step]) -> list[Use]:
    """What has to be there for one of two blocks to run: (A and B) or (C and D) is (A or C) and (A or D) ...

    Only names that a block needs in any case count; where a block needs none, nothing is lacking.
    """
    found: list[Use] = []
    others = _names(second)
    for one in _names(first):
        for other in others:
            names = tuple(dict.fromkeys((*one.names, *other.names)))
            if len(names) <= _MOST_NAMES and len(found) < _MOST:
                found.append(one._replace(names=names))
    return found


def _names(block: Iterable[Step]) -> list[Use]:
    return [step for step in block if isinstance(step, Use) and step.kind == "name"]
