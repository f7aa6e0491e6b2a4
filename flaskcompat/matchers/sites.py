"""What is lacking, place by place: each import once, and nothing that only follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flaskcompat.matchers.asked import Asked, Question, Site
from flaskcompat.matchers.lacking import Verdict, Verdicts


class Hit(NamedTuple):
    """Everything that one distribution lacks at one place."""

    site: Site
    verdicts: tuple[Verdict, ...]
    text: str


def hits(found: Asked, verdicts: Verdicts, wanted: Iterable[str]) -> list[Hit]:
    """Turn what some distributions lack into the places that fail for it, in order.

    Where an import of a name fails, what the file does with that name does not fail as well, nor do other
    files of the project that have it from there.
    """
    imports = _failing_imports(found, verdicts)
    everywhere = {name for names in imports.values() for name in names}
    places: dict[tuple[str, int, int, str], list[tuple[Question, Site]]] = {}
    targets = frozenset(wanted)
    for question, verdict in verdicts.items():
        if verdict.lack.target not in targets:
            continue
        for site in found.sites[question]:
            if site.imports or not _follows(question, site, found, imports, everywhere):
                key = (site.path, site.line, site.column, verdict.lack.target)
                places.setdefault(key, []).append((question, site))
    return [_hit(list(_shortest(places[key])), verdicts) for key in sorted(places)]


def _failing_imports(found: Asked, verdicts: Verdicts) -> dict[str, set[str]]:
    """The names whose imports fail, by file."""
    imports: dict[str, set[str]] = {}
    for question in verdicts:
        for site in found.sites[question]:
            if site.imports:
                imports.setdefault(site.path, set()).add(question.name)
    return imports


def _follows(
    question: Question, site: Site, found: Asked, imports: dict[str, set[str]], everywhere: set[str]
) -> bool:
    """Whether a name is only there through an import that fails itself."""
    name = question.name
    if any(each in imports.get(site.path, ()) for each in _prefixes(name)):
        return True
    if not any(each in everywhere for each in _prefixes(name)):
        return False
    brought = found.imported.get(site.path, ())
    return not any(name == each or name.startswith(each + ".") for each in brought)


def _prefixes(name: str) -> Iterator[str]:
    while name:
        yield name
        name = name.rpartition(".")[0]


def _shortest(pairs: list[tuple[Question, Site]]) -> Iterator[tuple[Question, Site]]:
    """Without names that are missing only because one that they are a part of is."""
    names = {question.name for question, _ in pairs if question.kind == "name"}
    for question, site in sorted(pairs, key=lambda pair: (pair[0].name.count("."), pair)):
        outer = question.name if question.kind != "name" else question.name.rpartition(".")[0]
        if not any(each in names for each in _prefixes(outer)):
            yield question, site


def _hit(pairs: list[tuple[Question, Site]], verdicts: Verdicts) -> Hit:
    unique = list(dict.fromkeys(question for question, _ in pairs))
    return Hit(pairs[0][1], tuple(verdicts[question] for question in unique), unique[0].text)
