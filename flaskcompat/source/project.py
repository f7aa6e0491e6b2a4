"""The modules of one project, by name as its own files import them."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping

from flaskcompat.source.flags import Flags
from flaskcompat.source.module import Module
from flaskcompat.source.modules import Modules

_LIBRARIES = frozenset(sys.stdlib_module_names)


class Project:
    """Finds the file that an import names.

    An absolute import finds a module beside or above the importing file, in a folder that is no package, as a
    script's own folder or the root of the project is on the path; else in any other such folder. Names that
    are surely installed (`installed`, the standard library) are only found beside or above, as a real module
    or package, and above not in a folder within a package (`shop/themes/click`): a folder without
    `__init__.py` loses against an installed package (PEP 420). Nor is a module found that imports what is
    installed under its own name: where `shop/flask.py` has `from flask import Flask`, `shop` is not on the
    path, but a package without `__init__.py`. A package below `src` is what is installed under its name,
    whoever else requires it. What nobody else has may stand beside the importing file in its package, as
    Python 2 imports it, and whatever runs that file or puts its folder on the path.
    """

    def __init__(self, files: Mapping[str, str], installed: frozenset[str]) -> None:
        self.texts = files
        self.paths = frozenset(files)
        self.installed, self._asked = installed | _LIBRARIES, installed
        self.packages = {folder(path) for path in self.paths if path.rpartition("/")[2] == "__init__.py"}
        self.folders = {above for path in self.paths for above in _above(folder(path))}
        self.modules = Modules(files, self.module_name)
        self.modules.flags = Flags(self, files)
        self._tops: dict[str, str] = {}
        self._own: set[str] = set()
        for path in sorted(self.paths, key=lambda path: (path.count("/"), path)):
            self._add_top(path)
        self._found: dict[tuple[str, str], str | None] = {}
        self._namespaces: dict[str, bool] = {}

    def _add_top(self, path: str) -> None:
        """Note the folder from which the first part of this file's name is imported."""
        place = folder(path)
        if place not in self.packages:
            self._tops.setdefault(_stem(path), place)
            return
        top = _root(place, self.packages)
        above, _, name = top.rpartition("/")
        self._tops.setdefault(name, above)
        if above.rpartition("/")[2] == "src" and self._tops[name] == above:
            self._own.add(name)
        outer, source, inner = f"/{above}".rpartition("/src/")
        if source:
            self._tops.setdefault(inner.partition("/")[0], f"{outer}/src".lstrip("/"))

    def module_name(self, path: str) -> str:
        """The dotted name of a file, from the topmost package around it, or else from the project's root."""
        place = folder(path)
        root = folder(_root(place, self.packages)) if place in self.packages else ""
        name = path[len(root) + 1 if root else 0 :].removesuffix(".py").removesuffix("/__init__")
        return name.removeprefix("src/").replace("/", ".") if name != "__init__" else ""

    def asks_for(self, root: str) -> bool:
        """Whether what code does with a top-level module matters to whoever asks."""
        return root in self._asked

    def find(self, name: str, importer: str) -> str | None:
        """The path of the module that an absolute import names; a folder where that is no regular package.

        Empty when the project should have it but has not, `None` when it is none of the project's.
        """
        key = (name, folder(importer))
        if key not in self._found:
            self._found[key] = self._search(name, key[1])
        return self._found[key]

    def _search(self, name: str, place: str) -> str | None:
        top, _, rest = name.partition(".")
        for base in _above(place):
            if base and base in self.packages:
                continue
            found = self.at(_join(base, top))
            if top in self.installed and found and self._is_elsewhere(found, base, place, top):
                continue
            if found and (found in self.paths or top not in self.installed):
                return self._below(base, name) if rest else found
        if top in self.installed and top not in self._own:
            return None
        if top not in self._tops:
            found = self.at(_join(place, top))
            is_one = found in self.paths and not self._imports(found, top)
            return self._below(place, name) if is_one else None
        return self._below(self._tops[top], name)

    def _below(self, base: str, name: str) -> str | None:
        """The module that the project has below a folder; others may bring parts of a namespace package."""
        found = self.at(_join(base, name.replace(".", "/")))
        shared = not found and self.at(_join(base, name.partition(".")[0])).endswith("/")
        return None if shared else found

    def _is_elsewhere(self, found: str, base: str, place: str, top: str) -> bool:
        """Whether something in a folder that is called like an installed package is not on the path."""
        return (
            (base != place and self._is_within_package(base))
            or self._is_namespace(base, top)
            or (found.endswith(f"{top}.py") and self._imports(found, top))
        )

    def _is_namespace(self, base: str, top: str) -> bool:
        """Whether a folder is a namespace package (PEP 420): an import or a text names what it has after it.

        `shop_ext/sqlalchemy/__init__.py` is `shop_ext.sqlalchemy`, and what that imports is SQLAlchemy.
        """
        inner = f"/{base}".rpartition("/src/")[2].strip("/")
        name = f"{inner.replace('/', '.')}.{top}"
        if base and name not in self._namespaces:
            imports = re.compile(rf"(?:^[ \t]*(?:from|import)[ \t]+|[\"']){re.escape(name)}\b", re.MULTILINE)
            told = (text for text in self.texts.values() if name in text and imports.search(text))
            self._namespaces[name] = next(told, None) is not None
        return bool(base) and self._namespaces[name]

    def _imports(self, path: str, name: str) -> bool:
        """Whether a file imports from a top-level module, as far as a look at its lines tells."""
        return re.search(rf"^(?:from|import)[ \t]+{name}\b", self.texts[path], re.MULTILINE) is not None

    def _is_within_package(self, place: str) -> bool:
        """Whether a folder is a part of a package further up: nothing looks for installed packages there."""
        return any(above in self.packages for above in _above(place)[1:])

    def relative(self, level: int, name: str, module: Module) -> str:
        """The path of the module that a relative import names, as `find` gives it."""
        base = folder(module.path)
        for _ in range(level - 1):
            base = folder(base)
        return self.at(_join(base, name.replace(".", "/")) if name else base)

    def at(self, stem: str) -> str:
        """The file of a module whose path without `.py` or `/__init__.py` is given, or its bare folder."""
        for path in (_join(stem, "__init__.py"), f"{stem}.py"):
            if path in self.paths:
                return path
        return stem + "/" if stem in self.folders else ""


def folder(path: str) -> str:
    """The folder of a POSIX path; empty at the root."""
    return path.rpartition("/")[0]


def _join(base: str, name: str) -> str:
    return f"{base}/{name}" if base else name


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".py")


def _above(place: str) -> list[str]:
    """A folder and all above it, nearest first."""
    found = [place]
    while place:
        place = folder(place)
        found.append(place)
    return found


def _root(place: str, packages: set[str]) -> str:
    """The topmost package that an unbroken chain of packages leads up to."""
    while folder(place) in packages and folder(place):
        place = folder(place)
    return place
