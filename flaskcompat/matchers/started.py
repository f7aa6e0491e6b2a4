"""Files of a project that a command line of its deployment runs with Python itself (`CMD python app.py`)."""

from __future__ import annotations

from collections.abc import Collection

from flaskcompat.matchers.apart import is_for_development
from flaskcompat.matchers.facts import Code


def scripts(code: Code, sources: Collection[str]) -> frozenset[str]:
    """The scripts that the command lines of some kinds of files run, as the ends of their paths.

    Files for development and tests (`Dockerfile.dev`) do not count. Of an absolute path, which is one of the
    image, only the name tells.
    """
    paths = [
        setting.value.removeprefix("./")
        for setting in code.settings.get(("python", "script"), ())
        if setting.source in sources
        and isinstance(setting.value, str)
        and not is_for_development(setting.path, code.folder, setting.owner)
    ]
    return frozenset(path.rpartition("/")[2] if path.startswith("/") else path for path in paths)


def is_started(path: str, started: Collection[str]) -> bool:
    """Whether a file is one of the scripts."""
    return any(path == script or path.endswith(f"/{script}") for script in started)
