"""The templates of one project to usages and settings, where a rule could ask about something in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from flaskcompat.engine.collect.projects import ProjectFiles
from flaskcompat.engine.collect.reading import MEGABYTE, RefusedError, read_bytes
from flaskcompat.engine.kept import kept, renamed, spellings
from flaskcompat.engine.manifests import Reader
from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.model.suppression import Suppression
from flaskcompat.model.usage import Usage
from flaskcompat.ruleset.compile import CompiledRule
from flaskcompat.templates import is_template

if TYPE_CHECKING:
    from flaskcompat.templates.scanner import Template

Fact = TypeVar("Fact", Usage, Setting)

_LIMIT = 2 * MEGABYTE
_OWN = "jinja:"
_STRINGS = ("render_template_string", "stream_template_string")
_TOLD = frozenset({"read", "get"})
_FORMS = {
    "filter": ("|{}", "| {}", "filter {}"),
    "test": ("is {}", "is not {}"),
    "method": (".{}",),
    "loop": ("loop.{}",),
}
_MARKS = (b"{{", b"{%", b"<script")
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
    project: ProjectFiles, reader: Reader, rules: Sequence[CompiledRule], usages: Sequence[Usage]
) -> Pages:
    """Read the templates, and texts that the code renders, with a word that an active rule asks about.

    What the code hands to templates under a name of the framework (`render_template(..., config=mine)`), and
    what any of the templates read calls so itself, is not what the framework means by that name.
    """
    paths = [path for path in project.files if is_template(path)]
    texts = _written(usages)
    if not paths and not texts:
        return Pages()
    asked = asked_of(rules)
    meant = kept(usages)
    asked = asked._replace(words=asked.words.union(spellings(asked.words, meant)))
    words = [word.encode() for word in asked.words]
    files = list(_texts(project, reader, paths, words))
    texts = [(call, text) for call, text in texts if any(word in text for word in asked.words)]
    if not files and not texts:
        return Pages()
    found = list(_scanned(files, texts, asked.names))
    from flaskcompat.templates.shadows import given, without

    shadowed = given(usages).union(*(one.bound for one in found))
    own, settings = without(
        renamed([usage for one in found for usage in one.usages], meant),
        [setting for one in found for setting in one.settings],
        shadowed,
    )
    return Pages(
        own,
        settings,
        tuple(suppression for one in found for suppression in one.suppressions),
        tuple(problem for one in found for problem in one.problems),
    )


def _written(usages: Iterable[Usage]) -> list[tuple[Usage, str]]:
    """The calls that render a text which the code itself holds."""
    calls = [usage for usage in usages if usage.kind == "call" and usage.name.endswith(_STRINGS)]
    given = [(call, dict(call.values).get("0", dict(call.values).get("source"))) for call in calls]
    return [(call, text) for call, text in given if isinstance(text, str) and "{" in text]


def _scanned(
    files: Iterable[tuple[str, str]], texts: Iterable[tuple[Usage, str]], names: frozenset[str]
) -> Iterator[Template]:
    """What each template says; that of a text in code at the place of the call that renders it."""
    from flaskcompat.templates.scanner import Template, scan

    for path, text in files:
        yield scan(text, path, names)
    for call, text in texts:
        one = scan(text, call.path, names)
        yield Template(
            tuple([_within(_at(usage, call), call) for usage in one.usages]),
            tuple([_at(setting, call) for setting in one.settings]),
            bound=one.bound,
        )


def _at(fact: Fact, call: Usage) -> Fact:
    return fact._replace(line=call.line, column=call.column)


def _within(usage: Usage, call: Usage) -> Usage:
    """A usage in a text as one of a template within the code around the call that renders it."""
    return usage._replace(places=(), scopes=call.scopes + usage.scopes)


def asked_of(rules: Iterable[CompiledRule]) -> Asked:
    """Turn active rules into what they ask of templates."""
    from flaskcompat.templates.known import known

    objects = {qualified: name for name, qualified in known().names.items() if not qualified.startswith(_OWN)}
    names: set[str] = set()
    words: set[str] = set(_ALWAYS)
    for compiled in rules:
        if compiled.lacks:
            words.update(known().searched)
        for condition in _conditions(compiled.rule.match) if compiled.looks_at_code else ():
            for name in _listed(condition.get("usage", ())):
                if name.startswith(_OWN):
                    names.add(name)
                    words.update(_spellings(name))
                elif name in objects:
                    words.update(_listed(condition.get("keywords", ())))
                else:
                    words.update(_member(name, objects))
            if _TOLD.intersection(_listed(condition.get("access", ()))):
                words.update(_listed(condition.get("setting", ())))
    return Asked(frozenset(names), frozenset(_shortest(words)))


def _shortest(words: Iterable[str]) -> Iterator[str]:
    """Without words in which another one stands."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
            yield word


def _spellings(name: str) -> tuple[str, ...]:
    """How a template writes what only templates have."""
    from flaskcompat.templates.known import known

    kind, _, word = name.removeprefix(_OWN).rpartition(".")
    if kind == "script":
        return (known().scripts[word][0],) if word in known().scripts else ()
    return tuple([form.format(word) for form in _FORMS.get(kind, ("{}",))])


def _member(name: str, objects: Mapping[str, str]) -> tuple[str, ...]:
    """How a template writes the attribute of an object of the framework; none for other names and for any."""
    stem, _, rest = name.partition(".")
    while rest and stem not in objects:
        part, _, rest = rest.partition(".")
        stem = f"{stem}.{part}"
    attribute = rest.partition(".")[0]
    if attribute in ("", "*"):
        return ()
    return (f"{objects[stem]}.{attribute}",)


def _conditions(match: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every mapping in the tree of a rule."""
    waiting: list[Any] = [match]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting += [value for value in one.values() if value.__class__ in (dict, list)]
        else:
            waiting += one if isinstance(one, list) else ()


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
        if any(mark in data for mark in _MARKS) and any(word in data for word in words):
            yield reader.show(absolute), data.decode("utf-8-sig", "replace")
