"""An installed environment: a virtual environment, a conda prefix or a folder of site-packages.

Read from its files alone: no interpreter is started and nothing is imported.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, Pin, Problem, PythonClaim
from flaskcompat.readers.installed_metadata import distribution_at, is_metadata, read_head
from flaskcompat.readers.installed_site import names_in, site_folders

_MAX_ENTRIES = 100_000
_VERSION = re.compile(r"^[ \t]*version(?:_info)?[ \t]*=[ \t]*(\d+\.\d+(?:\.\d+)?)", re.MULTILINE)
_RECORD = re.compile(r"\Apython-(\d\.\d+\.\d+)-[^-]+\.json\Z")
_FOLDER = re.compile(r"python(\d\.\d+)t?$")


def read(root: str) -> Inventory:
    """Turn an environment into one pin for each distribution that it has installed, with what each requires.

    Where a name is there twice, the first one found counts, as for the import system; the others, like
    whatever cannot be read, become problems.
    """
    sites, problem = site_folders(root)
    if problem:
        return Inventory(problems=(Problem(root, 0, problem),), tool="pip")
    pins: dict[str, Pin] = {}
    problems: list[Problem] = []
    for site in sites:
        _read_site(site, pins, problems)
    return Inventory(
        pins=tuple(pins[name] for name in sorted(pins)),
        pythons=tuple(_pythons(root, sites)),
        problems=tuple(problems),
        tool="pip",
    )


def _read_site(site: str, pins: dict[str, Pin], problems: list[Problem]) -> None:
    try:
        entries = sorted(os.listdir(site))
    except OSError as error:
        problems.append(Problem(site, 0, f"cannot be listed: {error.strerror}"))
        return
    if len(entries) > _MAX_ENTRIES:
        problems.append(Problem(site, 0, f"more than {_MAX_ENTRIES} entries; the rest is not read"))
    for entry in entries[:_MAX_ENTRIES]:
        if not is_metadata(entry):
            continue
        path = f"{site}/{entry}"
        pin = distribution_at(path, problems)
        if pin is None:
            continue
        first = pins.setdefault(pin.name, pin)
        # Debian's distributions have both kinds of metadata, which then agree.
        if first.version != pin.version:
            message = f"{pin.name} is installed twice; {first.version} counts: {first.path}"
            problems.append(Problem(pin.path, 0, message))


def _pythons(root: str, sites: list[str]) -> Iterator[PythonClaim]:
    """The Python by `pyvenv.cfg` (PEP 405), by conda's record of it, or by the name of the folder."""
    path = f"{root}/pyvenv.cfg"
    text = _text_of(path)
    if found := _VERSION.search(text):
        line = text.count("\n", 0, found.start(1)) + 1
        yield PythonClaim(_exactly(found[1]), "used", path, line)
        return
    records = f"{root}/conda-meta"
    places = [(records, _RECORD, name) for name in names_in(records)]
    places += [(site, _FOLDER, site.rpartition("/")[0]) for site in sites]
    for place, pattern, name in places:
        if found := pattern.search(name):
            yield PythonClaim(_exactly(found[1]), "used", place, 0)
            return


def _text_of(path: str) -> str:
    try:
        return read_head(path)
    except OSError:
        return ""


def _exactly(version: str) -> str:
    return f"=={version}" if version.count(".") > 1 else f"=={version}.*"
