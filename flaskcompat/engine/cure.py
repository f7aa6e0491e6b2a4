"""Findings to actions that are true for the project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.catalog import Catalog
from flaskcompat.engine.commands import command_for
from flaskcompat.engine.judge import Verdict, fill
from flaskcompat.engine.moves import Search, cure
from flaskcompat.engine.pinned import pin_of, specifier_of
from flaskcompat.engine.project import ProjectState
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.match import POSSIBLE
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Action
from flaskcompat.ruleset.compile import CompiledRule


class Doctor:
    """Finds what to do about each finding of one project; equal questions are answered once."""

    def __init__(
        self,
        state: ProjectState,
        code: Code,
        rules: Sequence[CompiledRule],
        catalog: Catalog,
        newest: str = "",
    ) -> None:
        self._state = state
        self._rules = {compiled.rule.code: compiled for compiled in rules}
        self._catalog = catalog
        self._newest = newest
        self._code = code
        self._answers: dict[object, dict[str, str] | None] = {}
        self._by_path: dict[str, list[Requirement]] = {}
        for entry in state.requirements:
            self._by_path.setdefault(entry.path, []).append(entry)

    def actions(self, verdict: Verdict) -> tuple[Action, ...]:
        """The actions of a finding, versions first where a version cures it; never empty."""
        hints = verdict.rule.actions
        found = [action for hint in hints if (action := self._action(verdict, hint)) is not None]
        if not any(action.kind in ("upgrade", "pin") for action in found) and not _only_code(hints):
            found = self._moves_of_involved(verdict) + found
        if not found and verdict.match.level == POSSIBLE:
            found = self._floors(verdict)
        if not found:
            found = [Action("edit", f"No release in the catalog cures this: {verdict.rule.summary}.")]
        return tuple(dict.fromkeys(found))

    def _action(self, verdict: Verdict, hint: Mapping[str, str]) -> Action | None:
        text = fill(hint.get("text", ""), verdict.match.values)
        if hint["kind"] in ("edit", "configure"):
            return Action(hint["kind"], text)  # type: ignore[arg-type]
        name = normalize(hint.get("distribution", ""))
        if hint["kind"] == "replace":
            target = hint.get("to", "")
            return Action("replace", text or f"Replace {name} by {target}.", name, target)
        within = SpecifierSet(hint["to"]) if hint.get("to") else None
        if verdict.match.level == POSSIBLE and name in verdict.facts.candidates:
            return self._narrower(verdict, name, within)
        return self._move(verdict, name, within, text)

    def _moves_of_involved(self, verdict: Verdict) -> list[Action]:
        if verdict.match.level == POSSIBLE:
            return []
        moves = [self._move(verdict, name, None, "") for name in _involved(verdict)]
        return [move for move in moves if move is not None]

    def _move(self, verdict: Verdict, name: str, within: SpecifierSet | None, text: str) -> Action | None:
        """A change of versions that was checked against every rule and every declared requirement."""
        current = verdict.facts.candidates.get(name)
        moves = self._answer(verdict, name, within)
        if moves is None:
            return None
        target = SpecifierSet(f">{current.versions[-1]}") if current and current.versions else None
        kind = "upgrade" if target is None or target.contains(moves[name], prereleases=True) else "pin"
        shown = ", ".join(f"{each} {version}" for each, version in moves.items())
        verb = "Upgrade to" if kind == "upgrade" else "Go back to"
        owner = self._owner(verdict)
        where = f" in {owner[1]}" if owner[0] == "pip" else ""
        sentence = text or f"{verb} {shown}{where}" + (
            ": they only work together." if len(moves) > 1 else "."
        )
        command = command_for(owner[0], owner[1], moves, self._direct(verdict))
        return Action(kind, sentence, name, moves[name], command)  # type: ignore[arg-type]

    def _answer(self, verdict: Verdict, name: str, within: SpecifierSet | None) -> dict[str, str] | None:
        versions = tuple((key, one.versions) for key, one in verdict.facts.candidates.items())
        key = (verdict.rule.code, name, str(within), verdict.facts.python, versions)
        if key not in self._answers:
            facts = verdict.facts._replace(code=self._code)
            search = Search(list(self._rules.values()), self._catalog, facts, self._asked(), self._newest)
            self._answers[key] = cure(search, self._rules[verdict.rule.code], name, within)
        return self._answers[key]

    def _asked(self) -> dict[str, SpecifierSet]:
        """What the project's files ask for beyond pins, by name."""
        entries: dict[str, list[Requirement]] = {}
        for entry in self._state.requirements:
            if entry.name and entry.specifier and not pin_of(entry.specifier) and entry.role != "build":
                entries.setdefault(entry.name, []).append(entry)
        return {name: found for name, given in entries.items() if (found := specifier_of(given)) is not None}

    def _narrower(self, verdict: Verdict, name: str, within: SpecifierSet | None) -> Action | None:
        """A tighter specifier for a range that admits versions that do not work."""
        candidate = verdict.facts.candidates[name]
        if within is None or candidate.exact:
            return None
        good = [version for version in candidate.versions if version in within]
        if not good:
            return None
        text = f"Ask for {name}{within} instead of {name}{candidate.text}."
        return Action("pin", text, name, str(within), "")

    def _floors(self, verdict: Verdict) -> list[Action]:
        """The floor that leaves out every admitted version with which the rule fires."""
        compiled = self._rules[verdict.rule.code]
        found = []
        for name in _involved(verdict):
            candidate = verdict.facts.candidates[name]
            good = _newest_good(compiled, verdict.facts, name)
            if not candidate.exact and good:
                text = f"Ask for {name}>={good[-1]} instead of {name}{candidate.text}."
                found.append(Action("pin", text, name, f">={good[-1]}"))
        return found

    def _owner(self, verdict: Verdict) -> tuple[str, str]:
        """The tool and the file that hold the environment's versions."""
        names = set(verdict.finding.environments)
        for situation in self._state.situations:
            environment = situation.environment
            if environment.id in names:
                return self._tool_of(environment.path, environment.tool), environment.path
        return "pip", verdict.finding.path

    def _tool_of(self, path: str, tool: str) -> str:
        """pip-tools where a requirements file has a `.in` file of the same name beside it."""
        if path.endswith(".txt") and any(m.path == path[:-4] + ".in" for m in self._state.manifests):
            return "pip-tools"
        return tool

    def _direct(self, verdict: Verdict) -> frozenset[str]:
        return frozenset(entry.name for entry in self._state.requirements if entry.role == "requirement")


def _involved(verdict: Verdict) -> list[str]:
    """The distributions that the match names, in its order."""
    names = [key for key, _ in verdict.match.values if key in verdict.facts.candidates]
    return list(dict.fromkeys(names))


def _newest_good(compiled: CompiledRule, facts: Facts, name: str) -> list[Version]:
    """The admitted versions from the newest down to the first with which the rule fires."""
    newest_first = reversed(facts.candidates[name].versions)
    return list(takewhile(lambda version: not _fires(compiled, facts, name, version), newest_first))


def _fires(compiled: CompiledRule, facts: Facts, name: str, version: Version) -> bool:
    candidate = facts.candidates[name]._replace(versions=(version,), admitted=None)
    return bool(compiled.condition(facts._replace(candidates={**facts.candidates, name: candidate})))


def _only_code(hints: Sequence[Mapping[str, str]]) -> bool:
    """Whether a rule's own advice is about code alone."""
    return bool(hints) and all(hint["kind"] in ("edit", "configure", "replace") for hint in hints)
