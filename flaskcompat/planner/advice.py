"""What to write instead of what a rule is about, and whether it can be written before the versions move."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.judge import Verdict, fill
from flaskcompat.index.api import Api, load_api
from flaskcompat.index.questions import Question
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Action

When = Literal["before", "with", "after"]
Versions = Callable[[str], str]

_DOTTED = re.compile(r"(?<![\w.])[a-z_][a-z0-9_]*(?:\.[A-Za-z_]\w*)+(?:\([a-z_]\w*\))?")
_CODE = ("edit", "configure")


class Advice(NamedTuple):
    """One thing to write; `works` are the versions with which it is right already, none where nobody says."""

    action: Action
    works: Mapping[str, str] | None


def advice(verdict: Verdict) -> list[Advice]:
    """What the rule of a verdict says about code and configuration, with its placeholders filled."""
    return [
        Advice(Action(hint["kind"], fill(hint["text"], verdict.match.told())), _works(hint))  # type: ignore[arg-type]
        for hint in verdict.rule.actions
        if hint["kind"] in _CODE and hint.get("text")
    ]


def _works(hint: Mapping[str, object]) -> Mapping[str, str] | None:
    given = hint.get("works")
    return (
        {normalize(str(key)): str(value) for key, value in given.items()} if isinstance(given, dict) else None
    )


def when(told: Advice, severity: str, versions: Versions) -> When:
    """When the advice can be followed, seen from the versions before the step that needs it.

    `before` where it works with those already: the rule says so, or every name in it is in the index of names
    with them. Otherwise `after` where the code as it is goes on running with the new versions, else `with`.
    """
    works = told.works
    early = _meets(works, versions) if works is not None else _there(told.action.text, versions)
    if early:
        return "before"
    return "with" if severity == "error" else "after"


def _meets(works: Mapping[str, str], versions: Versions) -> bool:
    return all(
        bool(version := versions(name)) and SpecifierSet(specifier).contains(version, prereleases=True)
        for name, specifier in works.items()
    )


def _there(text: str, versions: Versions) -> bool:
    """Whether a text names something to write, and the versions have all of it."""
    api = load_api()
    named = [name for name in _names(text) if api.distribution_of(name)]
    return bool(named) and all(_has(api, name, versions) for name in named)


def _names(text: str) -> Iterator[str]:
    """The qualified names that are to be written: not those that a sentence says to replace."""
    wanted = re.split(r" (?:instead of|in place of) ", text, maxsplit=1)[0]
    yield from _DOTTED.findall(wanted)


def _has(api: Api, name: str, versions: Versions) -> bool:
    question = Question.parse(name)
    if question.parameter:
        return api.accepts(question.name, question.parameter, versions) is True
    found = api.exists(question.name, versions)
    # Of the standard library only what varies is indexed.
    return found is True or (found is None and api.distribution_of(name) == PYTHON)
