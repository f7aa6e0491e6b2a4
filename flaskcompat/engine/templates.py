"""The templates of one project to usages and settings, where a rule could ask about something in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from flaskcompat.engine.collect.projects import ProjectFiles
from flaskcompat.engine.collect.reading import MEGABYTE, RefusedError, read_bytes
from flaskcompat.engine.manifests import Reader
from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.model.suppression import Suppression
from flaskcompat.model.usage import Usage
from flaskcompat.ruleset.compile import CompiledRule
from flaskcompat.templates import is_template

_LIMIT = 2 * MEGABYTE
_OWN = "jinja:"
_ALWAYS = frozenset({"flaskcompat:"})


class Pages(NamedTuple):
    """What the templates of a project say; paths as reported."""

    usages: tuple[Usage, ...] = ()
    settings: tuple[Setting, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()


class Asked(NamedTuple):
    """What rules ask of templates: `names` that only templates have; one of `words` has to be there."""

    names: frozenset[str]
    words: frozenset[str]


def read_templates(
    project: ProjectFiles, reader: Reader, rules: Sequence[CompiledRule], usages: Iterable[Usage]
) -> Pages:
    """Read those templates that hold a word that an active rule asks about.

    What the code hands to templates under a name of the framework (`render_template(..., config=mine)`), and
    what any of the templates read calls so itself, is not what the framework means by that name.
    """
    paths = [path for path in project.files if is_template(path)]
    if not paths:
        return Pages()
    asked = asked_of(rules)
    texts = dict(_texts(project, reader, paths, [word.encode() for word in asked.words]))
    if not texts:
        return Pages()
    from flaskcompat.templates.scanner import scan
    from flaskcompat.templates.shadows import given, without

    found = [scan(text, path, asked.names) for path, text in texts.items()]
    shadowed = given(usages).union(*(one.bound for one in found))
    pages = Pages(
        tuple(usage for one in found for usage in one.usages),
        tuple(setting for one in found for setting in one.settings),
        tuple(suppression for one in found for suppression in one.suppressions),
        tuple(problem for one in found for problem in one.problems),
    )
    kept, settings = without(pages.usages, pages.settings, shadowed)
    return pages._replace(usages=kept, settings=settings)


def asked_of(rules: Iterable[CompiledRule]) -> Asked:
    """Turn active rules into what they ask of templates."""
    from flaskcompat.templates.known import known

    objects = tuple(f"{name}." for name in known().names.values() if not name.startswith(_OWN))
    names: set[str] = set()
    words: set[str] = set(_ALWAYS)
    for compiled in rules:
        if not compiled.looks_at_code and not compiled.lacks:
            continue
        if compiled.lacks:
            words.update(known().searched)
        for condition in _conditions(compiled.rule.match):
            for name in _listed(condition.get("usage", ())):
                if name.startswith(_OWN):
                    names.add(name)
                if name.startswith((_OWN, *objects)):
                    words.add(name.rpartition(".")[2])
                elif f"{name}." in objects:
                    words.update(_listed(condition.get("keywords", ())))
            if "template" in _listed(condition.get("source", ())):
                words.update(_listed(condition["setting"]))
            elif not {"read", "get"}.isdisjoint(_listed(condition.get("access", ()))):
                words.update(_listed(condition.get("setting", ())))
    return Asked(frozenset(names), frozenset(words - {"*"}))


def _conditions(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _conditions(item)
    elif isinstance(data, Mapping):
        yield data
        for value in data.values():
            if isinstance(value, Mapping | list):
                yield from _conditions(value)


def _listed(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


def _texts(
    project: ProjectFiles, reader: Reader, paths: Iterable[str], words: Sequence[bytes]
) -> Iterator[tuple[str, str]]:
    """The reported paths and texts of templates that hold one of the words; unreadable files hold none."""
    for path in paths:
        absolute = os.path.join(project.root, path)
        try:
            data = read_bytes(absolute, project.boundary, _LIMIT)
        except RefusedError:
            continue
        if (b"{{" in data or b"{%" in data) and any(word in data for word in words):
            yield reader.show(absolute), data.decode("utf-8-sig", "replace")
