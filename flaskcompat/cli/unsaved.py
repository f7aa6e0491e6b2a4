"""Which files git could not give back as they are now: asked without running anything of the repository."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence

from flaskcompat.errors import FlaskcompatError
from flaskcompat.fixing.change import FileChange
from flaskcompat.gate.git import Git


def unsaved(changes: Sequence[FileChange]) -> list[str]:
    """The paths, as reported, of files that differ from the last commit; none outside of a repository."""
    by_folder: dict[str, list[FileChange]] = {}
    for change in changes:
        if change.before is not None:
            by_folder.setdefault(os.path.dirname(os.path.realpath(change.absolute)), []).append(change)
    found = []
    for folder, own in by_folder.items():
        names = [os.path.basename(os.path.realpath(change.absolute)) for change in own]
        committed = _committed(folder, names)
        if committed is None:
            continue
        found += [
            change.path
            for change, name in zip(own, names, strict=True)
            if committed.get(name, "") not in _digests(change.before or b"")
        ]
    return sorted(found)


def _committed(folder: str, names: Sequence[str]) -> dict[str, str] | None:
    """The names of the last commit's blobs for files of one folder; None outside of a repository."""
    try:
        git = Git(folder)
        inside = git.run("rev-parse", "--is-inside-work-tree")
        if inside.status != 0 or inside.line != "true":
            return None
        done = git.run("ls-tree", "-z", "HEAD", "--", *(f"./{name}" for name in names))
    except FlaskcompatError:
        return None  # without git nobody can tell
    if done.status != 0:
        return {}  # nothing was ever committed
    found = {}
    for entry in done.output.split(b"\0"):
        facts, tab, path = entry.partition(b"\t")
        if tab:
            found[os.path.basename(os.fsdecode(path))] = facts.split()[-1].decode("ascii", "replace")
    return found


def _digests(data: bytes) -> set[str]:
    """The names that git may have for a content, as it is or with the line ends of the repository."""
    contents = {data, data.replace(b"\r\n", b"\n")}
    heads = [(b"blob %d\0" % len(each)) + each for each in contents]
    sha1 = {hashlib.sha1(each, usedforsecurity=False).hexdigest() for each in heads}
    return sha1 | {hashlib.sha256(each).hexdigest() for each in heads}
