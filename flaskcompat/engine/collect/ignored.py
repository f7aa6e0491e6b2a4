"""Which folders are not looked into."""

from __future__ import annotations

import os
from typing import Any

_LEFT_OUT = frozenset(
    {
        "node_modules",
        "bower_components",
        "site-packages",
        "dist-packages",
        "__pycache__",
        "__pypackages__",
        "vendor",
        "vendored",
        "_vendor",
        "_vendored",
        "third_party",
        "third-party",
    }
)
_HIDDEN_BUT_READ = frozenset({".github"})


def is_left_out(folder: str, name: str) -> bool:
    """Whether a folder is hidden, vendored, generated or a virtual environment."""
    if name.startswith("."):
        return name not in _HIDDEN_BUT_READ
    if name in _LEFT_OUT or name.endswith((".egg-info", ".dist-info")):
        return True
    return is_environment(folder)


def is_environment(folder: str) -> bool:
    """Whether a folder is a virtual environment (PEP 405) or a conda prefix."""
    return os.path.isfile(os.path.join(folder, "pyvenv.cfg")) or os.path.isdir(
        os.path.join(folder, "conda-meta")
    )


class GitIgnore:
    """The patterns of one folder's `.gitignore`, and those of the folders above it."""

    def __init__(self, folder: str, above: GitIgnore | None) -> None:
        self._folder = folder
        self._above = above
        self._spec = _read(os.path.join(folder, ".gitignore"))

    def ignores(self, folder: str) -> bool:
        """Whether the folder is ignored; the nearest `.gitignore` that speaks of it decides."""
        relative = os.path.relpath(folder, self._folder).replace(os.sep, "/") + "/"
        verdict = self._spec.check_file(relative).include if self._spec is not None else None
        if verdict is not None:
            return bool(verdict)
        return self._above is not None and self._above.ignores(folder)


def _read(path: str) -> Any:
    """A `.gitignore` as a spec, None where there is none or it is not readable text."""
    try:
        if not os.path.isfile(path) or os.path.islink(path) or os.path.getsize(path) > 1_000_000:
            return None
        with open(path, encoding="utf-8", errors="replace") as stream:
            lines = stream.read().splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return _lenient(lines)


def _lenient(lines: list[str]) -> Any:
    """The spec without the lines that are not patterns, as git passes over them."""
    from pathspec import GitIgnoreSpec

    kept = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        kept.append(line)
    return GitIgnoreSpec.from_lines(kept)


def repository_of(folder: str) -> str:
    """The nearest folder at or above that holds `.git`, or the folder itself."""
    current = folder
    while True:
        if os.path.exists(os.path.join(current, ".git")):
            return current
        parent = os.path.dirname(current)
        if parent == current:
            return folder
        current = parent


def ignore_above(folder: str) -> GitIgnore | None:
    """The `.gitignore` files of a folder's repository that apply to it from above."""
    top = repository_of(folder)
    chain = []
    current = folder
    while current != top:
        current = os.path.dirname(current)
        chain.append(current)
    ignore: GitIgnore | None = None
    for each in reversed(chain):
        ignore = GitIgnore(each, ignore)
    return ignore
