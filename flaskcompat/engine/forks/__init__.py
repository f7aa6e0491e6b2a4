"""The environments that a lock means: one for each fork, Python, platform and choice that makes a difference.

Distributions with one version are listed in each, but where no platform installs them on its Python. Those
with several are chosen by what the lock records: resolution markers and markers on pins, `Requires-Python`,
conda platforms, declared conflicts, and the versions on dependencies. So no set mixes versions of different
forks, and each version is in a set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from flaskcompat.engine.forks.builder import MAX_ENVIRONMENTS, Builder, Scope, Setting
from flaskcompat.engine.forks.choices import Choice, choices_of
from flaskcompat.engine.forks.lock import Lock
from flaskcompat.engine.forks.markers import PLATFORMS, USUAL, Target
from flaskcompat.engine.forks.pythons import Python, Runtime, installed_by_conda, nameless, others, runtimes
from flaskcompat.engine.forks.select import Selector, brings
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Inventory, Problem

__all__ = ["Forks", "Python", "Scope", "environments_of"]

# No lock that a tool made comes near; what does not end in seconds was made to.
_MAX_SETTINGS = 3000
_MAX_MARKERS = 5000
_MAX_EVALUATIONS = 500_000
_CONDA_PLATFORMS = {"osx": "darwin", "win": "win32"}


class Forks(NamedTuple):
    """The environments of a lock, and what had to be left out."""

    environments: tuple[Environment, ...]
    problems: tuple[Problem, ...] = ()


def environments_of(
    inventory: Inventory,
    pythons: Sequence[Python],
    path: str,
    project: str,
    scope: Scope = Scope(),  # noqa: B008 - immutable
) -> Forks:
    """Turn a lock's pins into environments.

    Pythons that the lock excludes are left out; without any, the forks are told apart by the Pythons that it
    admits, and the environments have none. Versions that only other Pythons or platforms select come in
    further environments, which are not certain.
    """
    if not inventory.pins:
        return Forks(())
    lock = Lock(inventory, scope.declared)
    builder = Builder(lock)
    choices, is_cut = choices_of(lock)
    known = runtimes(lock, pythons) or nameless(lock)
    selector = Selector(lock)
    if selector.weight > _MAX_MARKERS:
        is_cut = True
        _add_without_choice(builder, known)
    else:
        _add_all(selector, builder, _settings(lock, known, choices))
        _add_missing(selector, builder, _late_settings(lock, known, choices), only_given=scope.only_given)
    problems = []
    if is_cut or builder.is_cut:
        message = (
            f"the lock has more forks and choices than the {MAX_ENVIRONMENTS} environments that are judged"
        )
        problems.append(Problem(path, 0, message))
    return Forks(tuple(builder.build(path, project, scope)), tuple(problems))


def _add_without_choice(builder: Builder, known: Sequence[Runtime]) -> None:
    """Give up telling versions apart: what has one version is judged together, the rest alone."""
    for runtime in known:
        builder.add(Setting(runtime, Target(runtime.full, USUAL[0]), "", Choice()), {})


def _add_all(selector: Selector, builder: Builder, settings: Iterable[Setting]) -> None:
    for count, setting in enumerate(settings):
        if builder.is_full or count >= _limit(selector):
            builder.is_full = True
            return
        for chosen in selector.select(setting):
            builder.add(setting, chosen)


def _add_missing(
    selector: Selector, builder: Builder, settings: Iterable[Setting], *, only_given: bool
) -> None:
    """Look further for the versions that nothing selected so far."""
    for count, setting in enumerate(settings):
        if not builder.missing or builder.is_full or count >= _limit(selector):
            return
        if not brings(selector.lock, setting, builder.missing):
            continue
        for chosen in selector.select(setting):
            if builder.missing.isdisjoint(chosen.items()):
                continue
            if only_given and not setting.runtime.certain:
                builder.missing.difference_update(chosen.items())
            else:
                builder.add(setting, chosen)


def _limit(selector: Selector) -> int:
    return min(_MAX_SETTINGS, _MAX_EVALUATIONS // (selector.weight + 1))


def _settings(lock: Lock, known: Sequence[Runtime], choices: Sequence[Choice]) -> Iterator[Setting]:
    """Every Python on every usual platform, or at every place that the lock names, with every choice."""
    places = lock.places or ("",)
    for place in places:
        fixed = installed_by_conda(lock, place)
        platforms = USUAL if lock.several else USUAL[:1]
        for runtime in [fixed] if fixed else known:
            for platform in (_platform(place),) if place else platforms:
                for choice in choices:
                    yield Setting(runtime, Target(runtime.full, platform, choice.names), place, choice)


def _late_settings(lock: Lock, known: Sequence[Runtime], choices: Sequence[Choice]) -> Iterator[Setting]:
    """Less usual platforms and patch releases, then Pythons that nobody named."""
    if lock.places:
        return
    unusual = [platform for platform in PLATFORMS if platform not in USUAL]
    for runtime in known:
        for full, platforms in ((runtime.low, USUAL), (runtime.full, unusual), (runtime.low, unusual)):
            for platform in platforms:
                for choice in choices:
                    yield Setting(runtime, Target(full, platform, choice.names), "", choice)
    named = known if known[0].name else ()
    for runtime in others(lock, named) if named else ():
        for platform in PLATFORMS:
            for choice in choices:
                yield Setting(runtime, Target(runtime.full, platform, choice.names), "", choice)


def _platform(place: str) -> str:
    """The platform of `linux-64` or of pixi's `default/osx-arm64`."""
    return _CONDA_PLATFORMS.get(place.rpartition("/")[2].partition("-")[0], USUAL[0])
