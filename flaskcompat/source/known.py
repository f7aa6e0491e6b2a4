"""The framework as data: what calls give, what proxies stand for, what tells an application apart."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from flaskcompat.source.hints import Parameters, Telling, Unmistakable, parameters, telling, unmistakable

_DEPTH = 2


class Known(NamedTuple):
    """The tables of `known.json`.

    `aliases` name one thing once; `addresses` are the calls that make one; `columns` what holds the columns
    of a table; `moved` how names begin by which a class is imported (`leading`), and how its own name
    begins: `flask.ext.login` leads to `flask_login`; `calls` the class of what a call gives, or nothing;
    `instances` the class of a proxy or attribute; `enters` the class that `with` binds; `passes` the
    argument that a call gives back wrapped; `proxied` the classes whose objects stand for what calling
    their argument gives; `refused` what may end in an exception of one of these names; `filling` how calls
    end that fill the configuration, `ordered` how those begin that judge tests; `getters` give the
    attribute that their argument names; `elements` the class of what a loop binds; `references` the
    arguments whose name matters as a value; `stars` the public names of a module; `plugins` a fixture that
    a pytest plugin provides: the fixture of the project that it builds on, the class that this must give,
    and the class that it enters and gives; `runners` the methods that run an asynchronous function from a
    plain one; `handing` the decorators that leave what a function returns as it is; `composed` the calls
    whose arguments are looked into; `receivers` the decorators of functions that are handed something, with
    the attribute of it that leads on; `handed` those where it matters what is handed to them; `signed`
    decorators where it matters what their function takes; `made` the kind of text that a call gives;
    `routes` the decorators that register what they get; `overrides` methods of base classes with the
    classes of what they are called with; `registered` the class of what a function that a decorator
    registers is called with; `replaced` classes of which a project may have its own, with the proxy that
    then is an object of it; `spelled` how texts begin that name something to be imported; `above` classes
    whose objects are nearly always of a class below them, so that an annotation with one of them tells
    little of their members; `parameters`, `clients`, `engines` and `databases` how applications, test
    clients, engines and the objects of Flask-SQLAlchemy are told by what is done with them; `finished` the
    decorator of methods that make something else of what a call gives; `named` what an unknown function of
    that name gives in files that have a word; `older` modules that Python 2 alone had; `listeners` what
    lets a function listen to an event, `events` the classes of what it is called with then, by their names;
    `marks` the attribute by which what a decorator made is told apart; `decorated` the class of what a
    decorator makes of a function; `patchers` the last names of what looks things up by text, `lenient` its
    keywords that provide for their absence, each with the place that it has in some of them; `unmistakable`
    attributes that tell the class of any object; `holders` are the proxies that projects keep things of
    their own on, `kept` those of which it is looked for what that is, with how they are spelled; `standing`
    are proxies with the base of the class of the project that they stand for, `loaded` are objects of one
    of its models, with the names that other objects have too which they may be, `models` the bases of
    these; `constructors` the class whose `__init__` one hands its keywords on to; `judging` begin the names
    of calls that functions may be given to judge by, as one of the keywords `judged`; `listing` are classes
    that name their parts in a class `Meta`, in its `lists`, and define more in its `dicts`; `fetched`
    values that a name no longer holds where anything else may have been bound to it since, `mapped` those
    that `dict` asks for their keys, `lent` those whose work others may end, `brought` what there is in
    classes with one of some bases; `plain` attributes whose values are anything once a variable holds them;
    `telling` methods whose calls tell what they are called on; `items` are objects whose items are their
    attributes too, and `chained` are methods of what is below some objects: what they give, and below what;
    `doubted` are objects of which a rule may ask whether code looks at their truth, or at that of what is
    below them, but for these; `typed` the class of an argument, where its name tells; `builtins` are names
    that some Python has by itself and another lacks; `registering` are calls that take an object in as it
    is, with its keyword and that of another name for it, `set_up` what no longer counts for one after that;
    `naming` the part of the dict that a call takes whose keys are names, with the call that takes one such
    name; `joining` are calls where it matters which of their arguments are relationships, which calls of
    the names `relating` make.
    """

    aliases: dict[str, str]
    addresses: frozenset[str]
    columns: frozenset[str]
    keyed: frozenset[str]
    moved: dict[str, str]
    leading: tuple[str, ...]
    calls: dict[str, str]
    instances: dict[str, str]
    enters: dict[str, str]
    passes: dict[str, str]
    proxied: frozenset[str]
    refused: dict[str, frozenset[str]]
    filling: tuple[str, ...]
    ordered: tuple[str, ...]
    getters: frozenset[str]
    elements: dict[str, str]
    items: tuple[str, ...]
    chained: dict[str, tuple[str, ...]]
    doubted: dict[str, frozenset[str]]
    typed: dict[str, str]
    references: dict[str, tuple[str, ...]]
    stars: dict[str, frozenset[str]]
    proxies: frozenset[str]
    holders: frozenset[str]
    kept: dict[str, str]
    standing: dict[str, list[str]]
    loaded: dict[str, list[str]]
    models: frozenset[str]
    constructors: dict[str, str]
    judging: tuple[str, ...]
    judged: frozenset[str]
    joining: frozenset[str]
    relating: frozenset[str]
    listing: frozenset[str]
    lists: frozenset[str]
    dicts: frozenset[str]
    proxy: frozenset[str]
    plugins: dict[str, tuple[str, str, str]]
    fixtures: frozenset[str]
    context_managers: frozenset[str]
    properties: frozenset[str]
    runners: frozenset[str]
    overrides: dict[str, tuple[str, ...]]
    registered: dict[str, str]
    replaced: dict[str, str]
    spelled: tuple[str, ...]
    above: frozenset[str]
    marks: dict[str, str]
    handing: frozenset[str]
    composed: frozenset[str]
    receivers: dict[str, str]
    handed: frozenset[str]
    signed: frozenset[str]
    made: dict[str, str]
    routes: frozenset[str]
    parameters: Parameters
    clients: Parameters
    engines: Parameters
    databases: Parameters
    finished: dict[str, str]
    named: dict[str, tuple[str, str]]
    older: frozenset[str]
    builtins: frozenset[str]
    listeners: frozenset[str]
    naming: dict[str, tuple[str, str]]
    registering: dict[str, tuple[str, str]]
    set_up: frozenset[str]
    events: dict[str, tuple[str, ...]]
    decorated: dict[str, str]
    patchers: frozenset[str]
    lenient: dict[str, dict[str, int]]
    unmistakable: dict[str, tuple[Unmistakable, ...]]
    plain: frozenset[str]
    fetched: frozenset[str]
    mapped: frozenset[str]
    lent: frozenset[str]
    brought: dict[str, frozenset[str]]
    telling: dict[str, tuple[Telling, ...]]

    def proper(self, name: str) -> str:
        """The name that something has itself, where it was imported by one that only leads to it."""
        for start, own in self.moved.items():
            if name.startswith(start):
                return own + name.removeprefix(start)
        return name

    def doubts(self, name: str) -> bool:
        """Whether it is a doubted object, or an attribute of it or of that which is not its own."""
        for owner, own in self.doubted.items():
            if name == owner or name.startswith(f"{owner}."):
                parts = name.removeprefix(owner).split(".")[1:]
                return len(parts) <= _DEPTH and own.isdisjoint(parts)
        return False

    def roots(self) -> frozenset[str]:
        """Top-level modules that the tables speak of."""
        return frozenset(name.partition(".")[0] for name in (*self.aliases, *self.calls, *self.stars))


_MADE: dict[Callable[[Any], object], tuple[str, ...]] = {
    tuple: ("filling", "items", "judging", "ordered", "spelled"),
    parameters: ("clients", "databases", "engines", "parameters"),
    frozenset: (
        "above",
        "addresses",
        "columns",
        "builtins",
        "composed",
        "context_managers",
        "dicts",
        "fetched",
        "fixtures",
        "getters",
        "handed",
        "handing",
        "holders",
        "joining",
        "judged",
        "keyed",
        "lent",
        "listeners",
        "listing",
        "lists",
        "mapped",
        "models",
        "older",
        "patchers",
        "plain",
        "properties",
        "proxied",
        "proxies",
        "proxy",
        "relating",
        "routes",
        "runners",
        "set_up",
        "signed",
    ),
}
"""What the lists and groups of the file are made into."""


@cache
def load() -> Known:
    """Read the tables, once."""
    with open(os.path.join(os.path.dirname(__file__), "known.json"), encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    for make, names in _MADE.items():
        data |= {name: make(data[name]) for name in names}
    data |= {
        "leading": tuple(data["moved"]),
        "refused": {name: frozenset(given) for name, given in data["refused"].items()},
        "brought": {name: frozenset(bases) for name, bases in data["brought"].items()},
        "doubted": {name: frozenset(own) for name, own in data["doubted"].items()},
        "chained": {method: tuple(row) for method, row in data["chained"].items()},
        "references": {name: tuple(keys) for name, keys in data["references"].items()},
        "stars": {name: frozenset(names) for name, names in data["stars"].items()},
        "plugins": {name: (base, needed, given) for name, (base, needed, given) in data["plugins"].items()},
        "overrides": {name: tuple(given) for name, given in data["overrides"].items()},
        "registering": {name: (key, own) for name, (key, own) in data["registering"].items()},
        "naming": {name: (part, call) for name, (part, call) in data["naming"].items()},
        "named": {name: (given, word) for name, (given, word) in data["named"].items()},
        "events": {name: tuple(given) for name, given in data["events"].items()},
        "unmistakable": unmistakable(data["unmistakable"]),
        "telling": telling(data["telling"]),
    }
    return Known(**data)
