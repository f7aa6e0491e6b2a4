"""Paths named on the command line to projects: each folder that holds a manifest or a lock."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import NamedTuple

from flaskcompat.engine.collect.ignored import repository_of
from flaskcompat.engine.collect.reading import beginning
from flaskcompat.engine.collect.walk import walk
from flaskcompat.errors import UsageError
from flaskcompat.model.inventory import Problem
from flaskcompat.readers import format_of

_SHELVES = frozenset({"requirements", "reqs", "requirements.d"})
"""Folders that only hold the requirements files of the folder above."""

_INSTALLS = re.compile(rb"\bpip3?\b[^\n]*\binstall\b")


class ProjectFiles(NamedTuple):
    """The files of one project: `root` is absolute, the rest are POSIX paths relative to it.

    `boundary` is the real path of the folder that no include or link may leave. `named` tells a single file
    that was named on the command line, which is read whatever its name is. `stated` are absolute paths of
    files that state a Python: the project's own, else those of the folders above it.
    """

    root: str
    boundary: str
    manifests: tuple[str, ...]
    files: tuple[str, ...]
    named: bool = False
    stated: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The path that stands for the project: its folder, or the file that was named."""
        return os.path.join(self.root, self.manifests[0]) if self.named else self.root


def find_projects(
    paths: list[str], problems: list[Problem], bare: bool = False, nested: bool = True
) -> list[ProjectFiles]:
    """Turn paths into projects, outermost first, each once.

    With `bare`, a named folder that holds no manifest and no lock is a project all the same: its code is
    judged with an environment that comes from elsewhere. Without `nested`, repositories inside of the folders
    are left out.

    Raises `UsageError` for a path that does not exist.
    """
    projects: dict[str, ProjectFiles] = {}
    for path in paths:
        absolute = os.path.abspath(path) if path else ""
        if os.path.isdir(absolute):
            for project in _below(absolute, problems, bare, nested):
                projects.setdefault(project.root, project)
        elif os.path.lexists(absolute):
            projects.setdefault(absolute, _single(absolute))
        else:
            raise UsageError(f"{path}: no such file or folder")
    return list(projects.values())


def _single(path: str) -> ProjectFiles:
    folder, name = os.path.split(path)
    boundary = repository_of(os.path.realpath(folder))
    return ProjectFiles(folder, boundary, (name,), (name,), named=True)


def _below(root: str, problems: list[Problem], bare: bool, nested: bool) -> list[ProjectFiles]:
    folders = {folder.path: folder.files for folder in walk(root, problems, nested)}
    manifests: dict[str, list[str]] = {}
    files: dict[str, list[str]] = {}
    for folder, names in folders.items():
        for name in names:
            if _makes_project(folder, name, root):
                manifests.setdefault(_home(folder, root), []).append(os.path.join(folder, name))
    if not manifests and (bare or _image_installs(root, folders.get(root, ()))):
        manifests[root] = []
    manifests = _without_code(manifests, folders, root)
    for folder, names in folders.items():
        owner = _owner(folder, root, manifests)
        files.setdefault(owner, []).extend(os.path.join(folder, name) for name in names)
    boundary = repository_of(os.path.realpath(root))
    stated = {folder: _stating(folder, names) for folder, names in folders.items()}
    return [
        ProjectFiles(
            home,
            boundary,
            tuple(relative(path, home) for path in manifests[home]),
            tuple(relative(path, home) for path in files.get(home, ())),
            stated=_stated_for(home, root, files.get(home, ()), stated),
        )
        for home in sorted(manifests)
    ]


def _without_code(
    manifests: dict[str, list[str]], folders: dict[str, tuple[str, ...]], root: str
) -> dict[str, list[str]]:
    """The manifests by project folder, where `docker/requirements.txt` is for the code beside `docker/`.

    That is for a folder without code, when no folder above it has a manifest of its own.
    """
    if root in manifests:
        return manifests
    with_code = [folder for folder, names in folders.items() if any(name.endswith(".py") for name in names)]
    homes: dict[str, list[str]] = {}
    for folder, paths in manifests.items():
        inside = folder + os.sep
        is_bare = not any(other == folder or other.startswith(inside) for other in with_code)
        homes.setdefault(root if is_bare and with_code else folder, []).extend(paths)
    return homes


def _image_installs(folder: str, names: tuple[str, ...]) -> bool:
    """Whether an image that is built from this folder installs something by itself (`RUN pip install`)."""
    for name in names:
        found = format_of(name)
        if found is not None and found.name == "Dockerfile":
            try:
                if _INSTALLS.search(beginning(os.path.join(folder, name), 65536)):
                    return True
            except OSError:
                continue
    return False


def _stating(folder: str, names: tuple[str, ...]) -> list[str]:
    """The files of one folder that state a Python without being a manifest."""
    paths = [os.path.join(folder, name) for name in names]
    return [path for path in paths if (found := format_of(path)) is not None and found.kind == "pythons"]


def _stated_for(home: str, root: str, own: Iterable[str], stated: dict[str, list[str]]) -> tuple[str, ...]:
    """What states the Python of a project: its own files, or the nearest folder above that has some."""
    every = {path for paths in stated.values() for path in paths}
    mine = tuple(path for path in own if path in every)
    current = home
    while not mine and current != root:
        current = os.path.dirname(current)
        workflows = os.path.join(current, ".github", "workflows")
        mine = tuple(stated.get(current, ())) + tuple(stated.get(workflows, ()))
    return mine


def _makes_project(folder: str, name: str, root: str) -> bool:
    path = relative(os.path.join(folder, name), os.path.dirname(root))
    if name.endswith(".py") and name != "setup.py":
        return name != "noxfile.py" and _has_script_header(os.path.join(folder, name))
    found = format_of(path)
    return found is not None and found.kind != "pythons"


def _has_script_header(path: str) -> bool:
    """Whether a Python file begins with inline metadata (PEP 723); cheap, since every file is asked."""
    try:
        if os.path.islink(path):
            return False
        head = beginning(path, 8192)
    except OSError:
        return False
    if b"# /// script" not in head:
        return False
    from flaskcompat.readers.script import has_header  # only now: it brings the TOML readers along

    return has_header(head.decode("utf-8", "replace"))


def _home(folder: str, root: str) -> str:
    """The project folder for a manifest in `folder`: a shelf belongs to the folder above it."""
    if folder != root and os.path.basename(folder) in _SHELVES:
        return os.path.dirname(folder)
    return folder


def _owner(folder: str, root: str, homes: dict[str, list[str]]) -> str:
    """The nearest project folder at or above; the walked folder itself where there is none."""
    current = folder
    while current not in homes and current != root:
        current = os.path.dirname(current)
    return current


def relative(path: str, start: str) -> str:
    """`path` below `start` as a POSIX path; both are absolute."""
    prefix = start.rstrip(os.sep) + os.sep
    text = path[len(prefix) :] if path.startswith(prefix) else os.path.relpath(path, start)
    return text.replace(os.sep, "/")
