"""The index of names to the words that each release may lack (see `flaskcompat.index.words`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flaskcompat.index.api import Api
from flaskcompat.index.data_file import ANY, DataFile, read
from flaskcompat.index.lookup import STANDARD, Found, Lookup, Point
from flaskcompat.index.parameters import named_parameters, positional
from flaskcompat.index.questions import Question, ask, signatures
from flaskcompat.index.words import module_word

UNLIMITED = 1 << 30
"""In the place of a number of arguments: any number."""


class State(NamedTuple):
    """What one release has of a name: whether it is there; what can be given to it; whether it can be set.

    `arguments` is -1 where that is not known.
    """

    there: bool | None
    parameters: frozenset[str]
    arguments: int
    settable: bool | None


def words_of(api: Api, distribution: str) -> dict[str, object]:
    """Turn the index of one distribution into the document of its words."""
    data = read(f"{api.folder}/{distribution}.json")
    names = sorted(set(_names(data, _lookup(api, distribution, ANY), distribution)))
    count = len(data.releases)
    lacking: dict[str, set[int]] = {}
    states = [_states(_lookup(api, distribution, number), names) for number in range(count)]
    for index, (name, in_class) in enumerate(names):
        of_name = [states[number][index] for number in range(count)]
        start = f"{name.partition('.')[0]}:" if distribution == STANDARD else ""
        for number, words in enumerate(_words(name, in_class, of_name)):
            for word in words:
                lacking.setdefault(start + word, set()).add(number)
    leads = _leads(api, data, distribution)
    return {"releases": data.releases, "leads": leads, "words": _encoded(lacking, count)}


def write_words(names: Iterable[str], source: Path, folder: Path) -> None:
    """Write the words of some distributions, read off their index in a folder."""
    api = Api(str(source))
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        text = json.dumps(words_of(api, name), indent=0, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


def _lookup(api: Api, distribution: str, number: int) -> Lookup:
    """Follows names with one release of the distribution, and whatever others have."""
    return Lookup(api.open, api.distribution_of, lambda name: number if name == distribution else ANY)


def _names(data: DataFile, every: Lookup, distribution: str) -> Iterator[tuple[str, bool]]:
    """Every name that some release may have, and whether it is a member of a class.

    Modules have what they take over, and classes what their bases have.
    """
    for scope in data.scopes:
        if data.records(scope, "@"):
            yield scope, False
            modules = [scope, *(module for _, module in data.records(scope, "+"))]
            yield from ((f"{scope}.{name}", False) for module in modules for name in data.names(module))
            continue
        bases = every.ancestors(Point("class", distribution, scope))
        for base in [Point("class", distribution, scope), *bases]:
            if isinstance(base, Point) and base.distribution == distribution:
                yield from ((f"{scope}.{name}", True) for name in data.names(base.scope))


def _states(lookup: Lookup, names: Sequence[tuple[str, bool]]) -> list[State]:
    return [_state(lookup, name, lookup.follow(name)) for name, _ in names]


GONE = State(False, frozenset(), -1, None)
UNSURE = State(None, frozenset(), -1, None)


def _state(lookup: Lookup, name: str, found: Found) -> State:
    if not found.points:
        within = lookup.follow(name.rpartition(".")[0]) if "." in name else None
        # What is gone with its module or class is told by the name of that.
        return UNSURE if found.unknown or (within is not None and not within.points) else GONE
    facts = signatures(lookup, found)
    parameters = frozenset[str]().union(*(named_parameters(fact) for fact in facts))
    counts = [UNLIMITED if count is None else count for count in map(positional, facts)]
    settable = ask(lookup, Question(name, settable=True)).holds
    return State(True, parameters, max(counts) if counts and "" not in facts else -1, settable)


def _words(name: str, in_class: bool, states: Sequence[State]) -> Iterator[set[str]]:
    """What each release may lack of a name: itself, parameters, arguments, or that it can be set."""
    last = name.rpartition(".")[2]
    word = last if in_class else module_word(name)
    parameters = frozenset[str]().union(*(state.parameters for state in states)) - {"**"}
    most = max(state.arguments for state in states)
    there = any(state.there for state in states)
    for state in states:
        words = {f"{last}({each}" for each in parameters - state.parameters} if state.there else set()
        if -1 < state.arguments < most:
            words.add(f"{last}#")
        if state.settable is False and any(other.settable is not False for other in states):
            words.add(f"{last}=")
        if state.there is False and there:
            words.add(word)
        yield words


def _leads(api: Api, data: DataFile, distribution: str) -> list[str]:
    """The other distributions that names and bases of a distribution lead to."""
    found = {
        api.distribution_of(target)
        for groups in data.scopes.values()
        for text in groups.values()
        for line in text.split("\n")
        for target in _targets(line)
    }
    return sorted(found - {"", distribution})


def _targets(line: str) -> list[str]:
    if line[:1] in ("*", "+"):
        return line[1:].split(",")
    return [line.partition(">")[2]] if ">" in line else []


def _encoded(lacking: dict[str, set[int]], count: int) -> dict[str, str]:
    spans: dict[str, list[str]] = {}
    for word in sorted(lacking):
        numbers = lacking[word]
        edges = [n for n in range(count + 1) if (n in numbers) != (n - 1 in numbers)]
        spans.setdefault(" ".join(map(str, [edge for edge in edges if edge < count])), []).append(word)
    return {span: " ".join(words) for span, words in sorted(spans.items())}
