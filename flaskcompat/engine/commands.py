"""Changes to the command of the tool that owns the file."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Sequence

from flaskcompat.engine.cures import managers
from flaskcompat.engine.cures.change import Change, Owner

_Command = Callable[[Owner, Sequence[Change]], str]


def command_for(owner: Owner, changes: Sequence[Change]) -> str:
    """What to type so that the owner's file holds the changes; empty where no command does.

    Every requirement is quoted: `>` and `[` mean something to a shell.
    """
    if owner.kind == "report":
        return ""
    if owner.kind == "installed":
        return f"python -m pip --python {shlex.quote(owner.path)} install {managers.listed(changes)}"
    return _COMMANDS.get(owner.tool, _pip)(owner, changes)


def only_installs(owner: Owner) -> bool:
    """Whether the command for an owner installs what it names and leaves the rest as it is there."""
    return owner.kind == "installed" or (owner.kind == "manifest" and owner.tool not in _COMMANDS)


def removal_for(owner: Owner, names: Sequence[str]) -> str:
    """What to type so that distributions go; empty where no command does, and for what only a lock holds."""
    listed = " ".join(shlex.quote(name) for name in names)
    if owner.kind == "report" or not names:
        return ""
    if owner.kind == "installed":
        return f"python -m pip --python {shlex.quote(owner.path)} uninstall --yes {listed}"
    command = managers.REMOVALS.get(owner.tool)
    if command is not None:
        return command(owner, listed)
    return f"python -m pip uninstall --yes {listed}" if owner.kind == "manifest" else ""


def _pip(owner: Owner, changes: Sequence[Change]) -> str:
    """Installs the versions: that is true wherever it is pasted, before or after the file is edited."""
    if owner.kind == "lock":
        listed = owner.source.endswith((".txt", ".in"))
        of = f"-r {shlex.quote(owner.source)}" if listed else managers.here(owner)
        return f"python -m pip lock {managers.listed(changes)} {of} --output {shlex.quote(owner.path)}"
    return f"python -m pip install {managers.listed(changes)}"


def _pip_tools(owner: Owner, changes: Sequence[Change]) -> str:
    return f"pip-compile {_upgrades(owner, changes)}{shlex.quote(owner.source)} --output-file {_out(owner)}"


def _uv_pip(owner: Owner, changes: Sequence[Change]) -> str:
    return (
        f"uv pip compile {_upgrades(owner, changes)}{shlex.quote(owner.source)} --output-file {_out(owner)}"
    )


def _out(owner: Owner) -> str:
    return shlex.quote(owner.path)


def _upgrades(owner: Owner, changes: Iterable[Change]) -> str:
    return "".join(f"--upgrade-package {managers.quoted(change.bare)} " for change in changes)


def _conda(owner: Owner, changes: Sequence[Change]) -> str:
    """Makes the environment follow its file, which has to be edited first: conda writes no files."""
    return f"conda env update --file {shlex.quote(owner.path)}"


def _conda_lock(owner: Owner, changes: Sequence[Change]) -> str:
    source = f" --file {shlex.quote(owner.source)}" if owner.source else ""
    return f"conda-lock lock{source} --lockfile {shlex.quote(owner.path)}"


_COMMANDS: dict[str, _Command] = {
    "uv": managers.uv,
    "script": managers.uv,
    "poetry": managers.poetry,
    "pdm": managers.pdm,
    "pipenv": managers.pipenv,
    "pip-tools": _pip_tools,
    "uv-pip": _uv_pip,
    "conda": _conda,
    "conda-lock": _conda_lock,
    "pixi": managers.pixi,
}
