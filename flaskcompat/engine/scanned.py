"""Distribution distributions that no index knows, read for what they need: nothing of them is imported."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from flaskcompat.engine.collect.reading import MEGABYTE, RefusedError, read_bytes
from flaskcompat.engine.relevant import relevant
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Problem
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.need import Need

_FILE, _DISTRIBUTION, _ALL = 2 * MEGABYTE, 20 * MEGABYTE, 200 * MEGABYTE
_MOST_FILES = 5000
_RECORD = 10 * MEGABYTE


class Scanned(NamedTuple):
    """What was read: needs by name and version, and what could not be read."""

    needs: dict[tuple[str, str], tuple[Need, ...]]
    problems: tuple[Problem, ...]


def scan_unknown(environments: Iterable[Environment]) -> Scanned:
    """Turn installed environments into the needs of those releases that the use index does not hold."""
    from flaskcompat.index.api import load_api
    from flaskcompat.index.uses import load_uses

    uses, owners = load_uses(), load_api().owners
    unknown = [
        one
        for environment in environments
        for one in environment.distributions
        if one.version not in uses.releases(one.name)
    ]
    packages = frozenset(module for module, owner in owners.items() if owner != PYTHON)
    return read_needs(unknown, packages, frozenset(owners))


def read_needs(
    unknown: Iterable[Distribution], packages: Collection[str], interesting: frozenset[str]
) -> Scanned:
    """Turn the files of installed distributions into what each needs, where they import one of some packages.

    `interesting` are the top-level modules whose names matter. Files are those that RECORD lists (PEP 376);
    links are not followed, nothing outside the folder of the environment is read, and size is limited.
    """
    wanted = _imports(packages)
    needs: dict[tuple[str, str], tuple[Need, ...]] = {}
    problems: list[Problem] = []
    left = _ALL
    for one in unknown:
        files, size = _texts(one, wanted, min(left, _DISTRIBUTION), problems)
        left -= size
        if files:
            from flaskcompat.needs.scan import scan

            found, wrong = scan(files, one.name, interesting)
            needs[one.name, one.version] = found
            problems += [problem._replace(path=f"{_site(one)}/{problem.path}") for problem in wrong]
    return Scanned(needs, tuple(problems))


def _imports(packages: Collection[str]) -> re.Pattern[bytes]:
    names = b"|".join(re.escape(name.encode()) for name in sorted(packages))
    return re.compile(rb"^[ \t]*(?:from|import)[ \t]+(?:" + names + rb")\b", re.MULTILINE)


def _texts(
    one: Distribution, wanted: re.Pattern[bytes], limit: int, problems: list[Problem]
) -> tuple[dict[str, str], int]:
    """The Python files of a distribution by path below its folder, none where nothing wanted is imported."""
    site = _site(one)
    files: dict[str, bytes] = {}
    size = 0
    for path in _recorded(one, site, problems):
        try:
            data = read_bytes(f"{site}/{path}", os.path.realpath(site), _FILE)
        except RefusedError as error:
            problems.append(Problem(f"{site}/{path}", 0, str(error)))
            continue
        if size + len(data) > limit:
            problems.append(Problem(one.path, 0, f"{one.name} has too much code: the rest is not read"))
            break
        size += len(data)
        files[path] = data
    return {path: files[path].decode("utf-8", "replace") for path in relevant(files, wanted)}, size


def _site(one: Distribution) -> str:
    return os.path.dirname(os.path.dirname(one.path))


def _recorded(one: Distribution, site: str, problems: list[Problem]) -> Iterator[str]:
    """The `.py` files that RECORD lists, without what leads out of the folder and what is a link."""
    record = f"{os.path.dirname(one.path)}/RECORD"
    if not os.path.isfile(record):
        return
    try:
        text = read_bytes(record, os.path.realpath(site), _RECORD).decode("utf-8", "replace")
    except RefusedError as error:
        problems.append(Problem(one.path, 0, f"the RECORD of {one.name} {error}"))
        return
    count = 0
    for line in text.splitlines():
        path = line.rpartition(",")[0].rpartition(",")[0].strip('"')
        if not path.endswith(".py") or path.startswith("/") or ".." in path.split("/"):
            continue
        count += 1
        if count > _MOST_FILES:
            problems.append(Problem(one.path, 0, f"{one.name} has more than {_MOST_FILES} files"))
            return
        if not os.path.islink(f"{site}/{path}"):
            yield path
