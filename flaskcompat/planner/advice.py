"""What to write instead of what a rule is about, and whether it can be written before the versions move."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.hints import told
from flaskcompat.engine.judge import Verdict
from flaskcompat.index.api import Api, load_api
from flaskcompat.index.mechanical import Successor, successor
from flaskcompat.index.questions import Question
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Action

When = Literal["before", "with", "after"]
Versions = Callable[[str], str]
DEPRECATED = "deprecated"
"""The tag of rules on what still works and goes in a later release."""

_DOTTED = re.compile(r"(?<![\w.])[a-z_][a-z0-9_]*(?:\.[A-Za-z_]\w*)+(?:\([a-z_]\w*\))?")
_CODE = ("edit", "configure")


class Advice(NamedTuple):
    """One thing to write.

    `works` are the versions with which it is right already, None where the rule does not say. `successor` is
    what a machine may write.
    """

    action: Action
    works: Mapping[str, str] | None = None
    usage: str = ""
    successor: Successor | None = None


def advice(verdict: Verdict) -> list[Advice]:
    """What the rule of a verdict says about code and configuration, with its placeholders filled."""
    usage = next((value for key, value in verdict.match.values if key == "usage"), "")
    return [
        Advice(
            Action(hint["kind"], told(hint, verdict.match)),  # type: ignore[arg-type]
            _works(hint),
            usage,
            successor(usage) if usage else None,
        )
        for hint in verdict.rule.actions
        if hint["kind"] in _CODE and hint.get("text")
    ]


def _works(hint: Mapping[str, object]) -> Mapping[str, str] | None:
    given = hint.get("works")
    return (
        {normalize(str(key)): str(value) for key, value in given.items()} if isinstance(given, dict) else None
    )


def when(told: Advice, deprecated: bool, before: Versions, after: Versions) -> When:
    """When the advice can be followed, seen from the versions before and after the step that needs it.

    `before` where it works with those before already: the rule says so, or what takes the place of the name
    is in the index with them, or every name in the text is, with both. Otherwise `after` for what is only
    `deprecated`, since the code goes on running as it is, else `with`.
    """
    if _early(told, before, after):
        return "before"
    return "after" if deprecated else "with"


def _early(told: Advice, before: Versions, after: Versions) -> bool:
    if told.works is not None:
        return _meets(told.works, before)
    if told.successor is not None:
        return _has(load_api(), _qualified(told.usage, told.successor), before)
    return _there(told.action.text, before, after)


def _meets(works: Mapping[str, str], versions: Versions) -> bool:
    # A project that names no Python is on one of today.
    given = {name: versions(name) for name in works if name != PYTHON or versions(name)}
    return all(
        bool(version) and SpecifierSet(works[name]).contains(version, prereleases=True)
        for name, version in given.items()
    )


def _qualified(usage: str, found: Successor) -> str:
    """The qualified name of what is to be written."""
    if found.kind == "moved":
        return found.name
    if found.kind == "parameter":
        return f"{usage.partition('(')[0]}({found.to})"
    return f"{usage.rpartition('.')[0]}.{found.to}"


def _there(text: str, before: Versions, after: Versions) -> bool:
    """Whether a text names something to write, and the versions on both sides have all of it."""
    api = load_api()
    named = [name for name in _names(text) if api.distribution_of(name)]
    return bool(named) and all(_has(api, name, before) and _has(api, name, after) for name in named)


def _names(text: str) -> Iterator[str]:
    """The qualified names that are to be written: not those that a sentence says to replace."""
    wanted = re.split(r" (?:instead of|in place of) ", text, maxsplit=1)[0]
    yield from _DOTTED.findall(wanted)


def _has(api: Api, name: str, versions: Versions) -> bool:
    if name.startswith("builtins."):
        return True
    question = Question.parse(name)
    if question.parameter:
        return api.accepts(question.name, question.parameter, versions) is True
    found = api.exists(question.name, versions)
    # Of the standard library only what varies is indexed.
    return found is True or (
        found is None and api.distribution_of(name) in ("", PYTHON) and _is_standard(name)
    )


def _is_standard(name: str) -> bool:
    import sys

    return name.partition(".")[0] in sys.stdlib_module_names
