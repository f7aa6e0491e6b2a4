"""What a killed run left: taken away where nothing was touched yet, else brought to its end."""

from __future__ import annotations

import os

from flaskcompat.engine.collect.reading import RefusedError
from flaskcompat.errors import FlaskcompatError
from flaskcompat.fixing.journal import NAME, Journal, content, digest, load


def recover(folder: str) -> list[str]:
    """End what a killed run left in a folder; what was done, in words, and nothing where nothing was left.

    Raises `FlaskcompatError` while that run still goes on, or where the system refuses.
    """
    path = os.path.join(folder, NAME)
    if not os.path.lexists(path):
        return []
    found = load(folder)
    if found is None:
        found = Journal(False, 0, ())
    if found.process != os.getpid() and _lives(found.process):
        raise FlaskcompatError(f"{path}: process {found.process} is writing here")
    try:
        told = _completed(folder, found) if found.ready else _undone(folder, found)
        for name in (f"{path}-ready", path):
            if os.path.lexists(name):
                os.unlink(name)
    except (OSError, RefusedError) as error:
        raise FlaskcompatError(f"{folder}: what a killed run left cannot be ended: {error}") from None
    return told


def _undone(folder: str, journal: Journal) -> list[str]:
    for entry in journal.entries:
        place = os.path.join(folder, entry.beside)
        if os.path.lexists(place):
            os.unlink(place)
    return [f"{folder}: a run that was killed had changed nothing yet: taken away what it left"]


def _completed(folder: str, journal: Journal) -> list[str]:
    told = [f"{folder}: a run that was killed while it wrote is completed"]
    boundary = os.path.realpath(folder)
    for entry in journal.entries:
        target, place = os.path.join(folder, entry.path), os.path.join(folder, entry.beside)
        new = content(place, boundary)
        if new is None:
            continue  # it is in place already
        if digest(content(target, boundary)) == entry.before and digest(new) == entry.after:
            os.replace(place, target)
            continue
        os.unlink(place)
        told.append(f"{entry.path}: was changed since, and stays as it is")
    return told


def _lives(process: int) -> bool:
    """Whether a process of that number is there; where that cannot be asked, none is."""
    if os.name != "posix" or process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
