"""What flaskcompat says of one set of versions on one Python, at the price of a millisecond.

`Oracle` puts an environment together and asks the engine's judge, as a check does after it has read a lock;
`by_check` writes a `requirements.txt` and calls the public function, which also resolves what is left open.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import flaskcompat
from flaskcompat.catalog import load
from flaskcompat.engine.causes import told_once
from flaskcompat.engine.facts import facts_of, metadata_from
from flaskcompat.engine.judge import judge, merge
from flaskcompat.engine.lacks import Lacks
from flaskcompat.engine.pythons import Python
from flaskcompat.matchers.facts import Code
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.report import Finding
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.select import selected
from flaskcompat.ruleset.store import all_rules

FILE = "requirements.txt"


class Oracle:
    """Predicts from versions alone: the rules compiled once, the catalog loaded once."""

    def __init__(self) -> None:
        self._rules = [compile_rule(rule) for rule in selected(all_rules(()), ())]
        self._catalog = load()
        self._lookup = metadata_from(self._catalog)
        self._lacks = Lacks()

    def errors(self, pins: Mapping[str, str], python: str) -> tuple[Finding, ...]:
        """The errors that are found in an environment of these versions and nothing else."""
        distributions = tuple(
            Distribution(name, version, FILE, line, "pinned")
            for line, (name, version) in enumerate(sorted(pins.items()), 1)
        )
        where = Environment(FILE, ".", "pinned", FILE, python, distributions)
        facts = facts_of(where, Code(), self._lookup, Python(python), self._lacks)
        found = told_once(judge(self._rules, facts, where, self._catalog.date[:10]), ())
        return errors_of(verdict.finding for verdict in merge(found))


def by_check(requirements: Iterable[str], python: str, day: str = "") -> tuple[Finding, ...]:
    """The errors that `flaskcompat.check` reports on a project with these requirements and this Python.

    What they leave open is what a new install gets on a `day`, empty for the day of the catalog.
    """
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, FILE).write_text("".join(f"{each}\n" for each in requirements), encoding="utf-8")
        return errors_of(flaskcompat.check([folder], python=python, exclude_newer=day or None).findings)


def errors_of(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that say: this breaks."""
    return tuple(finding for finding in findings if finding.severity == "error")
