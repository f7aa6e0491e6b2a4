"""Which words a release may lack: a quick look before the whole index of names is read.

That a release may lack a word says that some other release has it where this one has not; what holds no such
word lacks nothing. A word is

    name            a member of a class, whatever the class, since others inherit it
    module.name     a member of a module, with the last part of its name; `name` for a module at the top
    name(p          the parameter `p` of a function or class
    name#           as many positional arguments as some release takes
    name=           that an attribute can be set

and for the standard library all of these with the top-level module before them, as `asyncio:tasks.ensure`.
Each file of `data/words` holds the `releases` of one distribution; the `words`, by the numbers of the
releases in which they begin and end to be lacking (as the spans of `data/api`); and the distributions to
which its names lead (`leads`).
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.data_file import number_of

FOLDER = f"{__file__.removesuffix('words.py')}data/words"
"""The words that come with the tool."""


_MARKS = {"parameter": "(", "arguments": "#", "assign": "="}


def module_word(name: str) -> str:
    """The word for a member of a module, or for the module itself."""
    return ".".join(name.rsplit(".", 2)[-2:])


def words_in(name: str, kind: str, detail: str, *, qualified: bool = False) -> Iterator[str]:
    """The words by which a question about a name, asked as in `flaskcompat.model.need.Need`, may be denied.

    Those of the standard library are `qualified`.
    """
    top, _, rest = name.partition(".")
    start = f"{top}:" if qualified else ""
    last = name.rpartition(".")[2]
    if kind in _MARKS:
        yield f"{start}{last}{_MARKS[kind]}{detail if kind == 'parameter' else ''}"
        return
    yield start + top
    outer = top
    for part in rest.split(".") if rest else ():
        yield start + part
        yield f"{start}{outer}.{part}"
        outer = part


def lacking_words(distribution: str, version: str, folder: str = FOLDER) -> frozenset[str]:
    """The words that a release may lack; none where the index does not know it."""
    number = release_number(distribution, version, folder)
    if number is None:
        return frozenset()
    return frozenset[str]().union(
        *(words for edges, words in _spans(distribution, folder) if bisect_right(edges, number) % 2)
    )


@lru_cache(maxsize=4096)
def release_number(distribution: str, version: str, folder: str = FOLDER) -> int | None:
    """The number of the release that stands for a version, none where no words are known of it."""
    return number_of(_read(distribution, folder)[0], version)


def spans_with(
    distribution: str, words: Collection[str], folder: str = FOLDER
) -> list[tuple[tuple[int, ...], frozenset[str]]]:
    """Which of some words releases may lack: the numbers from which on they do, and do not, in turn."""
    wanted = frozenset(words)
    found = ((edges, here & wanted) for edges, here in _spans(distribution, folder))
    return [(edges, here) for edges, here in found if here]


@lru_cache(maxsize=256)
def _spans(distribution: str, folder: str) -> list[tuple[tuple[int, ...], frozenset[str]]]:
    return [
        (tuple(map(int, span.split())), frozenset(words.split()))
        for span, words in _read(distribution, folder)[1].items()
    ]


def emitted(words: Iterable[str]) -> frozenset[str]:
    """Turn words of the standard library into what a scan has to look for: a module, or `module:part`."""
    found = set()
    for word in words:
        top, _, name = word.partition(":")
        last = re.split(r"[(#=]", name, maxsplit=1)[0].rpartition(".")[2]
        found.add(top if last == top else f"{top}:{last}")
    return frozenset(found)


@lru_cache(maxsize=1024)
def leads(distribution: str, folder: str = FOLDER) -> frozenset[str]:
    """The distributions that decide what the names of one lead to: itself, and those it builds on."""
    found: set[str] = set()
    waiting = [distribution]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _read(name, folder)[2]
    return frozenset(found)


@lru_cache(maxsize=256)
def _read(distribution: str, folder: str) -> tuple[list[str], dict[str, str], list[str]]:
    try:
        with open(f"{folder}/{distribution}.json", encoding="utf-8") as stream:
            data = json.load(stream)
        return data["releases"], data["words"], data["leads"]
    except FileNotFoundError:
        return [], {}, []
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FlaskcompatError(f"cannot read the words of {distribution}: {error}") from error
