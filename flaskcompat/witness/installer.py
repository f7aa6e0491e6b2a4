"""Where uv is, and the variables that it runs with."""

from __future__ import annotations

import os
import shutil

from flaskcompat.errors import FlaskcompatError

LEFT_BEHIND = ("VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP")


def find_uv() -> str:
    """The path of uv: that of its Python distribution, else the first on the search path."""
    try:
        from uv import find_uv_bin

        return find_uv_bin()
    except (ImportError, FileNotFoundError):
        found = shutil.which("uv")
    if not found:
        raise FlaskcompatError(
            "building environments needs uv, which is not installed: python -m pip install uv"
        )
    return found


def uv_environment() -> dict[str, str]:
    """The variables that uv runs with: the user's, so that the configured index is the one that is used."""
    return {name: value for name, value in os.environ.items() if name not in LEFT_BEHIND} | {
        "UV_NO_PROGRESS": "1"
    }
