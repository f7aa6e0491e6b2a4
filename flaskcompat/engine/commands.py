"""Changes to the command of the tool that owns the file."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from flaskcompat.engine.cures.change import Change


class Owner(NamedTuple):
    """Who decides the versions: `tool`, and `path`, the file or folder that holds them.

    `kind` tells a lock from a manifest that is installed as it stands, an installed environment and a mere
    report. `source` is the file that people edit, where the lock is made from one (`requirements.in`).
    """

    tool: str
    path: str
    kind: str = "manifest"
    source: str = ""

    @property
    def folder(self) -> str:
        """Where the tool has to work; empty for the working directory."""
        return self.path.rpartition("/")[0]


_Command = Callable[[Owner, Sequence[Change]], str]


def command_for(owner: Owner, changes: Sequence[Change]) -> str:
    """What to type so that the owner's file holds the changes; empty where no command does.

    Every requirement is quoted: `>` and `[` mean something to a shell.
    """
    if owner.kind == "report":
        return ""
    if owner.kind == "installed":
        return f"python -m pip --python {shlex.quote(owner.path)} install {_listed(changes)}"
    return _COMMANDS.get(owner.tool, _pip)(owner, changes)


def _listed(changes: Iterable[Change]) -> str:
    return " ".join(f'"{change.asked}"' for change in changes)


def _pip(owner: Owner, changes: Sequence[Change]) -> str:
    """Installs the versions: that is true wherever it is pasted, before or after the file is edited."""
    if owner.kind == "lock":
        of = f"-r {shlex.quote(owner.source)}" if owner.source.endswith((".txt", ".in")) else _here(owner)
        return f"python -m pip lock {_listed(changes)} {of} --output {shlex.quote(owner.path)}"
    return f"python -m pip install {_listed(changes)}"


def _here(owner: Owner) -> str:
    return shlex.quote(owner.folder or ".")


def _pip_tools(owner: Owner, changes: Sequence[Change]) -> str:
    return f"pip-compile {_upgrades(owner, changes)}{shlex.quote(owner.source)} --output-file {_out(owner)}"


def _uv_pip(owner: Owner, changes: Sequence[Change]) -> str:
    return (
        f"uv pip compile {_upgrades(owner, changes)}{shlex.quote(owner.source)} --output-file {_out(owner)}"
    )


def _out(owner: Owner) -> str:
    return shlex.quote(owner.path)


def _upgrades(owner: Owner, changes: Iterable[Change]) -> str:
    return "".join(f'--upgrade-package "{change.name}{change.specifier}" ' for change in changes)


def _uv(owner: Owner, changes: Sequence[Change]) -> str:
    """`uv add` for what pyproject.toml has to say, `uv lock` where only the lock has to move."""
    place = f" --project {_here(owner)}" if owner.folder else ""
    if owner.tool == "script":
        place = f" --script {shlex.quote(owner.path)}"
    asked = [change for change in changes if not change.locked]
    rest = "".join(
        f' --upgrade-package "{change.name}{change.specifier}"' for change in changes if change.locked
    )
    if not asked:
        return f"uv lock{place}{rest}"
    options = {"group": " --group ", "extra": " --optional "}
    commands = [f"uv add{place}{_table(part[0], options)} {_listed(part)}" for part in _by_group(asked)]
    return " && ".join([*commands[:-1], commands[-1] + rest])


def _poetry(owner: Owner, changes: Sequence[Change]) -> str:
    """`poetry add` even for what only the lock holds: Poetry chooses a version for nothing else."""
    place = f" --directory {_here(owner)}" if owner.folder else ""
    options = {"group": " --group ", "extra": " --optional "}
    return " && ".join(
        f"poetry{place} add{_table(part[0], options)} " + " ".join(f'"{_at(change)}"' for change in part)
        for part in _by_group(changes)
    )


def _at(change: Change) -> str:
    return change.asked.replace(change.specifier, f"@{change.version or change.specifier}")


def _pdm(owner: Owner, changes: Sequence[Change]) -> str:
    place = f" --project {_here(owner)}" if owner.folder else ""
    options = {"group": " --dev --group ", "extra": " --group "}
    return " && ".join(
        f"pdm add{place}{_table(part[0], options)} {_listed(part)}" for part in _by_group(changes)
    )


def _pipenv(owner: Owner, changes: Sequence[Change]) -> str:
    place = f"PIPENV_PIPFILE={shlex.quote(owner.folder + '/Pipfile')} " if owner.folder else ""
    return " && ".join(
        f"{place}pipenv install{_category(part[0].group)} {_listed(part)}" for part in _by_group(changes)
    )


def _category(group: str) -> str:
    if not group:
        return ""
    return " --dev" if group == "dev-packages" else f" --categories {shlex.quote(group)}"


def _pixi(owner: Owner, changes: Sequence[Change]) -> str:
    place = f" --manifest-path {_here(owner)}" if owner.folder else ""
    commands = []
    for part in _by_group(changes):
        feature = f" --feature {shlex.quote(part[0].group)}" if part[0].group else ""
        for pypi in (False, True):
            named = [change for change in part if change.conda is not pypi]
            if named:
                commands.append(f"pixi add{place}{feature}{' --pypi' if pypi else ''} {_listed(named)}")
    return " && ".join(commands)


def _conda(owner: Owner, changes: Sequence[Change]) -> str:
    """Makes the environment follow its file, which has to be edited first: conda writes no files."""
    return f"conda env update --file {shlex.quote(owner.path)}"


def _conda_lock(owner: Owner, changes: Sequence[Change]) -> str:
    source = f" --file {shlex.quote(owner.source)}" if owner.source else ""
    return f"conda-lock lock{source} --lockfile {shlex.quote(owner.path)}"


def _by_group(changes: Iterable[Change]) -> list[list[Change]]:
    parts: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        parts.setdefault((change.table, change.group), []).append(change)
    return list(parts.values())


def _table(change: Change, options: dict[str, str]) -> str:
    option = options.get(change.table or "group", "")
    return f"{option}{shlex.quote(change.group)}" if change.group else ""


_COMMANDS: dict[str, _Command] = {
    "uv": _uv,
    "script": _uv,
    "poetry": _poetry,
    "pdm": _pdm,
    "pipenv": _pipenv,
    "pip-tools": _pip_tools,
    "uv-pip": _uv_pip,
    "conda": _conda,
    "conda-lock": _conda_lock,
    "pixi": _pixi,
}
