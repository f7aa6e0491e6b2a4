"""Findings on names that went, and the code they are about, to orders for each file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from flaskcompat.engine.assess import Assessment
from flaskcompat.fixing.python.rewrite import Order
from flaskcompat.index.api import load_api
from flaskcompat.index.mechanical import Successor, successor
from flaskcompat.matchers.facts import Code
from flaskcompat.model.names import normalize
from flaskcompat.model.usage import Usage

Place = tuple[str, int, int]
"""Path, line and column; column 0 for the whole line."""

Versions = Callable[[str], str]

_KINDS = frozenset({"removed", "deprecated"})


def is_about_names(tags: Collection[str]) -> bool:
    """Whether a rule with these tags tells of names that went or will go."""
    return not _KINDS.isdisjoint(tags)


def places_of(assessment: Assessment, fingerprints: Collection[tuple[str, str, int]]) -> set[Place]:
    """The places of an assessment's findings on names, of those (code, path, line) that are asked for."""
    tags = {compiled.rule.code: compiled.rule.tags for compiled in assessment.insight.context.rules}
    return {
        (finding.path, finding.line, finding.column)
        for finding in assessment.findings
        if is_about_names(tags.get(finding.code, ()))
        and (finding.code, finding.path, finding.line) in fingerprints
    }


def orders(
    code: Code, places: Collection[Place], versions: Sequence[Versions]
) -> dict[str, dict[str, Order]]:
    """By path and qualified name what is to be replaced: what places are about, where the new name is there.

    `versions` are those of each environment in which the new name has to be.
    """
    wanted = frozenset(places)
    lines = frozenset((path, line) for path, line, column in wanted if not column)
    found: dict[str, dict[str, Order]] = {}
    for name, usages in code.usages.items():
        for text, known, hits in _asked(name, usages):
            for path in {hit[0] for hit in hits}:
                own = [(hit, at) for hit, at in hits.items() if hit[0] == path]
                if not any(one in wanted or one[:2] in lines for hit, at in own for one in (hit, at)):
                    continue
                if all(is_there(known, text, each) for each in versions):
                    at = frozenset(hit[1:] for hit, _ in own)
                    found.setdefault(path, {})[text] = Order(known, at, _guarded(code, name, path))
    return found


def _asked(name: str, usages: Iterable[Usage]) -> Iterator[tuple[str, Successor, dict[Place, Place]]]:
    """What usages of a name ask for and a machine can replace, with the places of each; of a parameter also
    its own."""
    usages = list(usages)
    if (known := successor(name)) and known.kind != "parameter":
        places = [(usage.path, usage.line, usage.column) for usage in usages if usage.kind != "constant"]
        yield name, known, {place: place for place in places}
    for keyword in sorted({keyword for usage in usages for keyword in usage.keywords}):
        text = f"{name}({keyword})"
        if known := successor(text):
            yield (
                text,
                known,
                dict(_of_keyword(usage, keyword) for usage in usages if keyword in usage.keywords),
            )


def _of_keyword(usage: Usage, keyword: str) -> tuple[Place, Place]:
    call = (usage.path, usage.line, usage.column)
    places = {each: (usage.path, line, column) for each, line, column in usage.places}
    return call, places.get(keyword, call)


def _guarded(code: Code, name: str, path: str) -> frozenset[tuple[int, int]]:
    return frozenset((usage.line, usage.column) for usage in code.guarded.get(name, ()) if usage.path == path)


def is_there(known: Successor, text: str, versions: Versions) -> bool:
    """Whether versions have what takes the place of a name; what no index knows has to be installed."""
    api = load_api()
    if known.kind == "parameter":
        return api.accepts(text.partition("(")[0], known.to, versions) is True
    name = known.name if known.kind == "moved" else f"{text.rpartition('.')[0]}.{known.to}"
    root = name.partition(".")[0]
    owner = api.owners.get(root, "")
    if owner == "python" or _is_standard(root):
        return api.exists(name, versions) is not False
    if not owner:
        return bool(versions(normalize(root)))
    return bool(versions(owner)) and api.exists(name, versions) is True


def _is_standard(root: str) -> bool:
    import sys

    return root == "builtins" or root in sys.stdlib_module_names


def versions_of(distributions: Mapping[str, str], python: str) -> Versions:
    """The lookup of one environment; `python` under its own name."""
    table = {**distributions, "python": ".".join(python.split(".")[:2])}
    return lambda name: table.get(name, "")
