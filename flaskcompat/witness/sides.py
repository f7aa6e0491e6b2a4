"""Runs the `bad` and the `good` projects of a witness."""

from __future__ import annotations

import shutil
from pathlib import Path

from flaskcompat.witness.commands import Done, run
from flaskcompat.witness.environments import Built, Refused, Workshop, witness_environment
from flaskcompat.witness.pins import Wish, overruling, pins_of
from flaskcompat.witness.types import Result, Witness

RUN_TIMEOUT = 120.0


def projects(witness: Witness) -> list[str]:
    """The names of the projects: `bad` and `good`, there or not, and variants (`bad-...`, `good-...`)."""
    paths = witness.folder.iterdir() if witness.folder.is_dir() else ()
    variants = sorted(path.name for path in paths if path.name.startswith(("bad-", "good-")))
    return ["bad", "good", *variants]


def python_of(witness: Witness, project: Path) -> str:
    """The Python of a project: the one in its `.python-version`, else the one of the rule."""
    file = project / ".python-version"
    return file.read_text(encoding="utf-8").strip() if file.is_file() else witness.python


def prove_bad(witness: Witness, workshop: Workshop, name: str = "bad") -> Result:
    """A `bad` project must break: `witness.py` ends with a non-zero status.

    Pins that their own metadata forbids are installed all the same, so that running decides. A release that
    refuses the Python needs no run: that it cannot be installed is what breaks.
    """
    project = witness.folder / name
    text = find_requirements(project)
    if text is None:
        return Result(witness.code, name, "failed", missing(project))
    python = python_of(witness, project)
    return _bad(witness, workshop, name, text)._replace(python=python, pins=pins_of(text))


def _bad(witness: Witness, workshop: Workshop, name: str, text: str) -> Result:
    project = witness.folder / name
    python = python_of(witness, project)
    made = workshop.build(python, Wish(text))
    note = ""
    if isinstance(made, Refused) and made.why == "no solution":
        made = workshop.build(python, overruling(text))
        note = " (its pins forbid each other, and were installed nevertheless)"
    if isinstance(made, Refused):
        if made.why == "python":
            return Result(
                witness.code, name, "passed", "a pin cannot be installed on this Python", made.output
            )
        return _refusal(witness, name, python, made)
    done = run_project(project, made, workshop)
    if done.status is None:
        return Result(witness.code, name, "failed", _too_long(), done.output)
    if done.status == 0:
        return Result(witness.code, name, "failed", "witness.py found nothing broken" + note, done.output)
    return Result(
        witness.code, name, "passed", f"witness.py ended with status {done.status}{note}", done.output
    )


def prove_good(witness: Witness, workshop: Workshop, name: str = "good") -> Result:
    """A `good` project must install as it is, and its `witness.py` must end with status 0."""
    project = witness.folder / name
    text = find_requirements(project)
    if text is None:
        return Result(witness.code, name, "failed", missing(project))
    python = python_of(witness, project)
    made = workshop.build(python, Wish(text))
    if isinstance(made, Refused):
        return _refusal(witness, name, python, made)
    done = run_project(project, made, workshop)
    if done.status is None:
        return Result(witness.code, name, "failed", _too_long(), done.output)
    if done.status:
        return Result(
            witness.code, name, "failed", f"witness.py ended with status {done.status}", done.output
        )
    return Result(witness.code, name, "passed", python=python, pins=pins_of(text))


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


def _refusal(witness: Witness, side: str, python: str, refused: Refused) -> Result:
    if refused.why == "no python":
        return Result(witness.code, side, "skipped", f"no Python {python}", refused.output)
    if refused.why == "no compiler":
        return Result(witness.code, side, "skipped", "no C compiler", refused.output)
    return Result(witness.code, side, "failed", "its requirements cannot be installed", refused.output)
