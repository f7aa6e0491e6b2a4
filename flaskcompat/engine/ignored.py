"""Configured ignores over the findings of a run, and those that no longer hold or silence nothing."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator, Mapping, Sequence

from flaskcompat.model.ignore import Ignore
from flaskcompat.model.match import Event
from flaskcompat.model.report import Finding
from flaskcompat.ruleset.select import names_rule

Tags = Mapping[str, Sequence[str]]
"""The tags of each rule, by its code."""


def ignored(
    findings: Iterable[Finding], ignores: Sequence[Ignore], tags: Tags, day: str
) -> tuple[list[Finding], set[Ignore]]:
    """The findings with those marked that an ignore covers on `day`, and the ignores that covered one.

    What a comment silences already stays with the comment; the ignore counts as used nevertheless.
    """
    holding = [one for one in ignores if not ended(one, day)]
    used: set[Ignore] = set()
    result = []
    for finding in findings:
        covering = [one for one in holding if _covers(one, finding, tags)]
        used.update(covering)
        if covering and finding.suppressed is None:
            finding = finding._replace(suppressed="ignore")
        result.append(finding)
    return result, used


def ended(ignore: Ignore, day: str) -> bool:
    """Whether the last day of an ignore lies before `day`; both are ISO days."""
    return bool(ignore.until) and ignore.until < day


def stale_ignores(
    ignores: Iterable[Ignore], used: set[Ignore], judged: Iterable[str], tags: Tags, day: str
) -> Iterator[Event]:
    """Events for ignores that ended, and for those that silence none of the rules that were `judged`."""
    judged = tuple(judged)
    for one in ignores:
        names = ", ".join(one.codes)
        if ended(one, day):
            yield Event("ended-ignore", one.path, one.line, f"{names} ({one.reason}) ended on {one.until}")
        elif one not in used and any(_names(one, code, tags) for code in judged):
            yield Event("unused-ignore", one.path, one.line, f"{names} ({one.reason})")


def _covers(ignore: Ignore, finding: Finding, tags: Tags) -> bool:
    return _names(ignore, finding.code, tags) and (
        not ignore.paths or any(_fits(finding.path, glob) for glob in ignore.paths)
    )


def _names(ignore: Ignore, code: str, tags: Tags) -> bool:
    return any(names_rule(selector, code, tags.get(code, ())) for selector in ignore.codes)


def _fits(path: str, glob: str) -> bool:
    """Whether a path is a folder's or fits a glob, whose `*` takes any characters, slashes too."""
    folder = glob.removeprefix("./").rstrip("/")
    return path == folder or path.startswith(folder + "/") or fnmatch.fnmatchcase(path, folder)
