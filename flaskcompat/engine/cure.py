"""Findings to actions that are true for the project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog
from flaskcompat.engine.commands import command_for
from flaskcompat.engine.cures.change import Change, Moves, Owner
from flaskcompat.engine.cures.narrow import Admitted, narrower
from flaskcompat.engine.cures.other_python import other_python
from flaskcompat.engine.cures.owners import Owners
from flaskcompat.engine.cures.patients import Patient, Patients
from flaskcompat.engine.cures.troubles import Judge, depends_on_python, trouble, without_place
from flaskcompat.engine.cures.wanted import asked_beyond, limits_of
from flaskcompat.engine.cures.wording import is_upgrade, sentence
from flaskcompat.engine.cures.world import World, offered
from flaskcompat.engine.hints import told
from flaskcompat.engine.judge import Verdict, fill
from flaskcompat.engine.moves import cures
from flaskcompat.engine.project import ProjectState
from flaskcompat.engine.pythons import MINORS, declared_pythons
from flaskcompat.matchers.facts import Code, nothing
from flaskcompat.model.lack import Lookup as Lacks
from flaskcompat.model.match import POSSIBLE
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Action
from flaskcompat.ruleset.compile import CompiledRule

_VERSIONS = ("upgrade", "pin")
_NOT_ENOUGH = "; that alone does not make an install that works."
Hint = Mapping[str, str]


class Wish(NamedTuple):
    """A version of a distribution to look for: `within` a range, or `far` back; `text` words the action.

    With `alone` nothing else may have to move along.
    """

    name: str
    within: SpecifierSet | None = None
    text: str = ""
    far: bool = False
    alone: bool = False


class Answer(NamedTuple):
    """Moves, each of which cures; `partial` where an install had no solution before and has none then."""

    moves: list[Moves]
    partial: bool = False


class Doctor:
    """Finds what to do about each finding of one project; equal questions are answered once.

    `newest` is the ISO date after which releases do not count; empty for none.
    """

    def __init__(
        self,
        state: ProjectState,
        code: Code,
        rules: Sequence[CompiledRule],
        catalog: Catalog,
        newest: str = "",
        lacks: Lacks = nothing,
    ) -> None:
        self._state = state
        self._rules = {compiled.rule.code: compiled for compiled in rules}
        self._judge = Judge(rules)
        self._world = World(catalog, newest)
        self._owners = Owners(state.manifests)
        self._code = code
        self._patients = Patients(state, code, self._judge, self._world, lacks)
        self._answers: dict[object, Answer] = {}
        self._given: set[object] = set()

    def actions(self, verdict: Verdict) -> tuple[Action, ...]:
        """The actions of a finding, in the order of the rule's hints; never empty."""
        self._given.clear()
        hints = verdict.rule.actions
        found = [action for hint in hints for action in self._of_hint(verdict, hint)]
        if not _moves_versions(found) and not _only_code(hints):
            found = [*self._of_involved(verdict), *found]
        found += self._of_python(verdict, bool(_moves_versions(found)))
        if not found:
            lead = "No release in the catalog cures this beside the other versions and the Python"
            text = self._on_newer(verdict, hints) or f"{lead}: {verdict.rule.summary}."
            found = [Action("edit", text)]
        return tuple(dict.fromkeys(found))

    def _on_newer(self, verdict: Verdict, hints: Sequence[Hint]) -> str:
        """Which Python the releases need that a rule leads to, where none runs on that of the finding."""
        python = ".".join(verdict.facts.python.split(".")[:2])
        limits = limits_of(self._state.requirements, verdict.facts.python)
        for hint in hints:
            name, to = normalize(hint.get("distribution", "")), hint.get("to", "")
            if hint["kind"] != "upgrade" or python not in MINORS or not to or "{" in to:
                continue
            within = SpecifierSet(to) & limits.get(name, SpecifierSet())
            if any(version in within for version in offered(name, self._world, (python,))):
                continue
            for other in MINORS[MINORS.index(python) + 1 :]:
                if any(version in within for version in offered(name, self._world, (other,))):
                    return (
                        f"On Python {python} no release cures this: {name}{to} needs Python {other} or newer."
                    )
        return ""

    def _of_hint(self, verdict: Verdict, hint: Hint) -> Iterator[Action]:
        text = told(hint, verdict.match)
        name = normalize(hint.get("distribution", ""))
        if hint["kind"] in ("edit", "configure"):
            yield Action(hint["kind"], text)  # type: ignore[arg-type]
        elif hint["kind"] == "replace":
            target = hint.get("to", "")
            yield Action("replace", text or f"Replace {name} by {target}.", name, target)
        else:
            to = hint.get("to", "")
            if "{" in to:  # which distribution, and which of its releases, only the match tells
                to = fill(to, verdict.match.told())
                name = normalize(fill(hint["distribution"], verdict.match.told()))
            within = SpecifierSet(to) if to else None
            yield from self._of_wish(verdict, Wish(name, within, text))

    def _of_involved(self, verdict: Verdict) -> list[Action]:
        """Moves of the distributions that the match names; far ones only where no near one is there."""
        names = list(dict.fromkeys(key for key, _ in verdict.match.values if key in verdict.facts.candidates))
        for far in (False, True):
            found: list[Action] = []
            for name in names:
                # Where the release that needs something has a better one, no others need to go back together.
                alone = bool(found) and self._rules[verdict.rule.code].joins
                found += self._of_wish(verdict, Wish(name, far=far, alone=alone))
            if found:
                return found
        return []

    def _of_wish(self, verdict: Verdict, wish: Wish) -> Iterator[Action]:
        if verdict.match.level == POSSIBLE and not verdict.finding.environments[0]:
            yield from self._narrowed(verdict, wish)
            return
        for patient in self._patients.of(verdict, wish.name):
            answer = self._answer(verdict, patient, wish)
            for moves in answer.moves:
                # The same versions are one answer, whichever of them was asked for.
                key = (patient.situation.environment.path, frozenset(moves.items()))
                if key not in self._given:
                    self._given.add(key)
                    action = self._action(patient, moves, wish.text)
                    yield action._replace(text=action.text[:-1] + _NOT_ENOUGH) if answer.partial else action

    def _answer(self, verdict: Verdict, patient: Patient, wish: Wish) -> Answer:
        """Moves that cure the finding, by the strictest search that finds any."""
        compiled = self._rules[verdict.rule.code]
        broken = trouble(compiled, verdict.match)
        what = without_place(compiled, broken)
        key = (what, patient.situation.environment.id, wish.name, str(wish.within), wish.far, wish.alone)
        if key not in self._answers:
            answer = Answer([])
            limits = limits_of(self._state.requirements, patient.case.facts.python)
            for search in self._patients.searches(patient, broken, limits):
                answer = Answer(cures(search, wish.name, wish.within, wish.far, wish.alone), search.lenient)
                if answer.moves:
                    break
            self._answers[key] = answer
        return self._answers[key]

    def _action(self, patient: Patient, moves: Moves, text: str) -> Action:
        owner = self._owners.of(patient.situation)
        changes = self._owners.changes(owner, patient.situation, moves)
        name = changes[0].name
        candidate = patient.case.facts.candidates.get(name)
        current = candidate.versions[-1] if candidate and candidate.versions else None
        others = asked_beyond(self._state.requirements, changes, patient.case.facts.python)
        return Action(
            "upgrade" if is_upgrade(changes[0], current) else "pin",
            text or sentence(owner, changes, current, others),
            name,
            changes[0].version or changes[0].specifier,
            command_for(owner, changes),
            tuple(moves.items()),
        )

    def _narrowed(self, verdict: Verdict, wish: Wish) -> Iterator[Action]:
        """A tighter specifier for a range that admits versions that do not work."""
        name = wish.name
        compiled = self._rules[verdict.rule.code]
        candidate = verdict.facts.candidates.get(name)
        root = self._patients.root_of(candidate)
        case = self._patients.case_of(root)
        found = Admitted(compiled, trouble(compiled, verdict.match), verdict.facts, case)
        specifier = narrower(found, name, wish.within, self._judge, self._world)
        if not specifier or candidate is None or root is None:
            return
        entries = tuple(
            entry
            for entry in root.entries
            if entry.name == name and (entry.path, entry.line) == (candidate.path, candidate.line)
        )
        owner = Owner(root.tool or "pip", root.path)
        change = Change(name, specifier, entries, table=self._owners.table(entries))
        text = sentence(owner, [change], None)
        if case is not None and case.conflict:
            text = text[:-1] + _NOT_ENOUGH
        yield Action("pin", text, name, specifier, command_for(owner, [change]))

    def _of_python(self, verdict: Verdict, moves: bool) -> list[Action]:
        """Another Python, where the rule asks for it, and no version or only a requirement decides."""
        match = verdict.rule.match
        if _only_code(verdict.rule.actions) or not depends_on_python(match):
            return []
        if moves and "requires-python" not in match:
            return []
        broken = trouble(self._rules[verdict.rule.code], verdict.match)
        claims = [claim for one in self._state.manifests for claim in one.inventory.pythons]
        declared = [python.version for python in declared_pythons(claims)]
        facts = verdict.facts._replace(code=self._code)
        ranged = any(
            claim.kind == "declared" and (claim.path, claim.line) == (facts.python_path, facts.python_line)
            for claim in claims
        )
        text = other_python(facts, broken, self._judge, declared or MINORS, ranged=ranged)
        return [Action("configure", f"Or {text}" if moves else text[0].upper() + text[1:])] if text else []


def _moves_versions(actions: Sequence[Action]) -> bool:
    return any(action.kind in _VERSIONS for action in actions)


def _only_code(hints: Sequence[Hint]) -> bool:
    """Whether a rule's own advice is about code alone."""
    return bool(hints) and all(hint["kind"] not in _VERSIONS for hint in hints)
