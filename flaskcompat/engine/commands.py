"""Moves to the command of the tool that owns the file."""

from __future__ import annotations

from collections.abc import Collection, Mapping

Moves = Mapping[str, str]


def command_for(tool: str, path: str, moves: Moves, direct: Collection[str] = ()) -> str:
    """What to type so that `path` holds the versions of `moves`.

    `direct` are the names that a manifest of the tool itself asks for; the rest are only in the lock. Every
    specifier is quoted: `>` and `=` mean something to a shell.
    """
    exact = " ".join(f'"{name}=={version}"' for name, version in moves.items())
    if tool == "uv":
        return _uv(moves, direct)
    if tool == "poetry":
        return "poetry add " + " ".join(f'"{name}@{version}"' for name, version in moves.items())
    if tool == "pipenv":
        return f"pipenv install {exact}"
    if tool == "pdm":
        return f"pdm add {exact}"
    if tool == "pip-tools":
        upgrades = " ".join(f'--upgrade-package "{name}=={version}"' for name, version in moves.items())
        return f"pip-compile {upgrades} {path}"
    if tool in ("conda", "conda-lock"):
        return "conda install " + " ".join(f'"{name}={version}"' for name, version in moves.items())
    if tool == "pixi":
        return f"pixi add --pypi {exact}"
    return f"python -m pip install {exact}"


def _uv(moves: Moves, direct: Collection[str]) -> str:
    """`uv add` for what pyproject.toml names, `uv lock` for what only the lock holds."""
    named = {name: version for name, version in moves.items() if name in direct}
    rest = {name: version for name, version in moves.items() if name not in direct}
    commands = []
    if named:
        commands.append("uv add " + " ".join(f'"{name}=={version}"' for name, version in named.items()))
    if rest:
        options = " ".join(f'--upgrade-package "{name}=={version}"' for name, version in rest.items())
        commands.append(f"uv lock {options}")
    return " && ".join(commands)
