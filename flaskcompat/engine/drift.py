"""Manifests and locks of one project that disagree."""

from __future__ import annotations

from collections.abc import Sequence

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.engine.facts import version_of
from flaskcompat.engine.manifests import Manifest
from flaskcompat.engine.pinned import pin_of
from flaskcompat.model.inventory import Pin, Requirement
from flaskcompat.model.match import Event
from flaskcompat.model.report import Related

_SHOWN = 6


def disagreements(manifest: Manifest, entries: Sequence[Requirement], lock: Manifest) -> list[Event]:
    """One event where a lock holds no version that a manifest asks for, or lacks a distribution altogether.

    What another entry of the same group asks of the same distribution, and the lock holds, is what the lock
    was made from: the other is of a table for another tool. Entries that name a source, that only limit
    versions or build, and that carry a marker (the lock may have left them out) are only compared where the
    lock has the name; so are all with a lock that cannot be read to its end, as in the middle of a merge.
    """
    pins: dict[str, list[Pin]] = {}
    for pin in lock.inventory.pins:
        pins.setdefault(pin.name, []).append(pin)
    found = []
    followed = {(entry.name, entry.group) for entry in entries if _is_followed(entry, pins.get(entry.name))}
    for entry in entries:
        if (entry.name, entry.group) in followed:
            continue
        if not entry.name or entry.source or entry.role == "build" or entry.name in lock.inventory.roots:
            continue
        if entry.name not in pins and lock.inventory.problems:
            continue
        difference = _difference(entry, pins.get(entry.name), lock.path)
        if difference:
            found.append((entry, difference, pins.get(entry.name, [])))
    if not found:
        return []
    first, _, first_pins = found[0]
    details = [difference for _, difference, _ in found[:_SHOWN]]
    if len(found) > _SHOWN:
        details.append(f"and {len(found) - _SHOWN} more")
    related = tuple(Related(pin.path, pin.line, f"{pin.name} {pin.version}") for pin in first_pins[:1])
    return [Event("lock-disagrees", first.path, first.line, "; ".join(details), related)]


def _is_followed(entry: Requirement, pins: list[Pin] | None) -> bool:
    said = entry.group and entry.specifier and not entry.marker
    return bool(said and pins and not _difference(entry, pins, ""))


def _difference(entry: Requirement, pins: list[Pin] | None, lock: str) -> str:
    if pins is None:
        if entry.role != "requirement" or entry.marker or entry.group:
            return ""
        return f"{entry.name} is asked for, but not in {lock}"
    versions = [version for pin in pins if (version := version_of(pin.version)) is not None]
    if not versions or entry.marker or not entry.specifier:
        return ""
    try:
        asked = SpecifierSet(entry.specifier)
    except InvalidSpecifier:
        return ""
    if any(asked.contains(version, prereleases=True) for version in versions):
        return ""
    locked = ", ".join(str(version) for version in versions)
    verb = "pinned to" if pin_of(entry.specifier) else "asked for as"
    return f"{entry.name} is {verb} {entry.specifier}, but {lock} has {locked}"


def partners(manifests: Sequence[Manifest]) -> list[tuple[Manifest, Manifest]]:
    """Each manifest with each lock of the same folder that is made from it or from the same sources.

    A requirements file without pins and a Pipfile beside a `uv.lock` are inputs of other tools: only a
    lock of the manifest's own tool, or a file that pins what the lock pins too, can disagree with it.
    `requirements.txt` with nothing but pins beside `requirements.in` is the lock that is made from it.
    """
    locks = [manifest for manifest in manifests if manifest.format.kind == "lock"]
    pairs = [(one, _as_lock(other)) for one in manifests for other in manifests if _is_compiled(other, one)]
    for manifest in manifests:
        if manifest.format.kind != "manifest":
            continue
        for lock in locks:
            same_folder = _folder(lock.path) == _folder(manifest.path)
            if same_folder and _made_from(manifest, lock):
                pairs.append((manifest, lock))
    return pairs


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


_LEFT_OUT = ("distribute", "pip", "setuptools")
_SOURCES = {
    "uv.lock": ("pyproject.toml",),
    "poetry.lock": ("pyproject.toml",),
    "pdm.lock": ("pyproject.toml",),
    "pylock.toml": ("pyproject.toml",),
    "Pipfile.lock": ("Pipfile",),
    "pixi.lock": ("pixi.toml",),
    "conda-lock.yml": ("environment.yml",),
}


def _made_from(manifest: Manifest, lock: Manifest) -> bool:
    if manifest.format.name in _SOURCES.get(lock.format.name, ()):
        return True
    return manifest.format.name == "requirements.txt" and _holds_only_pins(manifest)


def _holds_only_pins(manifest: Manifest) -> bool:
    entries = [entry for entry in manifest.inventory.requirements if entry.role == "requirement"]
    return bool(entries) and all(pin_of(entry.specifier) or entry.source for entry in entries)


def _is_compiled(file: Manifest, source: Manifest) -> bool:
    """Whether a requirements file is what pip-compile or `uv pip compile` makes of another one.

    Neither of them writes a file that includes another.
    """
    stem, _, suffix = source.path.rpartition(".")
    is_named_so = suffix == "in" and file.path == f"{stem}.txt"
    return is_named_so and not file.inventory.includes and _holds_only_pins(file)


def _as_lock(file: Manifest) -> Manifest:
    """A compiled file with its entries as pins; what pip-compile leaves out by itself counts as there."""
    pins = [
        Pin(entry.name, pin_of(entry.specifier), entry.path, entry.line)
        for entry in file.inventory.requirements
        if entry.name
    ]
    return file._replace(inventory=file.inventory._replace(pins=tuple(pins), roots=_LEFT_OUT))
