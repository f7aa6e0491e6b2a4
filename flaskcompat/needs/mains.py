"""Which modules of a distribution are its own code, and which of them importing it means."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence


def code_files(files: Mapping[str, str], never: Collection[str]) -> dict[str, str]:
    """Leave out tests, documentation and examples, which no user imports."""
    return {
        path: text
        for path, text in files.items()
        if path.endswith(".py") and not any(part.removesuffix(".py") in never for part in path.split("/"))
    }


def main_modules(
    name: str, paths: Iterable[str], told: Sequence[str] = (), namespaces: Collection[str] = ()
) -> tuple[str, ...]:
    """The paths of the modules that importing a distribution runs first.

    The top-level package or module that is called like the distribution (`Flask-Login`: `flask_login`), else
    all of them; a folder without `__init__.py` (PEP 420) is looked into. `told` are dotted modules known to
    be the ones, `namespaces` packages that distributions share.
    """
    known = set(paths)
    if told:
        spelled = [module.replace(".", "/") for module in told]
        found = [path for stem in spelled for path in (f"{stem}/__init__.py", f"{stem}.py") if path in known]
        if found:
            return tuple(found)
    tops = _tops({path for path in known if path.removesuffix("/__init__.py") not in namespaces})
    wanted = _plain(name)
    named = [path for path in tops if _plain(_stem(path)) == wanted]
    if not named:
        parts = [part for part in re.split(r"[-_.]+", name.lower()) if part]
        named = [path for path in tops if sorted(_words(_stem(path))) == sorted(parts)]
    return tuple(sorted(named or [path for path in tops if not _stem(path).startswith("_")] or tops))


def _tops(paths: set[str]) -> list[str]:
    packages = {path.removesuffix("/__init__.py") for path in paths if path.endswith("/__init__.py")}
    found = []
    for path in sorted(paths):
        place = path.removesuffix("/__init__.py") if path.endswith("/__init__.py") else path
        above = place.split("/")[:-1]
        if not any("/".join(above[:depth]) in packages for depth in range(1, len(above) + 1)):
            found.append(path)
    return found


def _stem(path: str) -> str:
    return path.removesuffix("/__init__.py").removesuffix(".py")


def _plain(name: str) -> str:
    return re.sub(r"[-_./]+", "", name.lower())


def _words(name: str) -> list[str]:
    return [part for part in re.split(r"[-_./]+", name.lower()) if part]
