"""Writes anew what releases need beyond what they declare: a part of `flaskcompat catalog modules`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path

from packaging.version import Version

from flaskcompat.catalog import SHIPPED, load
from flaskcompat.catalog.archives import is_pure_wheel, python_files
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.modules import Modules, load_modules
from flaskcompat.index.uses import UNDECLARED
from flaskcompat.indexing.undeclared import asked_of, reduced
from flaskcompat.indexing.uses_encode import encode
from flaskcompat.indexing.uses_filter import Filter, interesting
from flaskcompat.indexing.uses_generate import PROCESSES, Outcome, Written, read_needs
from flaskcompat.indexing.uses_listing import LIST, Entry, entries
from flaskcompat.indexing.uses_releases import needs_of_release, wanted_versions
from flaskcompat.model.lack import OWN, STAGES
from flaskcompat.model.need import Need


def generate(
    names: Iterable[str] = (),
    *,
    folder: Path = Path(UNDECLARED),
    list_file: Path = LIST,
    catalog: str = SHIPPED,
    cache: Path | None = None,
    processes: int = PROCESSES,
    progress: Callable[[Written], None] = lambda written: None,
) -> tuple[Written, ...]:
    """Write the files of the named distributions, by default of all whose needs are indexed.

    A distribution that declares all that it needs has no file.
    """
    listed, known = entries(list_file), load(catalog)
    folder.mkdir(parents=True, exist_ok=True)
    scan = partial(_scan, catalog=catalog, cache=cache or cache_folder())
    done = []
    with ProcessPoolExecutor(processes) as pool:
        for name in list(names) or [name for name in listed if name in known]:
            versions = wanted_versions(known.releases(name))
            done.append(_write(name, read_needs(pool, listed[name], scan, _all, versions), folder))
            progress(done[-1])
    return tuple(done)


def _all(needs: Iterable[Need], name: str) -> list[Need]:
    return list(needs)


def _write(name: str, outcomes: Mapping[str, Outcome], folder: Path) -> Written:
    read = sorted((version for version, (_, why) in outcomes.items() if not why), key=Version)
    skipped = tuple((version, why) for version, (_, why) in outcomes.items() if why)
    path = folder / f"{name}.json"
    if not any(outcomes[version][0] for version in read):
        path.unlink(missing_ok=True)
        return Written(name, len(read), 0, skipped)
    text = encode({version: outcomes[version][0] for version in read}, read)
    path.write_text(text, encoding="utf-8", newline="\n")
    return Written(name, len(read), len(text), skipped)


def _scan(entry: Entry, version: str, *, catalog: str, cache: Path) -> Outcome:
    """What one release needs undeclared, or why it cannot be told; runs in a process of its own."""
    try:
        files = python_files(entry.name, version, cache=cache / "archives")
        release = load(catalog).release(entry.name, version)
        needs = undeclared_needs(
            entry,
            files,
            release.requires if release else (),
            load_modules(),
            cache / "needs",
            load(catalog).names,
        )
        if any(need.kind == OWN for need in needs) and not is_pure_wheel(entry.name, version):
            needs = tuple(need for need in needs if need.kind != OWN)
        return needs, ""
    except FlaskcompatError as error:
        return (), str(error)


def undeclared_needs(
    entry: Entry,
    files: Mapping[str, str],
    requires: tuple[str, ...],
    modules: Modules,
    cache: Path,
    known: Collection[str] = (),
) -> tuple[Need, ...]:
    """What a release needs for certain when it is imported, set up or meets a request.

    Nothing is told of others where it declares nothing at all: then its metadata is not known.
    """
    indexed = interesting()
    asked = asked_of(entry.name, files, requires, modules, known)
    asked = asked._replace(others=asked.others - indexed if requires else frozenset())
    if not asked.own and not asked.others:
        return ()
    names = indexed | asked.others | asked.own
    found = reduced(needs_of_release(entry.name, files, names, entry.mains, cache), asked, indexed)
    return tuple(
        need
        for need in found
        if need.certain
        and need.stage != STAGES[-1]
        and (need.kind == OWN or _may_lack(need, asked.others, entry.name))
    )


def _may_lack(need: Need, others: frozenset[str], name: str) -> bool:
    """Whether a need is of what is not declared, and some release lacks what would do in its place."""
    rest = tuple(each for each in need.names if each not in others)
    return rest != need.names and (not rest or bool(_filter().kept([need._replace(names=rest)], name)))


@lru_cache(maxsize=1)
def _filter() -> Filter:
    return Filter()
