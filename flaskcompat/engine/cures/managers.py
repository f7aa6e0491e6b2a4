"""The commands of tools that write their manifest themselves."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence

from flaskcompat.engine.cures.change import Change, Owner

_PLAIN = re.compile(r"[A-Za-z0-9._,<>=!~*+\[\]@-]+")


def listed(changes: Iterable[Change]) -> str:
    """The requirements, each quoted for a shell."""
    return " ".join(quoted(change.asked) for change in changes)


def quoted(text: str) -> str:
    """A requirement in double quotes, which every shell reads; what is odd is quoted so that none runs it."""
    return f'"{text}"' if _PLAIN.fullmatch(text) else shlex.quote(text)


def here(owner: Owner) -> str:
    """The folder that the tool has to work in, as a shell reads it."""
    return shlex.quote(owner.folder or ".")


def uv(owner: Owner, changes: Sequence[Change]) -> str:
    """`uv add` for what pyproject.toml has to say, `uv lock` where only the lock has to move."""
    place = f" --project {here(owner)}" if owner.folder else ""
    if owner.tool == "script":
        place = f" --script {shlex.quote(owner.path)}"
    asked = [change for change in changes if not change.locked]
    rest = "".join(f" --upgrade-package {quoted(change.bare)}" for change in changes if change.locked)
    if not asked:
        return f"uv lock{place}{rest}"
    options = {"group": " --group ", "extra": " --optional "}
    *first, last = [f"{place}{_table(part[0], options)} {listed(part)}" for part in _by_group(asked)]
    # Only the last one locks: what comes before may have no solution without it.
    return " && ".join([*(f"uv add --frozen{each}" for each in first), f"uv add{last}{rest}"])


def poetry(owner: Owner, changes: Sequence[Change]) -> str:
    """`poetry add` even for what only the lock holds: Poetry chooses a version for nothing else."""
    place = f" --directory {here(owner)}" if owner.folder else ""
    options = {"group": " --group ", "extra": " --optional "}
    return " && ".join(
        f"poetry{place} add{_table(part[0], options)} " + " ".join(quoted(_at(change)) for change in part)
        for part in _by_group(changes)
    )


def _at(change: Change) -> str:
    return change.asked.replace(change.specifier, f"@{change.version or change.specifier}")


def pdm(owner: Owner, changes: Sequence[Change]) -> str:
    """`pdm add`; `--dev` tells a dependency group from an extra."""
    place = f" --project {here(owner)}" if owner.folder else ""
    options = {"group": " --dev --group ", "extra": " --group "}
    *first, last = [f"{place}{_table(part[0], options)} {listed(part)}" for part in _by_group(changes)]
    return " && ".join([*(f"pdm add --frozen-lockfile{each}" for each in first), f"pdm add{last}"])


def pipenv(owner: Owner, changes: Sequence[Change]) -> str:
    """`pipenv install`, by category."""
    place = f"PIPENV_PIPFILE={shlex.quote(owner.folder + '/Pipfile')} " if owner.folder else ""
    return " && ".join(
        f"{place}pipenv install{_category(part[0].group)} {listed(part)}" for part in _by_group(changes)
    )


def _category(group: str) -> str:
    if not group:
        return ""
    return " --dev" if group == "dev-packages" else f" --categories {shlex.quote(group)}"


def pixi(owner: Owner, changes: Sequence[Change]) -> str:
    """`pixi add`, apart for conda and for PyPI."""
    place = f" --manifest-path {shlex.quote(owner.source or owner.path)}" if owner.folder else ""
    commands = []
    for part in _by_group(changes):
        feature = f" --feature {shlex.quote(part[0].group)}" if part[0].group else ""
        for pypi in (False, True):
            named = [change for change in part if change.conda is not pypi]
            if named:
                commands.append(f"pixi add{place}{feature}{' --pypi' if pypi else ''} {listed(named)}")
    return " && ".join(commands)


def _by_group(changes: Iterable[Change]) -> list[list[Change]]:
    parts: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        parts.setdefault((change.table, change.group), []).append(change)
    return list(parts.values())


def _table(change: Change, options: dict[str, str]) -> str:
    option = options.get(change.table or "group", "")
    return f"{option}{shlex.quote(change.group)}" if change.group else ""


def _placed(owner: Owner, option: str, target: str = "") -> str:
    return f" {option} {shlex.quote(target) if target else here(owner)}" if owner.folder else ""


REMOVALS: Mapping[str, Callable[[Owner, str], str]] = {
    "uv": lambda owner, names: f"uv remove{_placed(owner, '--project')} {names}",
    "script": lambda owner, names: f"uv remove --script {shlex.quote(owner.path)} {names}",
    "poetry": lambda owner, names: f"poetry{_placed(owner, '--directory')} remove {names}",
    "pdm": lambda owner, names: f"pdm remove{_placed(owner, '--project')} {names}",
    "pipenv": lambda owner, names: (
        (f"PIPENV_PIPFILE={shlex.quote(owner.folder + '/Pipfile')} " if owner.folder else "")
        + f"pipenv uninstall {names}"
    ),
    "pixi": lambda owner, names: (
        f"pixi remove{_placed(owner, '--manifest-path', owner.source or owner.path)} {names}"
    ),
}
"""How the tools that write their manifest take requirements out of it."""
