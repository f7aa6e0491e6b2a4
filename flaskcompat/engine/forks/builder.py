"""Collects the sets of versions of a lock, merges equal ones, and names each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from flaskcompat.engine.forks.absent import absent
from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Chosen, Lock
from flaskcompat.engine.forks.markers import USUAL, Target
from flaskcompat.engine.forks.pythons import Runtime
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Pin, Requirement

MAX_ENVIRONMENTS = 200
Kind = Literal["lock", "installed"]
_Key = tuple[str, tuple[tuple[str, str], ...]]


class Scope(NamedTuple):
    """What the environments are called and how far they go.

    `only_given` leaves out forks for other Pythons than the given ones. `declared` is what the manifest of
    the lock asks for: Poetry before 2.1 tells only there on which Pythons it means which version.
    """

    kind: Kind = "lock"
    only_given: bool = False
    declared: tuple[Requirement, ...] = ()


class Setting(NamedTuple):
    """One Python, platform, place and choice to select versions for."""

    runtime: Runtime
    target: Target
    place: str
    choice: Choice


class _Entry(NamedTuple):
    setting: Setting
    chosen: Chosen


class Builder:
    """Collects sets of versions; equal ones on one Python become one environment."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        self._entries: dict[_Key, _Entry] = {}
        self.missing: set[tuple[str, str]] = {
            (name, version) for name, versions in lock.several.items() for version in versions
        }
        self.is_full = False

    @property
    def is_cut(self) -> bool:
        """Whether there was more than is judged."""
        return self.is_full or len(self._entries) + len(self.missing) > MAX_ENVIRONMENTS

    def add(self, setting: Setting, chosen: Chosen) -> None:
        """Add one set of versions, unless the same is there for the same Python."""
        key = (setting.runtime.name, tuple(sorted(chosen.items())))
        if key in self._entries:
            return
        if len(self._entries) >= MAX_ENVIRONMENTS:
            self.is_full = True
            return
        self._entries[key] = _Entry(setting, chosen)
        self.missing.difference_update(chosen.items())

    def build(self, path: str, project: str, scope: Scope) -> list[Environment]:
        """Turn what was collected into environments, in the order in which it came.

        A version that nothing selects comes alone, since any other beside it would be a guess.
        """
        single = [(pin.name, self._distribution(pin, scope.kind)) for pin in self._lock.single]
        ids = _Ids(path, [entry.setting for entry in self._entries.values()])
        gone = self._absent(scope)
        built = []
        for key, entry in self._entries.items():
            setting = entry.setting
            here = [(name, distribution) for name, distribution in single if name not in gone[key]]
            chosen = [
                (name, self._chosen(name, version, setting, scope.kind))
                for name, version in entry.chosen.items()
            ]
            built.append(
                Environment(
                    id=ids.of(setting),
                    project=project,
                    kind=scope.kind,
                    path=path,
                    python=setting.runtime.name,
                    distributions=tuple(distribution for _, distribution in sorted([*here, *chosen])),
                    certain=setting.runtime.certain or (not setting.runtime.name and len(self._entries) == 1),
                    tool=self._lock.inventory.tool,
                )
            )
        return [*built, *self._alone(path, project, scope.kind)]

    def _absent(self, scope: Scope) -> dict[_Key, frozenset[str]]:
        """The names with one version that each environment with a known Python does not have.

        What none of them has stays in all, since every version is judged somewhere.
        """
        found = {
            key: absent(self._lock, entry.setting.target, entry.setting.choice, entry.chosen)
            if entry.setting.runtime.name and scope.kind == "lock"
            else frozenset[str]()
            for key, entry in self._entries.items()
        }
        if scope.only_given or not found:
            return found
        nowhere = frozenset[str].intersection(*found.values())
        return {key: names - nowhere for key, names in found.items()}

    def _alone(self, path: str, project: str, kind: Kind) -> Iterator[Environment]:
        for name, version in sorted(self.missing)[: MAX_ENVIRONMENTS - len(self._entries)]:
            only = self._distribution(self._lock.versions[name][version][0], kind)
            yield Environment(
                id=f"{path}#{name}=={version}",
                project=project,
                kind=kind,
                path=path,
                python="",
                distributions=(only,),
                complete=False,
                certain=False,
                tool=self._lock.inventory.tool,
            )

    def _chosen(self, name: str, version: str, setting: Setting, kind: Kind) -> Distribution:
        pins = self._lock.versions[name][version]
        here = [pin for pin in pins if pin.platform in ("", setting.place)]
        return self._distribution((here or pins)[0], kind)

    @staticmethod
    def _distribution(pin: Pin, kind: Kind) -> Distribution:
        origin: Literal["pinned", "installed"] = "installed" if kind == "installed" else "pinned"
        return Distribution(pin.name, pin.version, pin.path, pin.line, origin)


class _Ids:
    """Names environments: file, Python, platform or place, choice; a part only where it tells something."""

    def __init__(self, path: str, settings: list[Setting]) -> None:
        self._path = path
        self._used: dict[str, int] = {}
        self._has_places = len({setting.place for setting in settings}) > 1
        labels = {setting.runtime.label for setting in settings}
        self._has_pythons = len(labels) > 1 or any(setting.runtime.name for setting in settings)

    def of(self, setting: Setting) -> str:
        name = self._path
        if setting.runtime.label and self._has_pythons:
            name += f"@{setting.runtime.label}"
        if setting.place:
            name += f"/{setting.place}" if self._has_places else ""
        elif setting.target.platform != USUAL[0]:
            name += f"/{setting.target.platform}"
        name += setting.choice.label
        number = self._used[name] = self._used.get(name, 0) + 1
        return name if number == 1 else f"{name}#{number}"
