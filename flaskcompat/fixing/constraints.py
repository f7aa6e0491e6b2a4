"""Versions of what is only there because others ask for it: constraints, where the tool has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from packaging.version import InvalidVersion, Version

from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.engine.manifests import Manifest
from flaskcompat.engine.pinned import pin_of
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.manifests import Asked
from flaskcompat.model.wanted import Wanted

FILE = "constraints.txt"
# The tools whose manifests have a place for them (PDM calls it overrides).
_APART = ("uv", "pdm")


def constrain(
    desk: Desk, manifests: Sequence[Manifest], place: str, owner: Owner, change: Change, before: str
) -> Iterator[Asked]:
    """What holds a name that no requirement of the project decides; `place` is the file that people edit.

    A lock decides it already: only a version that the next update would leave again has to be held.
    """
    if owner.kind in ("report", "installed"):
        return
    if owner.kind == "lock" or change.locked:
        if goes_back(before, change.version):
            yield Asked(place, Wanted(change.name, f"<={change.version}", kind="constraint"))
        return
    files = {one.path: one for one in manifests}
    manifest = files.get(place)
    if (
        manifest is None
        or _pins_everything(manifest)
        or not _knows_constraints(files.get(owner.path, manifest))
    ):
        kind = "constraint" if manifest is not None and manifest.inventory.tool in _APART else "requirement"
        yield Asked(place, Wanted(change.name, change.specifier, kind=kind))  # type: ignore[arg-type]
        return
    constraint = Wanted(change.name, change.specifier)
    included = [one.target for one in manifest.inventory.includes if one.role == "constraint"]
    folder = place.rpartition("/")[0]
    if included:
        target = f"{folder}/{included[0]}" if folder else included[0]
        yield Asked(target, constraint)
        return
    file = f"{folder}/{FILE}" if folder else FILE
    if not desk.exists(file):
        desk.create(file, place, f"{change.bare}\n", f"{change.bare}")
    else:
        yield Asked(file, constraint)
    _refer(desk, place)


def goes_back(before: str, after: str) -> bool:
    """Whether a version is older than the one before."""
    try:
        return bool(after) and Version(after) < Version(before)
    except InvalidVersion:
        return False


def _knows_constraints(manifest: Manifest) -> bool:
    """Whether pip reads a file itself: a build backend takes no `-c` in the file that its list comes from."""
    return manifest.format.name == "requirements.txt"


def _pins_everything(manifest: Manifest) -> bool:
    entries = [one for one in manifest.inventory.requirements if one.name]
    return bool(entries) and all(pin_of(one.specifier) for one in entries)


def _refer(desk: Desk, place: str) -> None:
    """Name the file of constraints at the top of a requirements file, below its comments."""
    text = desk.text(place)
    line = f"-c {FILE}"
    if text is None or any(each.strip() == line for each in text.splitlines()):
        return
    lines = text.splitlines(keepends=True)
    head = 0
    while head < len(lines) and lines[head].lstrip().startswith("#"):
        head += 1
    end = "\r\n" if "\r\n" in text else "\n"
    desk.put(place, "".join([*lines[:head], line + end, *lines[head:]]), [(head + 1, line)])
