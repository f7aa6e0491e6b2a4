"""Which names of the code the versions of an environment lack: what all `lacks` conditions share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from packaging.version import Version

from flaskcompat.index.words import leads
from flaskcompat.matchers.asked import Asked, Question, asked
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.missing_words import has
from flaskcompat.matchers.standing import standing
from flaskcompat.model.lack import PYTHON, Lack, Versions
from flaskcompat.model.match import POSSIBLE
from flaskcompat.model.need import Need


class Verdict(NamedTuple):
    """That something is lacking: what, how surely, and in which version (none for the Python)."""

    lack: Lack
    level: int
    version: Version | None


Verdicts = dict[Question, Verdict]
_last: list[tuple[Facts, Verdicts]] = []


def verdicts(facts: Facts) -> Verdicts:
    """What the code needs and the environment lacks; several rules ask for the same facts, so it is kept."""
    if not facts.python and not any(one.versions for one in facts.candidates.values()):
        return {}
    if not _last or not _alike(_last[0][0], facts):
        found = asked(facts.code)
        _last[:] = [(facts, _found(facts, found) if found.sites else {})]
    return _last[0][1]


def _alike(one: Facts, other: Facts) -> bool:
    return one.candidates is other.candidates and one.code is other.code and one.python == other.python


def _found(facts: Facts, found: Asked) -> Verdicts:
    newest = {
        name: one.text if one.exact else str(one.versions[-1])
        for name, one in facts.candidates.items()
        if one.versions
    }
    newest[PYTHON] = ".".join(facts.python.split(".")[:2])
    # What a range leaves out may bring what a Python lacks: an environment of it tells, and ranges need not.
    in_full = all(one.exact for one in facts.candidates.values())
    result = dict(_of_python(facts, found, newest)) if in_full else {}
    for name, candidate in facts.candidates.items():
        if candidate.versions and name in found.distributions:
            candidate = candidate._replace(versions=standing(name, candidate.versions, facts))
            result.update(_in_range(name, candidate, found, newest))
    return result


def _of_python(facts: Facts, found: Asked, newest: Mapping[str, str]) -> Verdicts:
    """What the Python lacks; a distribution may bring what another Python has itself."""
    key = (PYTHON, facts.python_level, frozenset(newest), _versions(PYTHON, found, newest))
    if key not in found.ranges:
        found.ranges[key] = {
            question: Verdict(lack, facts.python_level, None)
            for question, lack in _lacking(found, newest, PYTHON).items()
            if lack.target == PYTHON
        }
    return found.ranges[key]


def _versions(name: str, found: Asked, newest: Mapping[str, str]) -> tuple[str, ...]:
    """The Python, and the versions of others on which it can depend what one lacks."""
    return (newest[PYTHON], *[newest.get(each, "") for each in sorted(_deciding(name, found))])


def _in_range(name: str, candidate: Candidate, found: Asked, newest: Mapping[str, str]) -> Verdicts:
    """What one distribution lacks in its version, or of several in the newest that lacks it.

    Cures try one distribution after the other in each of its versions: what none of them touches is kept.
    """
    key = (name, candidate.level, candidate.versions, _versions(name, found, newest))
    if key not in found.ranges:
        found.ranges[key] = _over_versions(name, candidate, found, newest)
    return found.ranges[key]


def _deciding(name: str, found: Asked) -> set[str]:
    """The other distributions on whose versions it can depend what one lacks."""
    owners = [each for each in found.distributions if each == name or name in leads(each)]
    return {each for owner in owners for each in (owner, *leads(owner))} - {name}


def _over_versions(name: str, candidate: Candidate, found: Asked, newest: Mapping[str, str]) -> Verdicts:
    result: Verdicts = {}
    times: dict[Question, int] = {}
    known = _known(name, candidate.versions)
    for version in reversed(known):
        for question, lack in _lacking(found, {**newest, name: str(version)}, name).items():
            if lack.target == name:
                result.setdefault(question, Verdict(lack, POSSIBLE, version))
                times[question] = times.get(question, 0) + 1
    for question, count in times.items():
        if count == len(known):
            result[question] = result[question]._replace(level=candidate.level)
    return result


def _known(name: str, versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """Those that the index can speak for: a pre-release is not like the release before it."""
    if not any(version.is_prerelease for version in versions):
        return versions
    from flaskcompat.index.api import load_api

    there = load_api().releases(name)
    return tuple([one for one in versions if not one.is_prerelease or str(one) in there])


def _lacking(found: Asked, chosen: Mapping[str, str], only: str) -> dict[Question, Lack]:
    """The questions to which one set of versions answers no, of those that one distribution may deny.

    Only those are put to the index that hold a word which some name had that its version lacks. What one
    release has, others have up to the next one of which the index tells something else.
    """
    suspects = found.suspects(only, chosen.get(only, ""))
    if not suspects:
        return {}
    from flaskcompat.index.api import load_api

    def versions(name: str) -> str:
        return chosen.get(name, "")

    api = load_api()
    lookup = api.watch(only, versions)
    number = api.number(only, chosen[only])
    lacks = {}
    for owner, questions in suspects.items():
        # Only the versions to which its names lead decide; ranges ask the same for each of their versions.
        deciding = tuple([versions(name) for name in sorted(leads(owner)) if name != only])
        key = (only, owner, versions(PYTHON), deciding, frozenset(chosen) if owner == PYTHON else ())
        answers = found.answers.setdefault((key, chosen[only]), {})
        for question in questions - found.there.get((key, number), frozenset()):
            if question not in answers:
                lookup.window()
                answers[question] = _lack(question, versions, found)
                if answers[question] is None:
                    low, high = lookup.window()
                    for each in range(low, min(high, len(api.releases(only)))):
                        found.there.setdefault((key, each), set()).add(question)
            lack = answers[question]
            if lack is not None:
                lacks[question] = lack
    return {question: lacks[question] for question in sorted(lacks)}


def _lack(question: Question, versions: Versions, found: Asked) -> Lack | None:
    """What is lacking of a question in one set of versions, nothing where it is there.

    The index remembers what it met for as long as it is asked with the same `versions`.
    """
    from flaskcompat.index.api import load_api
    from flaskcompat.index.join import lacking

    api = load_api()
    needs = [Need((question.name,), question.kind, each, "later", "", True, "") for each in question.details]
    lacks = [lack for need in needs for lack in lacking([need], api, versions)]
    missing = api.missing_part(question.name, versions) if len(lacks) == len(needs) else ""
    if len(lacks) != len(needs) or not _meant(question, missing, found):
        return None
    if missing in ("", question.name):
        return lacks[0]
    return lacks[0]._replace(part=partial(_part, lacks[0], missing, versions))


def _part(lack: Lack, missing: str, versions: Versions) -> Lack | None:
    """The part of a name that is missing, where no release is known to have all of it."""
    from flaskcompat.index.api import load_api
    from flaskcompat.index.join import lacking

    if lack.history().gone or has([lack]):
        return None
    return next(
        iter(lacking([Need((missing,), "name", "", "later", "", True, "")], load_api(), versions)), None
    )


def _meant(question: Question, missing: str, found: Asked) -> bool:
    """Whether the code itself names the module or class that is missing.

    Else that is only what the scanner takes an object for: `client.get("/")` gives something also where the
    class that it is of today was not there yet.
    """
    if missing in ("", question.name) or found.is_imported(question.name):
        return True
    in_class = missing.rpartition(".")[2][:1].isupper()  # of a missing class it is the class that is told
    return not in_class and Question(missing) in found.sites
