"""What stands in the way where there is no way: the distributions without which there is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from packaging.version import Version

from flaskcompat.engine.cures.cases import moved
from flaskcompat.engine.cures.troubles import Judge
from flaskcompat.matchers.facts import Facts
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.question import Question
from flaskcompat.planner.solving.reasons import Reasons
from flaskcompat.planner.solving.search import Search, solvable
from flaskcompat.planner.solving.trial import Outcome
from flaskcompat.ruleset.compile import CompiledRule


class Blockers:
    """A question that has no answer, taken apart."""

    def __init__(self, question: Question, fit: Fit) -> None:
        self._question, self._fit = question, fit

    def find(self) -> tuple[str, ...]:
        """Names without which the question has an answer, as few as possible; none where nothing helps."""
        question = self._question
        names = [name for name in (*question.current, *question.ranges) if name not in question.targets]
        blocking = [name for name in names if not self._solvable(self._only({name}))]
        asked = {name for each in blocking for name in self._asked_by(each)} if len(blocking) > 1 else set()
        # What only another one that blocks asks for goes with it.
        blocking = [name for name in blocking if name not in asked] or blocking
        if not self._solvable(self._without(blocking)):
            more = self._jointly([name for name in names if name not in blocking], blocking)
            if more is None:
                return ()
            blocking += more
        return tuple(sorted(self._needed(blocking)))

    def _asked_by(self, name: str) -> Iterable[str]:
        version = self._question.current.get(name)
        return self._fit.needs(name, version) if version else ()

    def _needed(self, names: list[str]) -> list[str]:
        """The names of which none can be left in."""
        for name in names[:]:
            rest = [other for other in names if other != name]
            if rest and self._solvable(self._without(rest)):
                names = rest
        return names

    def _jointly(self, names: list[str], blocking: list[str]) -> list[str] | None:
        """Names that stand in the way only together with others: one whose absence helps, else several."""
        for name in names:
            if self._solvable(self._without([*blocking, name])):
                return [name]
        kept: list[str] = []
        for name in names:
            if self._solvable(self._only({*kept, name})):
                kept.append(name)
        gone = [name for name in names if name not in kept]
        return gone if gone and self._solvable(self._without([*blocking, *gone])) else None

    def _solvable(self, question: Question) -> bool:
        return solvable(question, self._fit)

    def _only(self, names: set[str]) -> Question:
        kept = names | self._question.targets.keys()
        return self._without(
            [name for name in (*self._question.current, *self._question.ranges) if name not in kept]
        )

    def _without(self, names: Iterable[str]) -> Question:
        gone = set(names)
        question = self._question
        return question._replace(
            current={name: version for name, version in question.current.items() if name not in gone},
            ranges={name: asked for name, asked in question.ranges.items() if name not in gone},
        )


def left_over(question: Question, fit: Fit) -> Iterator[str]:
    """The names that others ask for today, and that the newest releases of all of these no longer ask for."""
    askers: dict[str, set[str]] = {}
    for name, version in question.current.items():
        for required in fit.needs(name, version):
            askers.setdefault(required, set()).add(name)
    for name in question.current.keys() & askers.keys() - question.targets.keys():
        newest = [(other, version) for other in askers[name] for version in fit.stock.offered(other)[:1]]
        if not any(name in fit.needs(*release) for release in newest):
            yield name


class Explained:
    """Why a distribution blocks: its newest release beside the targets."""

    def __init__(self, question: Question, fit: Fit, facts: Facts) -> None:
        self._question, self._fit, self._facts = question, fit, facts

    def text(self, name: str, rules: Sequence[CompiledRule]) -> str:
        """A sentence on a name that has no release for the targets."""
        targets = " and ".join(f"{each}{asked}" for each, asked in self._question.targets.items())
        version = next(iter(self._fit.stock.offered(name)), self._question.current.get(name))
        head = f"{name} has no release that works with {targets.replace('==', ' ')}"
        if version is None:
            return head
        why = self._why(name, version, rules)
        return f"{head}: {why}" if why else f"{head} and what else is needed"

    def _why(self, name: str, version: Version, rules: Sequence[CompiledRule]) -> str:
        question = self._question._replace(current={}, ranges=dict(self._question.targets))
        found = Search(question, self._fit).solve()
        if not isinstance(found, dict):
            return ""
        facts = moved(self._facts._replace(candidates={}, complete=False), {**found, name: version})
        judge = Judge(rules)
        return Reasons(rules).of([Outcome(facts, "", frozenset(judge.troubles(facts)))], name)
