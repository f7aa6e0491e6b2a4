from __future__ import annotations

import pytest

from flaskcompat.model.gate import Gate, Moved, Repair, Verdict
from flaskcompat.model.plan import Change
from flaskcompat.model.report import Report
from flaskcompat.reporters import json, markdown, text
from flaskcompat.reporters.gate import heading, lines, verdict

BASE = "1f" * 20
MOVES = (
    Moved("flask", "2.2.5", "3.0.0", "requirements.txt", 1),
    Moved("blinker", "", "1.9.0", "requirements.txt", 1, False),
)
REPAIR = Repair(
    (Change("flask-login", "0.6.2", "0.6.3"),),
    "--- a/requirements.txt\n+++ b/requirements.txt\n@@ -1 +1 @@\n-flask-login==0.6.2\n+flask-login==0.6.3\n",
    ("uv lock",),
    ("flask-x has no release for flask 3.0.0",),
    ("uv.lock: the tool that owns it has to make it",),
)


def made(report: Report, word: Verdict = "breaks") -> Report:
    mended = tuple(finding for finding in report.findings if not finding.suppressed)
    return report._replace(
        plan=None,
        gate=Gate(word, BASE, "", "origin/main", MOVES, mended, REPAIR, ("the files as they are count",)),
    )


def test_lines(rich: Report) -> None:
    report = made(rich)
    assert report.gate is not None
    assert list(lines(report, report.gate)) == [
        "gate: not safe: flask 2.2.5 -> 3.0.0",
        "  The change since origin/main (1f1f1f1f1f1f) brings 1 error, 1 warning, 1 note; 2 suppressed, "
        "2 problems with what could not be read or is not known, and mends 3 findings.",
        "  In a new install: blinker 1.9.0 is added.",
        "  The files as they are count.",
        "  must move along: flask-login 0.6.2 -> 0.6.3",
        "  in the way: flask-x has no release for flask 3.0.0",
        "  $ uv lock",
        "  left to you: uv.lock: the tool that owns it has to make it",
        "  what can be written of it, as one commit:",
        *(f"    {line}" for line in REPAIR.diff.splitlines()),
        "  mended:",
        *(
            f"    {finding.path}{f':{finding.line}' if finding.line else ''}: {finding.severity} "
            f"{finding.code} {finding.name}"
            for finding in report.gate.mended
        ),
    ]


def test_a_diff_with_which_nothing_is_left_makes_it_right() -> None:
    whole = Gate("breaks", BASE, "", "main", repair=REPAIR._replace(blockers=(), left=()))
    assert heading(whole) == "what makes it right, as one commit"


@pytest.mark.parametrize("word", ["breaks", "warns", "unclear", "mends", "safe"])
def test_each_verdict_has_its_words(empty: Report, word: Verdict) -> None:
    gate = Gate(word, BASE, "", "main")
    assert verdict(gate)
    assert text.render(empty._replace(gate=gate)).startswith(f"gate: {verdict(gate)}\n")


def test_a_comment_can_be_found_again_and_obeys_nothing(hostile: Report) -> None:
    nasty = hostile.findings[0].message
    moves = (Moved(nasty, nasty, nasty, nasty, 1),)
    repair = Repair((Change(nasty, nasty, nasty),), f"+{nasty}\n</pre><script>", (nasty,), (nasty,), (nasty,))
    gate = Gate("breaks", BASE, "", nasty, moves, hostile.findings, repair, (nasty,))
    found = markdown.render(hostile._replace(gate=gate))
    assert found.startswith("<!-- flaskcompat -->\n### ")
    assert "<script" not in found and "\x1b" not in found and "@everyone" not in found
    assert found.count("<pre>") == found.count("</pre>") == 1
    assert len(found) <= markdown.LONGEST


def test_keys_of_the_document(rich: Report) -> None:
    report = made(rich)
    document = json.document(report)
    assert list(document)[-1] == "gate"
    assert list(document["gate"]) == [
        *("verdict", "base", "head", "asked", "changes", "mended", "with"),
        *("commands", "diff", "blockers", "left", "remarks"),
    ]
    assert document["gate"]["with"] == [{"distribution": "flask-login", "from": "0.6.2", "to": "0.6.3"}]
    assert "gate" not in json.document(rich)


def test_a_comment_is_never_longer_than_it_may_be(rich: Report) -> None:
    long = "<" * 300
    findings = tuple(rich.findings[0]._replace(line=line, message=long * 3) for line in range(1, 400))
    moves = tuple(Moved(f"{long}{number}", "1", "2", "x", 1) for number in range(60))
    along = tuple(Change(f"{long}{number}", "1", "2") for number in range(60))
    repair = Repair(along, f"+{long}\n" * 500, (long,) * 90, (long,) * 90, (long,) * 90)
    gate = Gate("breaks", BASE, "", long, moves, findings, repair, (long,) * 90)
    report = rich._replace(findings=findings, plan=None, gate=gate)
    assert len(markdown.render(report)) <= markdown.LONGEST
