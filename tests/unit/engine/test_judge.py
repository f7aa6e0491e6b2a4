from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine.judge import Verdict, fill, fingerprint, merge, weight
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE, Match
from flaskcompat.model.report import Finding, Related
from flaskcompat.ruleset.load import load_rule

RULE = load_rule(
    """\
code: FLC110
name: x
summary: x
severity: error
breaks: production
since: "0.1.0"
tags: []
match: {distribution: flask}
message: x
why: x
example: {bad: x, good: x}
actions: []
references: [x]
witness: none
reason: x
""",
    "x.yaml",
)
FACTS = Facts({}, Code(), lambda name, version: None)


def verdict(environment: str, level: int = DEFINITE, line: int = 3, flask: str = "2.2.2") -> Verdict:
    match = Match(level, "uv.lock", line, distributions=(f"flask=={flask}",))
    finding = Finding(
        code="FLC110",
        name="x",
        severity="error",
        confidence="definite",
        breaks=None,
        message=f"level {level}",
        project=".",
        path="uv.lock",
        line=line,
        column=0,
        distributions=match.distributions,
        environments=(environment,),
        fingerprint=fingerprint("FLC110", "uv.lock", match),
    )
    return Verdict(finding, RULE, match, FACTS)


def test_only_known_placeholders_are_filled() -> None:
    assert fill("{flask} {nothing} {}\n {'a': 1}", [("flask", "2.2.2")]) == "2.2.2 {nothing} {} {'a': 1}"


def test_a_place_is_told_once() -> None:
    plain, ranged = Related("a.toml", 3, "flask 2.2.2"), Related("a.toml", 3, "flask 2.2.2 (admitted by <3)")
    other = Related("a.toml", 3, "werkzeug 3.0")
    one, two = verdict("a", DEFINITE), verdict("b", POSSIBLE)
    one = one._replace(finding=one.finding._replace(related=(plain,)))
    two = two._replace(finding=two.finding._replace(related=(ranged, other)))
    assert merge([two, one])[0].finding.related == (plain, other)


def test_what_is_only_possible_is_a_note() -> None:
    assert weight("error", DEFINITE) == "error"
    assert weight("warning", FRESH_INSTALL) == "warning"
    assert weight("error", POSSIBLE) == weight("note", POSSIBLE) == "note"


def test_the_same_words_of_a_place_in_code_are_one_finding_whatever_showed_it() -> None:
    one, two = verdict("a", DEFINITE), verdict("b", FRESH_INSTALL)
    column, message = 5, "unicode is not there. A new install gets werkzeug==3.1.9."
    two = two._replace(finding=two.finding._replace(distributions=("werkzeug==3.1.9",), message=message))
    one = one._replace(finding=one.finding._replace(distributions=(), message="unicode is not there."))
    assert len(merge([one, two])) == 2
    one, two = (each._replace(finding=each.finding._replace(column=column)) for each in (one, two))
    (merged,) = merge([one, two])
    assert merged.finding.environments == ("a", "b")
    assert merged.finding.distributions == ("werkzeug==3.1.9",)
    other = two._replace(finding=two.finding._replace(message="xrange is not there."))
    assert len(merge([one, other])) == 2


def test_the_same_cause_in_several_environments_is_one_finding() -> None:
    (merged,) = merge([verdict("a"), verdict("b"), verdict("c")])
    assert merged.finding.environments == ("a", "b", "c")


def test_the_surest_speaks() -> None:
    (merged,) = merge([verdict("a", POSSIBLE), verdict("b", DEFINITE)])
    assert merged.finding.message == f"level {DEFINITE}"


def test_two_places_are_two_findings_with_fingerprints_of_their_own() -> None:
    first, second = merge([verdict("a", line=9, flask="2.0"), verdict("a", line=3)])
    assert (first.finding.line, second.finding.line) == (3, 9)
    assert first.finding.fingerprint != second.finding.fingerprint


def test_a_fingerprint_survives_moved_lines_and_new_versions() -> None:
    one = Match(DEFINITE, "a.txt", 3, distributions=("flask==2.2.2",))
    other = Match(DEFINITE, "a.txt", 8, distributions=("flask==2.2.3",))
    assert fingerprint("FLC110", "a.txt", one) == fingerprint("FLC110", "a.txt", other)
    assert fingerprint("FLC110", "b.txt", one) != fingerprint("FLC110", "a.txt", one)


def test_a_path_that_is_no_utf8_has_a_fingerprint_too() -> None:
    assert fingerprint("FLC110", "\udcff/requirements.txt", Match(DEFINITE))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "pyproject.toml",
            '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ["flask"]\n',
            "A new install on Python 3.8 gets flask==3.0.3 (as of 2026-11-01).",
        ),
        ("requirements.txt", "flask\n", "A new install gets flask==3.1.3 (as of 2026-11-01)."),
    ],
)
def test_of_several_pythons_the_one_is_told_on_which_an_install_gets_it(
    name: str, text: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text)
    (tmp_path / "app.py").write_text("from flask import _app_ctx_stack\n")
    (found,) = check([str(tmp_path)], select=["FLC302"], exclude_newer="2026-11-01").findings
    assert found.message.endswith(expected)


def test_what_an_install_gets_is_only_what_it_may_get_where_parts_are_unknown(tmp_path: Path) -> None:
    asked = '"sqlalchemy-utils" = "<0.36"\nsqlalchemy = "<2.0"\n'
    unknown = 'invenio = {version = "<3.3.0", extras = ["base", "auth"]}\n'
    (tmp_path / "Pipfile").write_text(f'[requires]\npython_version = "3.9"\n\n[packages]\n{asked}{unknown}')
    found = check([str(tmp_path)], select=["FLC210"], exclude_newer="2026-11-01").findings
    assert [one.severity for one in found] == ["note"] * len(found) != []
    assert all("A new install may get sqlalchemy-utils==" in one.message for one in found)
