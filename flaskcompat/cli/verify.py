"""`flaskcompat rules verify`: rules to proofs, and proofs to lines on the terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path

from packaging.version import Version

from flaskcompat.catalog import load
from flaskcompat.engine.facts import metadata_from
from flaskcompat.engine.lacks import Lacks
from flaskcompat.errors import UsageError
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import DEFINITE
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.evidence import EVIDENCE, encode
from flaskcompat.ruleset.evidence import load as load_evidence
from flaskcompat.ruleset.location import witness_folder
from flaskcompat.ruleset.select import selected
from flaskcompat.ruleset.store import all_rules
from flaskcompat.witness import Boundary, Result, Witness, verify
from flaskcompat.witness.record import merged, rows


def verify_rules(selectors: Sequence[str], *, boundaries: bool, jobs: int, record: bool = False) -> int:
    """Prove the selected rules, print a line for each proof, and return 1 where one failed.

    With `record`, what passed becomes evidence in the table that ships with the rules.

    Raises `UsageError` outside a checkout, since the witness projects are not part of what is installed.
    """
    folder = Path(witness_folder())
    if not folder.is_dir():
        raise UsageError("witnesses are only in a checkout of flaskcompat, not in what is installed")
    rules = selected(all_rules(), selectors)
    results = verify(
        [_witness(rule, folder) for rule in rules],
        fires=Predicate(rules, folder) if boundaries else None,
        jobs=jobs,
        progress=_print,
    )
    if record:
        _record(results)
    for result in results:
        if result.status == "failed":
            print(f"failed: {result.code} {result.check}: {result.message}")  # noqa: T201
    counts = Counter(result.status for result in results)
    print(  # noqa: T201
        f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped, "
        f"{counts['exempt']} rules that cannot fail by running"
    )
    return 1 if counts["failed"] else 0


def _record(results: Sequence[Result]) -> None:
    today = datetime.now(timezone.utc).date().isoformat()
    table = merged(load_evidence(), rows(results, today), [rule.code for rule in all_rules()])
    Path(EVIDENCE).write_text(encode(table), encoding="utf-8")


def _witness(rule: Rule, folder: Path) -> Witness:
    if rule.witness is None:
        return Witness(rule.code, folder / rule.code, reason=rule.reason)
    return Witness(
        rule.code,
        folder / rule.code,
        rule.witness.get("python", "3.11"),
        tuple(
            Boundary(
                each["distribution"],
                each["over"],
                tuple(sorted(each.get("with", {}).items())),
                each.get("python", ""),
            )
            for each in rule.witness.get("boundaries", ())
        ),
    )


def _print(result: Result, number: int, total: int) -> None:
    message = f": {result.message}" if result.message else ""
    print(f"[{number}/{total}] {result.code} {result.check} {result.status}{message}", flush=True)  # noqa: T201
    if result.status == "failed" and result.output:
        print("    " + result.output.strip().replace("\n", "\n    "), file=sys.stderr)  # noqa: T201


class Predicate:
    """Whether a rule holds for a set of versions, with the code and settings of its `bad` project."""

    def __init__(self, rules: Sequence[Rule], folder: Path) -> None:
        self._rules = {rule.code: compile_rule(rule) for rule in rules}
        self._folder = folder
        self._lookup = metadata_from(load())
        self._lacks = Lacks()
        self._code: dict[str, Code] = {}

    def __call__(self, code: str, versions: Mapping[str, str], python: str) -> bool:
        """Hold the rule against the versions on the Python."""
        candidates = {
            name: Candidate((Version(text),), DEFINITE, text, "requirements.txt", 1)
            for name, text in versions.items()
        }
        facts = Facts(candidates, self._code_of(code), self._lookup, python=python, lacks=self._lacks)
        return bool(self._rules[code].condition(facts))

    def _code_of(self, code: str) -> Code:
        if code not in self._code:
            from flaskcompat.engine.code import read_project_code

            self._code[code] = read_project_code(str(self._folder / code / "bad"), list(self._rules.values()))
        return self._code[code]
