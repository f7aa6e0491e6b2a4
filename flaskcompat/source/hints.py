"""How objects of which nothing else tells are told: by what they are called, and by what is done with them.

The groups come from `known.json`.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Parameters(NamedTuple):
    """How a parameter without an annotation tells its class: by its name and what is done with it.

    Where there are `words`, only in files that have one of them. What is `configured` by keys in capitals, or
    filled by one of the `fillers`, tells it where the file imports from what has the class.
    """

    names: frozenset[str]
    cls: str
    evidence: frozenset[str]
    init: frozenset[str]
    weak: frozenset[str]
    unless: frozenset[str]
    words: frozenset[str]
    configured: str
    fillers: frozenset[str]


class Unmistakable(NamedTuple):
    """An attribute that tells by its name alone whose it is, in modules that import one of `roots`.

    Where it is `wide`, any module of the project may import them. With `ends`, what it is an attribute of has
    to be called so that its name ends with one of them. What is `plain` is no method: a file that calls it
    so means another's. What may be `stored` tells whose it is also where it is set.
    """

    cls: str
    roots: frozenset[str]
    unless: frozenset[str]
    wide: bool
    ends: tuple[str, ...]
    plain: bool
    stored: bool


class Telling(NamedTuple):
    """Objects of `cls` that a call tells, in modules that import one of `roots` and hold none of `words`.

    They are called as one of `owners`, or so that their name ends with one of `ends`; with `text`, the call
    hands over a statement of SQL, or keywords beside those `given`, where there are such. For the `wide`
    methods any module of the project may import the roots. The method `()` stands for being handed over
    itself, where that matters. Where it is told what the methods `take`, other keywords tell another object;
    where they `need` keywords, only one of these tells.
    """

    cls: str
    owners: frozenset[str]
    ends: tuple[str, ...]
    text: bool
    roots: tuple[str, ...]
    unless: tuple[str, ...]
    words: tuple[str, ...]
    wide: frozenset[str]
    given: frozenset[str]
    takes: frozenset[str]
    needs: frozenset[str]


def parameters(hints: dict[str, Any]) -> Parameters:
    """Turn a group of the file into what tells objects of one class."""
    return Parameters(
        frozenset(hints["names"]),
        hints["class"],
        frozenset(hints["evidence"]),
        frozenset(hints["init"]),
        frozenset(hints["weak"]),
        frozenset(hints["unless"]),
        frozenset(hints["words"]),
        hints.get("configured", ""),
        frozenset(hints.get("fillers", ())),
    )


def unmistakable(data: list[dict[str, Any]]) -> dict[str, tuple[Unmistakable, ...]]:
    """Turn groups of the file into what each name tells."""
    found: dict[str, tuple[Unmistakable, ...]] = {}
    for hints in data:
        roots, unless = frozenset(hints["roots"]), frozenset(hints["unless"])
        for name, cls in hints["names"].items():
            ends, plain = tuple(hints["ends"]), hints.get("plain", False)
            stored = name in hints.get("stored", ())
            one = Unmistakable(cls, roots, unless, name in hints["wide"], ends, plain, stored)
            found[name] = (*found.get(name, ()), one)
    return found


def telling(data: list[dict[str, Any]]) -> dict[str, tuple[Telling, ...]]:
    """Turn groups of the file into what the calls of each method tell."""
    found: dict[str, tuple[Telling, ...]] = {}
    for group in data:
        for hints in group["objects"]:
            one = Telling(
                hints["class"],
                frozenset(hints["owners"]),
                tuple(hints["ends"]),
                hints["text"],
                tuple(group["roots"]),
                tuple(group["unless"]),
                tuple(hints["words"]),
                frozenset(hints.get("wide", ())),
                frozenset(hints.get("given", ())),
                frozenset(hints.get("takes", ())),
                frozenset(hints.get("needs", ())),
            )
            for method in hints["methods"]:
                found[method] = (*found.get(method, ()), one)
    return found
