"""What one release needs and another one does not have."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

STAGES = ("import", "init", "request", "later")
"""When a name is needed, the earliest first."""

PYTHON = "python"
"""The name under which the standard library counts as a distribution, and Pythons `X.Y` as its releases."""


ABSENT = "-"
"""In the place of a version: the distribution is certainly not there."""

OWN = "own"
"""The kind of a need of a module of the release itself that its files do not hold."""


class History(NamedTuple):
    """Of a name that is lacking: in which release it went, and those that have it as a specifier (`<3.0`).

    `gone` is empty where the name had not come yet.
    """

    gone: str = ""
    spans: str = ""


class Lack(NamedTuple):
    """A need of a release that an environment does not meet.

    `names` are qualified; one of them would be enough. `kind` is `name`, `parameter`, `assign` or
    `arguments`, and `detail` the parameter or the number of arguments. `module` is empty where the main
    import of the distribution meets the need, else the submodule whose import does. `certain` is false
    behind a condition that may not hold. `place` is the line that needs it. `target` and `version` are the
    release that lacks it. Its `history` costs more to find out than everything else, and so does the `part`
    that is what is missing, where no release ever had the whole.
    """

    names: tuple[str, ...]
    kind: str
    detail: str
    stage: str
    module: str
    certain: bool
    place: str
    target: str
    version: str
    history: Callable[[], History] = History
    part: Callable[[], Lack | None] = lambda: None


Versions = Callable[[str], str]
"""From a distribution to its version in an environment, `ABSENT`, or empty where it is not known."""

Imports = Callable[[str], bool]
"""Whether something imports a module, so that what only that module needs counts."""

Lookup = Callable[[str, str, Versions, Imports], tuple[Lack, ...]]
"""From a distribution, its version, the versions around it and what is imported to what it lacks."""
