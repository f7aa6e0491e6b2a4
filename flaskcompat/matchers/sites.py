"""What is lacking, place by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flaskcompat.matchers.asked import Asked, Question, Site
from flaskcompat.matchers.lacking import Verdict, Verdicts

_MAKES = ".__init__"


class Hit(NamedTuple):
    """Everything that one distribution lacks at one place; `used` is the longest name there."""

    site: Site
    verdicts: tuple[Verdict, ...]
    text: str
    used: str = ""


def hits(found: Asked, verdicts: Verdicts, wanted: Iterable[str]) -> list[Hit]:
    """Turn what some distributions lack into the places that fail for it, in order.

    Each line that has the name has to be written anew, except in files that have it from elsewhere in the
    project, where its import fails. What is asked of an object that is missing itself, and that a variable
    brings to the line, is told where the object is asked for.
    """
    imported = {question.name for question in verdicts if found.is_imported(question.name)}
    brought = {above for name in imported for above in _prefixes(name)}
    gone = {question.name for question in verdicts if question.kind == "name"}
    missing = gone - brought
    places: dict[tuple[str, int, int, str], list[tuple[Question, Site]]] = {}
    targets = frozenset(wanted)
    for question, verdict in verdicts.items():
        if verdict.lack.target not in targets:
            continue
        for site in found.sites[question]:
            # An object of a class of the project is made without the name of the class that this extends.
            above = gone if question.name.endswith(_MAKES) else missing
            if not _is_handed_on(question.name, site, found, imported) and not _came_by_variable(
                question, site, found, above
            ):
                key = (site.path, site.line, site.column, verdict.lack.target)
                places.setdefault(key, []).append((question, site))
    return [_hit(list(_shortest(places[key])), places[key], verdicts) for key in sorted(places)]


def _is_handed_on(name: str, site: Site, found: Asked, imported: set[str]) -> bool:
    """Whether a name is only there through another file of the project, whose import of it fails."""
    if site.imports or imported.isdisjoint(_prefixes(name)):
        return False
    brought = found.imported.get(site.path, ())
    return not any(f"{name}.".startswith(f"{each}.") for each in brought)


def _came_by_variable(question: Question, site: Site, found: Asked, missing: set[str]) -> bool:
    """Whether a line asks something of what is missing and only stands in other lines: `name.decode()`."""
    above = (each for each in _prefixes(question.name.rpartition(".")[0]) if each in missing)
    first = next(above, "")
    return bool(first) and not any(
        (other.path, other.line) == (site.path, site.line) for other in found.sites[Question(first)]
    )


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


def _hit(pairs: list[tuple[Question, Site]], every: list[tuple[Question, Site]], verdicts: Verdicts) -> Hit:
    unique = list(dict.fromkeys(question for question, _ in pairs))
    text = unique[0].text
    used = max((one.text for one, _ in every if one.text.startswith(f"{text}.")), key=len, default=text)
    return Hit(pairs[0][1], tuple(verdicts[question] for question in unique), text, used)
