"""Every rule over every witness project: it fires where the `bad` ones say, and nowhere in a `good` one."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.ruleset.lint import lint_folders
from flaskcompat.ruleset.store import all_rules

WITNESSES = Path(__file__).parent / "rules"
RULES = {rule.code: rule for rule in all_rules()}
EXPECTED = re.compile(r"expect(?P<below> below)?: (?P<codes>(?:FLC\d{3}[, ]*)+)")
"""In a file whose lines take no comment at their end, the one above tells."""


def folders(kind: str) -> list[str]:
    found = [path for path in WITNESSES.glob(f"*/{kind}*") if path.is_dir()]
    return sorted(path.relative_to(WITNESSES).as_posix() for path in found)


def expected_in(folder: Path) -> set[tuple[str, str, int]]:
    """Code, file and line of every `expect:` comment below a folder."""
    found: set[tuple[str, str, int]] = set()
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            for comment in EXPECTED.finditer(line):
                place = path.relative_to(folder).as_posix(), number + bool(comment["below"])
                found.update((code, *place) for code in re.findall(r"FLC\d{3}", comment["codes"]))
    return found


def findings_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str, int]]:
    """What is found and not silenced; in projects that break, advisories only where they are meant."""
    monkeypatch.chdir(folder)
    report = check(".")
    assert not report.problems, report.problems
    code, kind = folder.relative_to(WITNESSES).parts
    # They are true of any old pin.
    meant = kind.startswith("good") or "advisory" in RULES[code].tags
    return {
        (finding.code, finding.path, finding.line)
        for finding in report.findings
        if not finding.suppressed and (meant or "advisory" not in RULES[finding.code].tags)
    }


@pytest.mark.parametrize("name", folders("bad"))
def test_bad_projects_are_flagged_at_the_expected_places(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = WITNESSES / name
    expected = expected_in(folder)
    code = name.partition("/")[0]
    assert any(found == code for found, _, _ in expected), f"no `expect: {code}` comment"
    assert findings_in(folder, monkeypatch) == expected


@pytest.mark.parametrize("name", folders("good"))
def test_nothing_is_flagged_in_good_projects(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings_in(WITNESSES / name, monkeypatch) == set()


def test_every_rule_with_a_witness_has_both_projects_and_every_folder_has_its_rule() -> None:
    with_witness = {code for code, rule in RULES.items() if rule.witness is not None}
    there = {name for name in os.listdir(WITNESSES) if (WITNESSES / name / "bad").is_dir()}
    assert with_witness <= there
    assert there <= set(RULES)
    assert all((WITNESSES / code / "good" / "witness.py").is_file() for code in with_witness)


def test_rule_files_keep_the_habits() -> None:
    errors, count = lint_folders()
    assert errors == []
    assert count == len(RULES) > 0
