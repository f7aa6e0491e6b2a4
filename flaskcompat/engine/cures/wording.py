"""Changes to the sentence that says them."""

from __future__ import annotations

from collections.abc import Sequence

from packaging.version import Version

from flaskcompat.engine.cures.cases import said
from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.model.inventory import Requirement

_WRITES_MANIFEST = frozenset({"uv", "script", "poetry", "pdm", "pipenv", "pixi"})


def is_upgrade(change: Change, current: Version | None) -> bool:
    """Whether a change leads to a newer version than the current one, or brings what was not there."""
    return bool(change.version) and (current is None or Version(change.version) > current)


def sentence(
    owner: Owner, changes: Sequence[Change], current: Version | None, others: Sequence[Requirement] = ()
) -> str:
    """What to do: the versions, the lines that say otherwise now, and ranges elsewhere against it."""
    text = _versions(changes, current)
    lines = [line for change in changes for line in _lines(owner, change)]
    if lines:
        text += ": " + _joined(lines)
    elif owner.kind != "installed":
        text += f" in {owner.path}"
    if len(changes) > 1:
        text += "; they only work together"
    if owner.kind == "lock" and owner.tool in _WRITES_MANIFEST - {"uv"} and (new := _not_asked_for(changes)):
        text += f"; that makes {_joined(new)} a requirement in {owner.source or 'the manifest'}"
    text += "".join(f"; {_place(entry)} asks for {_text(entry)}, change that too" for entry in others)
    return text + _stays(owner, changes, current) + "."


def _not_asked_for(changes: Sequence[Change]) -> list[str]:
    """Names that only the lock holds: most tools can fix their version in no other way than to ask for it."""
    return [change.name for change in changes if change.locked]


def _versions(changes: Sequence[Change], current: Version | None) -> str:
    first, rest = changes[0], changes[1:]
    if not first.version:
        return f"Ask for {first.name}{first.specifier}"
    if current is None:
        head = f"Add {first.name} {first.version}"
    elif is_upgrade(first, current):
        head = f"Upgrade {first.name} to {first.version}"
    else:
        head = f"Go back to {first.name} {first.version}"
    also = [f"{each.name} {each.version}" for each in rest]
    return head + (f" together with {_joined(also)}" if also else "")


def _lines(owner: Owner, change: Change) -> list[str]:
    """The edits that people make: none where the tool's command makes them."""
    if owner.kind == "installed" or (owner.tool in _WRITES_MANIFEST and not change.entries):
        return []
    if change.entries:
        return [f"change {_where(entry)} to {_new(entry, change)}" for entry in change.entries]
    if change.locked and owner.tool != "conda-lock":
        return []
    return [f"add {change.asked} to {owner.source or owner.path}"]


def _new(entry: Requirement, change: Change) -> str:
    extras = f"[{','.join(entry.extras)}]" if entry.extras else ""
    hashes = " with its hashes" if entry.hashes else ""
    return f"{change.name}{extras}{said(entry, change.specifier)}{hashes}"


def _where(entry: Requirement) -> str:
    """A line, where that holds nothing else; what stands in it in any other file."""
    if entry.line and entry.path.endswith((".txt", ".in")):
        return f"line {entry.line} of {entry.path}"
    return f"{_text(entry)} in {_place(entry)}"


def _text(entry: Requirement) -> str:
    return f"{entry.name}{entry.specifier}"


def _place(entry: Requirement) -> str:
    return f"{entry.path}:{entry.line}" if entry.line else entry.path


def _stays(owner: Owner, changes: Sequence[Change], current: Version | None) -> str:
    """How a downgrade stays where only the lock holds it: the next upgrade would undo it."""
    held = [change for change in changes[:1] if change.locked and not is_upgrade(change, current)]
    if not held or owner.kind != "lock":
        return ""
    shown = ", ".join(f'"{change.name}<={change.version}"' for change in held)
    if owner.tool == "uv":
        where = f"constraint-dependencies of [tool.uv] in {owner.source or 'pyproject.toml'}"
    elif owner.tool in ("pip-tools", "uv-pip"):
        where = owner.source
    else:
        return ""
    return f"; so that it stays, add {shown} to {where}"


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]
