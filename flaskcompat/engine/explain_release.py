"""One release to prose: what it needs, which releases of others have that, and the rules that concern it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flaskcompat.catalog import Catalog
from flaskcompat.engine.cures.troubles import mentioned
from flaskcompat.engine.facts import version_of
from flaskcompat.index.api import load_api
from flaskcompat.index.fits import Fit, Stretch, fits
from flaskcompat.index.uses import load_uses
from flaskcompat.matchers.lacks_words import needed
from flaskcompat.matchers.versions import Union
from flaskcompat.model.lack import PYTHON, Lack
from flaskcompat.model.names import normalize
from flaskcompat.model.rule import Rule

_RELEASE = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)(?:\s*==\s*|\s+)v?(\d[^\s;,]*)\s*")
_SHOWN = 4


def release_in(text: str) -> tuple[str, str] | None:
    """Turn `Flask-Login==0.6.2` or `flask-login 0.6.2` into name and version; None for anything else."""
    found = _RELEASE.fullmatch(text)
    return (normalize(found[1]), found[2]) if found and version_of(found[2]) else None


def explain_release(name: str, version: str, catalog: Catalog, rules: Sequence[Rule]) -> str:
    """What is known of a release, as text for a terminal; empty where neither index nor catalog has it."""
    release = catalog.release(name, version)
    needs = load_uses().needs(name, version)
    if release is None and not needs:
        return ""
    parts = [f"{name} {version}" + (f" of {release.uploaded[:10]}" if release and release.uploaded else "")]
    if release is not None:
        asks = [f"Python {release.requires_python}"] if release.requires_python else []
        parts.append(_block("What it declares", [*asks, *release.requires] or ["nothing"]))
    if needs:
        found = fits(needs, load_api(), lambda target: _releases(target, catalog))
        parts.append(_block("What has all that it needs", [line for fit in found for line in _told(fit)]))
        perhaps = [line for fit in found for line in _perhaps(fit)]
        if perhaps:
            parts.append(_block("Only where it is called or imported, or under a condition", perhaps))
    else:
        parts.append("The use index does not know what it needs.")
    concerned = [f"{rule.code} {rule.summary}" for rule in rules if _concerns(rule, name, version)]
    if concerned:
        parts.append(_block("Rules about it", concerned))
    return "\n\n".join(parts)


def _block(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)])


def _releases(target: str, catalog: Catalog) -> list[str]:
    """The final releases of a distribution, or the Pythons, that the API index can tell about."""
    indexed = load_api().releases(target)
    if target == PYTHON or not indexed:
        return list(indexed)
    oldest = version_of(indexed[0])
    found = []
    for release in catalog.releases(target):
        version = version_of(release.version)
        if version is None or version.is_prerelease or release.yanked or (oldest and version < oldest):
            continue
        found.append(release.version)
    return found


def _told(fit: Fit) -> Iterator[str]:
    name = "Python" if fit.target == PYTHON else fit.target
    good = [each for each in fit.stretches if not each.lacks]
    spans = [each.first if each.first == each.last else f"{each.first} to {each.last}" for each in good]
    every = "all of " if len(fit.stretches) == 1 else ""
    yield f"{name}: " + (every + " and ".join(spans) if spans else "no release")
    for number, stretch in enumerate(fit.stretches):
        if stretch.lacks:
            yield "  " + _where(fit, number) + ": " + _names(stretch)


def _where(fit: Fit, number: int) -> str:
    if number == 0:
        return "none of them" if len(fit.stretches) == 1 else f"not before {fit.stretches[1].first}"
    stretch = fit.stretches[number]
    if number == len(fit.stretches) - 1:
        return f"not from {stretch.first} on"
    return f"not {stretch.first} to {stretch.last}"


def _names(stretch: Stretch) -> str:
    texts = list(dict.fromkeys(_lack(lack) for lack in stretch.lacks))
    more = len(texts) - _SHOWN
    return "; ".join(texts[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")


def _lack(lack: Lack) -> str:
    return f"{needed(lack)} ({lack.place}, {lack.stage})"


def _perhaps(fit: Fit) -> Iterator[str]:
    name = "Python" if fit.target == PYTHON else fit.target
    for lack in fit.perhaps[: 2 * _SHOWN]:
        when = f"import of {lack.module}" if lack.module else lack.stage
        yield f"{name} {lack.version} lacks {needed(lack)} ({lack.place}, {when})"
    if len(fit.perhaps) > 2 * _SHOWN:
        yield f"{name} lacks {len(fit.perhaps) - 2 * _SHOWN} more"


def _concerns(rule: Rule, name: str, version: str) -> bool:
    """Whether a rule names the distribution, and no range of it that leaves the version out."""
    if name not in set(mentioned(rule.match)):
        return False
    found = version_of(version)
    ranges = list(_ranges(rule.match, name))
    return not ranges or (found is not None and any(found in Union(given) for given in ranges))


def _ranges(match: object, name: str) -> Iterator[str | list[str] | None]:
    if isinstance(match, list):
        for part in match:
            yield from _ranges(part, name)
    elif isinstance(match, dict):
        if normalize(str(match.get("distribution", ""))) == name and not match.get("missing"):
            yield match.get("specifier")
        for key in ("all", "any"):
            yield from _ranges(match.get(key), name)
