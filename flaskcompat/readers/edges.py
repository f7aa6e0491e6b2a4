"""Dependencies as distributions' metadata words them (`Requires-Dist`), read as edges."""

from __future__ import annotations

import re
from functools import lru_cache

from flaskcompat.model.inventory import Edge
from flaskcompat.model.names import normalize

# PEP 508, and the older `name (>=1.0)` of PEP 345. Not validated any further: what is locked or installed was
# accepted by an installer, and a validating parser would cost more than all the rest of reading a lock.
_WORDING = re.compile(
    r"\s*(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[(?P<extras>[^\]]*)\])?\s*"
    r"(?:@\s*\S+|\((?P<old>[^)]*)\)|(?P<specifier>(?:[=<>!~][^;@]*)?))\s*(?:;(?P<marker>.*))?\Z",
    re.DOTALL,
)
_MAX_LENGTH = 4096
_EXTRA = re.compile(r"""extra\s*==\s*['"]([^'"]+)['"]""")


@lru_cache(maxsize=16384)
def edge_of(wording: str) -> Edge | None:
    """Turn `name[extra]>=1; marker` into an edge; `None` when it is not a dependency (PEP 508).

    An edge that a marker ties to an extra has that extra as its `optional`.
    """
    # With single spaces no part of the expression can hand whitespace to another.
    found = _WORDING.match(" ".join(wording.split())) if len(wording) < _MAX_LENGTH else None
    if found is None:
        return None
    marker = (found["marker"] or "").strip()
    extra = _EXTRA.search(marker)
    return Edge(
        name=normalize(found["name"]),
        specifier=(found["old"] or found["specifier"] or "").strip(),
        marker=marker,
        extras=extras_of((found["extras"] or "").split(",")),
        optional=normalize(extra[1]) if extra else "",
    )


def edges_of(wordings: tuple[str, ...]) -> tuple[Edge, ...]:
    """Turn the dependencies of one distribution into edges, leaving out what is none."""
    return tuple(edge for edge in map(edge_of, wordings) if edge is not None)


def extras_of(names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Turn the names of extras into normalized ones (PEP 685), without empty ones."""
    return tuple(normalize(name) for name in names if name.strip())
