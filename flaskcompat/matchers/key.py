"""`key`: configuration sets a key that is misspelt, or that the release around it does not know."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from flaskcompat.index.keys import Keys, load_keys
from flaskcompat.index.spans import lowest
from flaskcompat.matchers import Condition
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.matchers.near import Near
from flaskcompat.model.match import Match
from flaskcompat.model.names import normalize
from flaskcompat.model.setting import Setting

SPACE = "flask"
_MEANT = frozenset({"misspelt", "lower-case"})
"""States of a key that nothing knows, where another one is meant."""
_MOST = 40
"""Keys that are looked for in the whole project; more of them are no slips."""


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `key: misspelt`, `lower-case`, `gone` or `future` with `of`, `except`, `advice` and `tests`."""
    state, tests = data["key"], data.get("tests")
    chosen = frozenset(normalize(name) for name in data.get("of", ()))
    left_out = frozenset(data.get("except", ()))
    advice: Mapping[str, str] = data.get("advice", {})

    def match(facts: Facts) -> tuple[Match, ...]:
        found: list[Match] = []
        suspects = 0
        for key, settings in _set_keys(facts.code):
            if key in left_out or (advice and key not in advice) or suspects == _MOST:
                continue
            evidence = _meant(key, facts, state) if state in _MEANT else _unknown(key, facts, state, chosen)
            if evidence is not None:
                suspects += 1
                if not _is_used(key, settings, facts.code):
                    found += [
                        _placed(evidence, one, advice.get(key, ""))
                        for one in settings
                        if tests is None or is_apart(one.path, facts.code.folder) is tests
                    ]
        return tuple(found)

    return match


@lru_cache(maxsize=4)
def _set_keys(code: Code) -> list[tuple[str, list[Setting]]]:
    """Each key that is set, with its places."""
    found = [
        (key, [setting for setting in settings if setting.access == "set"])
        for (space, key), settings in code.settings.items()
        if space == SPACE
    ]
    return [(key, places) for key, places in found if places]


def _is_used(key: str, settings: list[Setting], code: Code) -> bool:
    """Whether the project itself does something with a key, which then is its own."""
    if any(setting.access != "set" for setting in code.settings[SPACE, key]):
        return True
    return not code.mentions(key) <= {(setting.path, setting.line) for setting in settings}


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], Near]:
    """All keys of the table, as they are and by what a slip leaves of them."""
    known = frozenset(key for keys in load_keys().values() for key in keys.spans)
    return known, Near(known)


@lru_cache(maxsize=8192)
def _guesses(key: str, state: str) -> frozenset[str]:
    """The keys that one may mean which no distribution knows."""
    known, near = _known()
    if key in known:
        return frozenset()
    if state == "misspelt":
        return near.to(key) if key.isupper() else frozenset()
    return known & {key.upper()} if key.islower() else frozenset()


@lru_cache(maxsize=8192)
def _owners(key: str) -> tuple[tuple[str, Keys], ...]:
    """The distributions of which any release knows a key."""
    return tuple((name, keys) for name, keys in load_keys().items() if key in keys.spans)


def _meant(key: str, facts: Facts, state: str) -> Match | None:
    guesses = _guesses(key, state)
    if not guesses:
        return None
    there = [(name, keys) for name, keys in load_keys().items() if name in facts.candidates]
    near = {each for _, keys in there for each in guesses if each in keys.spans}
    if len(near) != 1 or _same_place(key, meant := near.pop(), facts.code):
        return None
    for name, keys in there:
        candidate = facts.candidates[name]
        if meant in keys.spans and all(keys.knows(meant, str(each)) for each in candidate.versions):
            return _evidence(name, candidate, (("near", meant),))
    return None


def _same_place(key: str, meant: str, code: Code) -> bool:
    """Whether the key that seems to be meant is set within a few lines: then this one is another."""
    others = [(one.path, one.line) for one in code.settings.get((SPACE, meant), ()) if one.access == "set"]
    return any(
        path == one.path and abs(line - one.line) <= 3
        for one in code.settings[SPACE, key]
        for path, line in others
    )


def _unknown(key: str, facts: Facts, state: str, chosen: frozenset[str]) -> Match | None:
    """A key that no release around knows, and one that older (`gone`) or newer releases (`future`) know."""
    evidence = None
    for name, keys in _owners(key):
        candidate = facts.candidates.get(name)
        if candidate is None:
            continue
        if not candidate.versions or any(keys.knows(key, str(each)) for each in candidate.versions):
            return None
        if (not chosen or name in chosen) and key.startswith(keys.families):
            evidence = _of_release(key, name, keys, candidate, state)
    return evidence


def _of_release(key: str, name: str, keys: Keys, candidate: Candidate, state: str) -> Match | None:
    since = lowest(keys.spans[key])
    from packaging.version import Version

    later = bool(since) and all(each < Version(since) for each in candidate.versions)
    if later is not (state == "future"):
        return None
    return _evidence(name, candidate, (("since", since), ("owner", name)))


def _evidence(name: str, candidate: Candidate, values: tuple[tuple[str, str], ...]) -> Match:
    text = candidate.text if not candidate.exact else str(candidate.versions[0])
    told = (("owner", name), ("release", text), (name, text), *values)
    shown = f"{name}=={text}" if candidate.exact else f"{name}{text}"
    return Match(level=candidate.level, distributions=(shown,), values=told)


def _placed(evidence: Match, setting: Setting, advice: str) -> Match:
    return evidence._replace(
        path=setting.path,
        line=setting.line,
        column=setting.column,
        values=(("setting", setting.key), ("advice", advice), *evidence.values),
        label=f"{setting.key} is set here",
    )
