"""Package URLs of the kind that names a distribution (`pkg:pypi/flask@3.1.2`)."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from flaskcompat.model.names import normalize

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\Z")


class Purl(NamedTuple):
    """The normalized name and the version, empty where the URL has none, of a distribution on an index."""

    name: str
    version: str


def parse(text: str) -> Purl | None:
    """Turn a package URL into name and version; `None` for one of another type; `ValueError` for none at all.

    The parts are taken off as ECMA-427 (purl) tells: subpath, qualifiers, scheme, type, then the version at
    the last `@`; name and version are percent-decoded.
    """
    rest, colon, path = text.strip().partition(":")
    if rest.lower() != "pkg" or not colon:
        raise ValueError(f"not a package URL: {text[:80]!r}")
    path = path.split("#", 1)[0].split("?", 1)[0].strip("/")
    kind, slash, named = path.partition("/")
    if kind.lower() != "pypi":
        return None
    name, at, version = named.rpartition("@") if "@" in named else (named, "", "")
    name = unquote(name.strip("/"))
    if not slash or not _NAME.match(name):
        raise ValueError(f"a package URL without a distribution's name: {text[:80]!r}")
    return Purl(normalize(name), unquote(version) if at else "")
