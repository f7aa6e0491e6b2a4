"""What the proof of a plan says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from flaskcompat.model.plan import Change

Status = Literal["works", "fails", "untried"]
Stage = Literal["", "install", "import", "test"]


class Trial(NamedTuple):
    """How one set of versions did.

    `stage` is what failed or could not be tried: `install`, `import` (of the application) or `test`. `error`
    is the line that says what went wrong, `output` the end of what was printed.
    """

    status: Status
    stage: Stage = ""
    error: str = ""
    output: str = ""
    seconds: float = 0.0


class Culprits(NamedTuple):
    """The smallest set of a step's moves that fails by itself, after so many tries.

    Without moves it is the Python: the versions before the step fail there too. `certain` is false where the
    tries were used up.
    """

    moves: tuple[Change, ...]
    tries: int
    certain: bool = True


class StepProof(NamedTuple):
    """How a step did; number 0 is the project as it is. `rules` are (code, summary) that tell of the error.

    `before` tells that the same error was there before the step.
    """

    number: int
    project: str
    python: str
    changes: tuple[Change, ...]
    trial: Trial
    culprits: Culprits | None = None
    rules: tuple[tuple[str, str], ...] = ()
    before: bool = False


class Proof(NamedTuple):
    """A plan's steps in order, as they ran. `applications` are (project, application) pairs."""

    target: tuple[str, ...]
    steps: tuple[StepProof, ...]
    applications: tuple[tuple[str, str], ...] = ()
    blockers: tuple[str, ...] = ()
    test: str = ""

    @property
    def status(self) -> Literal["proven", "fails", "untried"]:
        """`fails` where a step does or something blocks the way; `proven` where all steps ran and work."""
        found = {one.trial.status for one in self.steps if one.number}
        if "fails" in found or self.blockers:
            return "fails"
        return "untried" if "untried" in found else "proven"


Tell = Callable[[str], None]
"""Called with what is being done."""
