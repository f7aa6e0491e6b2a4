"""A plan to its proof: each step is installed in a throwaway environment and the application run there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from flaskcompat.doctor.application import Application, find_application, knowledge
from flaskcompat.doctor.bench import TIMEOUT, Bench, Setup, Task
from flaskcompat.doctor.outputs import same
from flaskcompat.doctor.smallest import MOST, smallest
from flaskcompat.doctor.states import State, apart, beside, states, today
from flaskcompat.doctor.store import Builder
from flaskcompat.doctor.suspects import suspects
from flaskcompat.doctor.types import Culprits, Proof, StepProof, Tell, Trial
from flaskcompat.edits.words import head_name
from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.check import Survey
from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.ruleset.store import all_rules

START = 0


class Ask(NamedTuple):
    """What a proof runs: `application` as the user names it, empty to look for it; a test command as words.

    `beside` are requirements that are installed as well, `variables` are set for what runs, `tries` bounds
    the search for the moves that fail, 0 for none.
    """

    application: str = ""
    test: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    variables: Mapping[str, str] = {}
    timeout: float = TIMEOUT
    tries: int = MOST


def prove(
    survey: Survey, plan: Plan, ask: Ask, builder: Builder, scratch: Path, tell: Tell = lambda text: None
) -> Proof:
    """Turn a plan into how each of its steps did; nothing outside of `scratch` and the builder's is written.

    Raises `UsageError` where there is nothing to run, `FlaskcompatError` where a project cannot be copied.
    """
    assessments = [
        one for one in survey.assessments if any(step.project == one.project.path for step in plan.steps)
    ]
    if ask.application and len(assessments) > 1:
        raise UsageError(f"--app is of one project, but the plan is about {len(assessments)}: give one PATH")
    found = {one.project.path: find_application(one.insight, ask.application) for one in assessments}
    for path, application in found.items():
        if application is None and not ask.test:
            raise UsageError(
                f"{path}: no application found: name it with --app MODULE:NAME, or give --test COMMAND"
            )
    proofs = [
        proof
        for one in assessments
        for proof in _Project(survey, plan, ask, one, found[one.project.path]).proofs(builder, scratch, tell)
    ]
    told = tuple((path, one.target) for path, one in found.items() if one)
    return Proof(plan.target, tuple(proofs), told, plan.blockers, " ".join(ask.test))


class _Project:
    """The steps of one project."""

    def __init__(
        self, survey: Survey, plan: Plan, ask: Ask, assessment: Assessment, application: Application | None
    ) -> None:
        self._survey, self._plan, self._ask, self._assessment = survey, plan, ask, assessment
        self._path = assessment.project.path
        self._steps = [step for step in plan.steps if step.project == self._path]
        self._root = assessment.insight.files.root
        self._task = Task(self._root, ".", application, ask.test, ask.variables, ask.timeout)

    def proofs(self, builder: Builder, scratch: Path, tell: Tell) -> Iterator[StepProof]:
        """How the project as it is and each step did, in order."""
        bench = Bench(self._task, builder, scratch)
        found = list(states(self._survey, self._plan, self._path, self._root))
        python, begin = self._begin(found[0])
        tell(f"{self._path}: the project as it is, on Python {python}")
        setup = self._setup(begin, python)
        trial = bench.attempt(setup)
        yield StepProof(START, self._path, python, (), trial, rules=self._rules(trial, setup))
        for step, state in zip(self._steps, found[1:], strict=True):
            tell(f"step {step.number} of {len(self._plan.steps)}: {moves_told(step.changes)}")
            was, earlier = setup, trial
            setup = self._setup(state, step.python or python)
            trial = bench.attempt(setup)
            before = trial.status == earlier.status == "fails" and _alike(trial, earlier)
            culprits = None
            if trial.status == "fails" and earlier.status == "works" and trial.stage != "install":
                tell(f"step {step.number} fails: looking for the moves that do it")
                culprits = self._culprits(_Search(bench, was, setup, trial, tell), step)
            rules = self._rules(trial, setup)
            yield StepProof(
                step.number, self._path, setup.python, step.changes, trial, culprits, rules, before
            )

    def _setup(self, state: State, python: str) -> Setup:
        tool = tool_of(self._ask.test)
        moved = {change.distribution for step in self._steps for change in step.changes}
        left_out = apart(self._assessment.environments) - moved
        versions = {name: version for name, version in state.versions.items() if name not in left_out}
        more = beside(self._assessment.insight, versions, moved, tool)
        return Setup(python, versions, (*more, *self._ask.beside), state.changed)

    def _begin(self, first: State) -> tuple[str, State]:
        """The Python and the state of the project as it is; else the Python of the first step."""
        stated = [one.python for one in self._assessment.environments if one.python]
        planned = next((step.python for step in self._steps if step.python), "")
        python, versions = "", first.versions
        if self._steps:
            python, versions = today(self._assessment.environments, self._steps[0])
        running = ".".join(map(str, sys.version_info[:2]))
        python = ".".join((python or (stated or [planned])[0] or running).split(".")[:2])
        return python, first._replace(versions=versions)

    def _culprits(self, search: _Search, step: Step) -> Culprits | None:
        if not self._ask.tries:
            return None
        if search.fails(()):
            return Culprits((), 1)
        part = smallest(step.changes, search.fails, self._ask.tries)
        return Culprits(tuple(step.changes[index] for index in part.items), part.tries + 1, part.certain)

    def _rules(self, trial: Trial, setup: Setup) -> tuple[tuple[str, str], ...]:
        """The rules that an error may be of: those on what is installed here."""
        if trial.status != "fails" or not trial.error or trial.stage == "install":
            return ()
        rules = all_rules(self._assessment.insight.context.options.rules)
        there = {**dict.fromkeys(map(head_name, setup.beside), ""), **setup.versions}
        return tuple((rule.code, rule.summary) for rule in suspects(trial.error, rules, there))


class _Search:
    """Tries parts of a step's moves on top of the versions before it, with the files of the step."""

    def __init__(self, bench: Bench, was: Setup, now: Setup, trial: Trial, tell: Tell) -> None:
        self._bench, self._was, self._now, self._trial, self._tell = bench, was, now, trial, tell

    def fails(self, moves: Sequence[Change]) -> bool:
        """Whether these moves alone fail as the whole step does."""
        self._tell(f"trying {moves_told(moves) or 'no move'}")
        versions = dict(self._was.versions)
        for move in moves:
            versions.pop(move.distribution, None)
            if move.after:
                versions[move.distribution] = move.after
        trial = self._bench.attempt(self._now._replace(versions=versions), forced=True)
        return trial.status == "fails" and _alike(trial, self._trial)


def _alike(one: Trial, other: Trial) -> bool:
    """Whether two trials fail in the same way: why versions have no solution is all in the message."""
    if one.stage != other.stage:
        return False
    return one.error == other.error if one.stage == "install" else same(one.output, other.output)


def moves_told(changes: Sequence[Change]) -> str:
    """Moves as people read them: `flask 2.0.3 -> 3.1.3, blinker 1.9.0 comes in`."""
    return ", ".join(
        f"{one.distribution} {one.before} -> {one.after}"
        if one.before and one.after
        else f"{one.distribution} {one.after or one.before} {'comes in' if one.after else 'goes'}"
        for one in changes
    )


def tool_of(test: Sequence[str]) -> str:
    """The distribution that a test command needs, where it is a well-known one: `python -m pytest -q`."""
    words = list(test)
    if words[:1] and os.path.basename(words[0]).startswith("python") and words[1:2] == ["-m"]:
        words = words[2:]
    found: Callable[[str], str | None] = knowledge()["tools"].get
    return (found(words[0]) or "") if words else ""
