"""What is there for tests alone is installed beside what the project runs on, whose limits hold there too."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from flaskcompat.engine.manifests import Manifest
from flaskcompat.engine.pinned import Root
from flaskcompat.model.inventory import Requirement

_WORDS = frozenset("test tests testing dev devel develop development".split())
"""Words in the names of files that developers install, for the project in the same folder or above."""

_FOLDER = "requirements"


def with_limits(
    root: Root,
    manifests: Sequence[Manifest],
    entries: Mapping[str, Sequence[Requirement]],
    is_main: Callable[[str], bool],
) -> Root:
    """A requirements file for tests, with what the project asks for beside it as constraints.

    A file that includes the other one has them, and a name that it limits itself keeps its own limits.
    """
    folder, _, name = root.path.rpartition("/")
    if is_main(root.path) or _WORDS.isdisjoint(re.findall("[a-z]+", name.lower())):
        return root
    own = {entry.name for entry in root.entries if entry.specifier or entry.source}
    included = {entry.path for entry in root.entries}
    folders = {folder, posixpath.dirname(folder)} if folder.rpartition("/")[2] == _FOLDER else {folder}
    added = [
        entry._replace(role="constraint")
        for one in manifests
        if is_main(one.path) and posixpath.dirname(one.path) in folders and one.path not in included
        for entry in _limiting(entries.get(one.path, ()))
        if entry.name not in own
    ]
    return root._replace(entries=(*root.entries, *added)) if added else root


def _limiting(entries: Sequence[Requirement]) -> Iterator[Requirement]:
    for entry in entries:
        if entry.role == "requirement" and not entry.group and entry.specifier and not entry.source:
            yield entry
