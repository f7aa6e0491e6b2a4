"""Which folders are not looked into."""

from __future__ import annotations

import os

from flaskcompat.engine.collect.gitignore import Patterns

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
_BESIDE = ("", "src", "lib")
"""Where what setuptools copies to `build/lib` lies, from the folder that holds `build`."""

_HIDDEN_BUT_READ = frozenset({".github"})


def is_left_out(folder: str, name: str) -> bool:
    """Whether a folder is hidden, vendored, generated or a virtual environment."""
    if name.startswith("."):
        return name not in _HIDDEN_BUT_READ
    if name in _LEFT_OUT or name.endswith((".egg-info", ".dist-info")):
        return True
    return is_environment(folder) or _is_built(folder, name)


def _is_built(folder: str, name: str) -> bool:
    """Whether a folder is the copy that setuptools makes of what lies beside `build`; archives ship it."""
    above, last = os.path.split(os.path.dirname(folder))
    if last != "build" or name.partition(".")[0] != "lib":
        return False
    try:
        names = os.listdir(folder)
    except OSError:
        return False
    return bool(names) and all(
        any(os.path.exists(os.path.join(above, place, each)) for place in _BESIDE) for each in names
    )


def is_environment(folder: str) -> bool:
    """Whether a folder is a virtual environment (PEP 405) or a conda prefix."""
    return os.path.isfile(os.path.join(folder, "pyvenv.cfg")) or os.path.isdir(
        os.path.join(folder, "conda-meta")
    )


class GitIgnore:
    """The patterns of one folder's `.gitignore`, and those of the folders above it."""

    def __init__(self, folder: str, above: GitIgnore | None) -> None:
        self._above = above
        self._start = len(folder.rstrip(os.sep)) + 1
        self._patterns = _read(os.path.join(folder, ".gitignore"))

    def ignores(self, folder: str) -> bool:
        """Whether the folder is ignored; the nearest `.gitignore` that speaks of it decides."""
        current: GitIgnore | None = self
        while current is not None:
            if current._patterns is not None:
                verdict = current._patterns.verdict(folder[current._start :].replace(os.sep, "/"))
                if verdict is not None:
                    return verdict
            current = current._above
        return False


def _read(path: str) -> Patterns | None:
    """The patterns of a `.gitignore`, None where there is none or it is no file of its own."""
    try:
        if not os.path.isfile(path) or os.path.islink(path) or os.path.getsize(path) > 1_000_000:
            return None
        with open(path, encoding="utf-8", errors="replace") as stream:
            return Patterns(stream.read())
    except OSError:
        return None


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
    """The `.gitignore` files of a folder's repository that apply to it from above.

    None where one of the folders between is ignored: what is below it was named on purpose.
    """
    top = repository_of(folder)
    chain = []
    current = folder
    while current != top:
        current = os.path.dirname(current)
        chain.append(current)
    ignore: GitIgnore | None = None
    for each in reversed(chain):
        if ignore is not None and ignore.ignores(each):
            return None
        ignore = GitIgnore(each, ignore)
    return ignore
