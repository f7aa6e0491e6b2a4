"""The standard library of several Pythons as the data of one distribution: only what varies between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from flaskcompat.index.parameters import named_parameters, positional
from flaskcompat.indexing.surface import Surface

LIST = Path(__file__).with_name("stdlib.toml")
Dump = dict[str, Any]
"""What `stdlib_dump` printed."""
_GIVEN = frozenset({"__annotations__", "__args__", "__orig_bases__", "__origin__", "__parameters__"})
"""What Python gives to classes below: a generic class of a project has it, whatever `Generic` has."""


def surfaces(dumps: Sequence[Dump], wanted: Iterable[str] = ()) -> dict[str, Surface]:
    """Turn the dumps of Pythons, oldest first, into what varies between them, by version.

    The classes in `wanted`, bases of classes elsewhere, are told in full.
    """
    _mend(dumps)
    full = {each for name in wanted if (each := _canonical(dumps, name))}
    own = _own(dumps)
    whole = [_surface(dump, full, own) for dump in dumps]
    kept = _worth_keeping(whole, full)
    return {dump["version"]: _only(each, kept) for dump, each in zip(dumps, whole, strict=True)}


def unlisted(dumps: Sequence[Dump]) -> dict[str, list[str]]:
    """The names that some Python lists in a module: others may still answer to them by `__getattr__`."""
    found: dict[str, set[str]] = {}
    for dump in dumps:
        for module, names in dump["modules"].items():
            found.setdefault(module, set()).update(names)
    return {module: sorted(names) for module, names in found.items()}


def top_level(dumps: Sequence[Dump]) -> list[str]:
    """The first parts of the names of all modules."""
    return sorted({name.partition(".")[0] for dump in dumps for name in (*dump["modules"], *dump["failed"])})


def _mend(dumps: Sequence[Dump]) -> None:
    """Take what a Python was built without to be as in the nearest one that has it."""
    for number, dump in enumerate(dumps):
        for name in dump["failed"]:
            others = sorted(range(len(dumps)), key=lambda other: (abs(other - number), other))
            source = next((dumps[other] for other in others if name in dumps[other]["modules"]), None)
            if source is not None:
                dump["modules"][name] = source["modules"][name]
                for qualified, found in source["classes"].items():
                    if qualified.rpartition(".")[0] == name:
                        dump["classes"].setdefault(qualified, found)


def _canonical(dumps: Sequence[Dump], name: str) -> str:
    """The name under which the class is described that `name` leads to; empty for what is no class."""
    for dump in reversed(dumps):
        target, seen = name, set()
        while target not in seen:
            seen.add(target)
            module, _, last = target.rpartition(".")
            fact = dump["modules"].get(module, {}).get(last, "")
            target = fact[1:] if fact.startswith(">") else target
        if target in dump["classes"]:
            return target
    return ""


def _own(dumps: Sequence[Dump]) -> dict[str, set[str]]:
    """By class, the members that it has of its own on some Python: elsewhere it may inherit them."""
    found: dict[str, set[str]] = {}
    for dump in dumps:
        for qualified, told in dump["classes"].items():
            found.setdefault(qualified, set()).update(told["members"])
    return found


def _surface(dump: Dump, full: set[str], own: Mapping[str, set[str]]) -> Surface:
    import tomli

    special = tomli.loads(LIST.read_text(encoding="utf-8"))
    platform, without = set(special["platform"]), tuple(f"{name}." for name in special["modules-only"])
    found: Surface = {}
    for module, names in dump["modules"].items():
        if f"{module}.".startswith(without):
            found[module] = ["@"]
            continue
        lines = [
            f"{name}{_near(fact, module)}"
            for name, fact in names.items()
            if not (module in platform and name.isupper())
        ]
        found[module] = ["@", *lines]
    for qualified, told in dump["classes"].items():
        if qualified.startswith(without) and qualified not in full:
            continue
        members = told["members"]
        # What one Python has in the class another one may give to its objects.
        names = own[qualified] & {*told["all"], *told.get("set", ())} if qualified not in full else ()
        lines = [f"{name}{members.get(name, '')}" for name in sorted(names)]
        if qualified in full:
            lines = [".", *(f"{name}{members.get(name, '')}" for name in told["all"] if _told(name))]
        found[qualified] = [*found.get(qualified, ()), *lines, f"*{','.join(told['bases'])}"]
    return found


def _told(name: str) -> bool:
    """Whether a member of a class is worth telling: what every object has is known."""
    return not hasattr(object, name) and not name.startswith("_abc_") and name not in _GIVEN


def _near(fact: str, module: str) -> str:
    """Without the target of an alias that leads to another package: modules happen to import such things."""
    far = fact.startswith(">") and fact[1:].partition(".")[0] != module.partition(".")[0]
    return "" if far else fact


def _worth_keeping(whole: Sequence[Surface], full: set[str]) -> dict[str, set[str]]:
    """By scope, the lines that vary while it is there, whether it is, and what leads to it."""
    kept: dict[str, set[str]] = {}
    for scope in {scope for each in whole for scope in each}:
        sets: list[set[str]] = [set(each[scope]) for each in whole if scope in each]
        lines: set[str] = set().union(*sets)
        varying = {line for line in lines if not all(line in each for each in sets) and line[0] != "*"}
        varying -= _same_parameters(lines, sets)
        if len(sets) < len(whole):
            varying |= {"@"} & lines
        if varying or scope in full:
            kept[scope] = lines if scope in full else varying
    _keep_ways(whole, kept)
    return kept


def _same_parameters(lines: set[str], sets: Sequence[set[str]]) -> set[str]:
    """Lines of functions that are always there with the same parameters, where these are known."""
    by_name: dict[str, set[str]] = {}
    for line in lines:
        name, bracket, rest = line.partition("(")
        if name.isidentifier():
            by_name.setdefault(name, set()).add(bracket + rest)
    same = set()
    for name, facts in by_name.items():
        known = {(named_parameters(fact), positional(fact)) for fact in facts if fact}
        throughout = all(any(f"{name}{fact}" in each for fact in facts) for each in sets)
        if len(known) <= 1 and throughout:
            same |= {f"{name}{fact}" for fact in facts}
    return same


def _keep_ways(whole: Sequence[Surface], kept: dict[str, set[str]]) -> None:
    """Keep also the classes, aliases, modules and bases by which the kept scopes are reached."""
    packages = {scope.rpartition(".")[0] for scope in kept}
    packages |= {scope.rpartition(".")[0] for scope in packages}
    for each in whole:
        for scope in packages & each.keys():
            if "@" in each[scope]:
                kept.setdefault(scope, set()).add("@")
    while True:
        added = False
        for each in whole:
            for scope, lines in each.items():
                for line in lines:
                    if line not in kept.get(scope, ()) and _leads_to(scope, line, kept):
                        kept.setdefault(scope, set()).add(line)
                        added = True
        if not added:
            return


def _leads_to(scope: str, line: str, kept: Mapping[str, set[str]]) -> bool:
    if line == "@":
        return scope in kept
    if line.startswith("*"):
        return any(base in kept for base in line[1:].split(","))
    name, mark, target = line.partition(">")
    if mark:
        return target in kept and target != f"{scope}.{name}"
    return line.endswith(":") and f"{scope}.{line[:-1]}" in kept


def _only(each: Surface, kept: Mapping[str, set[str]]) -> Surface:
    found = {scope: sorted(kept.get(scope, set()) & set(lines)) for scope, lines in each.items()}
    return {scope: lines for scope, lines in found.items() if lines}
