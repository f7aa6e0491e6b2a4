"""Runs the `bad` and the `good` project of a witness."""

from __future__ import annotations

import shutil
from pathlib import Path

from flaskcompat.witness.commands import Done, run
from flaskcompat.witness.environments import Built, Refused, Workshop, witness_environment
from flaskcompat.witness.pins import Wish, overruling
from flaskcompat.witness.types import Result, Witness

RUN_TIMEOUT = 120.0


def prove_bad(witness: Witness, workshop: Workshop) -> Result:
    """The `bad` project must break: `witness.py` ends with a non-zero status.

    Pins that their own metadata forbids are installed all the same, so that running decides. A release that
    refuses the Python needs no run: that it cannot be installed is what breaks.
    """
    project = witness.folder / "bad"
    text = find_requirements(project)
    if text is None:
        return Result(witness.code, "bad", "failed", missing(project))
    made = workshop.build(witness.python, Wish(text))
    note = ""
    if isinstance(made, Refused) and made.why == "no solution":
        made = workshop.build(witness.python, overruling(text))
        note = " (its pins forbid each other, and were installed nevertheless)"
    if isinstance(made, Refused):
        if made.why == "python":
            return Result(
                witness.code, "bad", "passed", "a pin cannot be installed on this Python", made.output
            )
        return _refusal(witness, "bad", made)
    done = run_project(project, made, workshop)
    if done.status is None:
        return Result(witness.code, "bad", "failed", _too_long(), done.output)
    if done.status == 0:
        return Result(witness.code, "bad", "failed", "witness.py found nothing broken" + note, done.output)
    return Result(
        witness.code, "bad", "passed", f"witness.py ended with status {done.status}{note}", done.output
    )


def prove_good(witness: Witness, workshop: Workshop) -> Result:
    """The `good` project must install as it is, and its `witness.py` must end with status 0."""
    project = witness.folder / "good"
    text = find_requirements(project)
    if text is None:
        return Result(witness.code, "good", "failed", missing(project))
    made = workshop.build(witness.python, Wish(text))
    if isinstance(made, Refused):
        return _refusal(witness, "good", made)
    done = run_project(project, made, workshop)
    if done.status is None:
        return Result(witness.code, "good", "failed", _too_long(), done.output)
    if done.status:
        return Result(
            witness.code, "good", "failed", f"witness.py ended with status {done.status}", done.output
        )
    return Result(witness.code, "good", "passed")


def run_project(project: Path, built: Built, workshop: Workshop) -> Done:
    """Run a copy of the project, so that nothing that a witness writes reaches the next run."""
    folder = workshop.fresh_folder()
    copy = Path(shutil.copytree(project, folder / "project"))
    try:
        env = witness_environment(built, folder)
        return run([built.python, "witness.py"], cwd=copy, env=env, timeout=RUN_TIMEOUT)
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def find_requirements(project: Path) -> str | None:
    """The text of the project's requirements, or nothing when the project is not whole."""
    file = project / "requirements.txt"
    if not file.is_file() or not (project / "witness.py").is_file():
        return None
    return file.read_text(encoding="utf-8")


def missing(project: Path) -> str:
    """Says what a project that is not whole lacks."""
    return f"{project.name}/ lacks requirements.txt or witness.py"


def _too_long() -> str:
    return f"witness.py ran longer than {RUN_TIMEOUT:.0f} seconds"


def _refusal(witness: Witness, side: str, refused: Refused) -> Result:
    if refused.why == "no python":
        return Result(witness.code, side, "skipped", f"no Python {witness.python}", refused.output)
    return Result(witness.code, side, "failed", "its requirements cannot be installed", refused.output)
