"""What the code of a distribution needs of others, found without running it.

The modules are imported only when asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flaskcompat.model.need import Need

__all__ = ["Need", "needs_of"]


def needs_of(
    files: Mapping[str, str],
    name: str,
    interesting: frozenset[str],
    mains: Sequence[str] = (),
    start: str = "",
) -> tuple[Need, ...]:
    """Turn the texts of the `.py` files of a distribution, by path below site-packages, into its needs.

    `name` is that of the distribution, which tells its main modules; `mains` names them (dotted) where it
    does not. `interesting` are the top-level modules whose names matter (`flask`, `werkzeug`, `collections`),
    and modules of the distribution itself (`flask_login._version`) that are known not to be there.
    `start` is code that uses the distribution as its documentation shows: a module, and what it does in
    `setup(app)` and `request()`.
    """
    from flaskcompat.needs.scan import scan

    return scan(files, name, interesting, mains, start)[0]
