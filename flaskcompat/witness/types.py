"""What the runner is given, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

DEFAULT_PYTHON = "3.11"


class Boundary(NamedTuple):
    """A range to prove: the releases of `distribution` in the specifier `over`, with the pins of `beside`.

    `python` is the Python to run on, empty for that of the witness.
    """

    distribution: str
    over: str
    beside: tuple[tuple[str, str], ...] = ()
    python: str = ""

    @property
    def check(self) -> str:
        """How results call it."""
        where = f" on Python {self.python}" if self.python else ""
        return f"boundary {self.distribution}{self.over}{where}"


class Witness(NamedTuple):
    """How running proves one rule.

    `folder` holds the projects `bad` and `good`. A `reason` says why the rule cannot fail by running; then
    nothing is run.
    """

    code: str
    folder: Path
    python: str = DEFAULT_PYTHON
    boundaries: tuple[Boundary, ...] = ()
    reason: str = ""


class Result(NamedTuple):
    """How one proof went.

    `check` is `bad`, `good`, `none` (a rule that cannot fail by running) or `boundary` with its distribution
    and range. `skipped` means that this machine could not run it, which proves nothing. `output` is the end
    of what the witness or the installer printed. `python` and `pins` tell on what it ran; `seen` is for a
    boundary: each release in order, and whether it broke (None: it cannot be installed).
    """

    code: str
    check: str
    status: Literal["passed", "failed", "skipped", "exempt"]
    message: str = ""
    output: str = ""
    python: str = ""
    pins: tuple[str, ...] = ()
    seen: tuple[tuple[str, bool | None], ...] = ()


Fires = Callable[[str, Mapping[str, str], str], bool]
"""Whether the rule of a code holds for a set of versions on a Python (`X.Y`)."""

Progress = Callable[[Result, int, int], None]
"""Called with each result, how many there are so far, and how many there will be."""
