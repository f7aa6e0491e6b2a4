from __future__ import annotations

from flaskcompat.gate.compare import Difference, Sides, compare
from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Confidence, Finding, Report, Severity, Tool

MARK = "0123456789abcdef0123"


def finding(
    line: int,
    mark: str = MARK,
    severity: Severity = "error",
    confidence: Confidence = "definite",
    path: str = "app.py",
    message: str = "flask.Markup is gone from flask 3.0.0.",
) -> Finding:
    return Finding(
        *("FLC301", "removed-name", severity, confidence, "production", message, ".", path, line, 1),
        fingerprint=mark,
    )


def report(*findings: Finding, problems: tuple[Problem, ...] = ()) -> Report:
    return Report(Tool("0", 1, ""), findings=findings, problems=problems)


def between(base: Report, head: Report, before: str = "", after: str = "", **renamed: str) -> Difference:
    names = {f"{old}.py": f"{new}.py" for old, new in renamed.items()}
    return compare(
        base, head, Sides(names, lambda path: before.splitlines(), lambda path: after.splitlines())
    )


def lines(found: Difference) -> tuple[list[int], list[int]]:
    return [one.line for one in found.brought], [one.line for one in found.mended]


def test_a_finding_that_only_moves_is_no_new_one() -> None:
    assert lines(between(report(finding(3)), report(finding(9)))) == ([], [])


def test_what_comes_is_brought_and_what_goes_is_mended() -> None:
    other = finding(5, "f" * 20)
    assert lines(between(report(finding(3)), report(finding(3), other))) == ([5], [])
    assert lines(between(report(finding(3), other), report(finding(3)))) == ([], [5])


def test_what_weighs_more_or_is_surer_is_brought_and_what_weighs_less_is_mended() -> None:
    note, error = finding(3, severity="note", confidence="possible"), finding(3)
    assert lines(between(report(note), report(error))) == ([3], [])
    assert lines(between(report(error), report(note))) == ([], [3])
    fresh = finding(3, confidence="fresh-install")
    assert lines(between(report(fresh), report(error))) == ([3], [])
    assert lines(between(report(error), report(fresh))) == ([], [])


def test_of_those_alike_the_ones_in_new_lines_are_new() -> None:
    before = "import flask\nflask.Markup(a)\nflask.Markup(b)\n"
    after = "flask.Markup(c)\nimport flask\nflask.Markup(a)\nflask.Markup(b)\n"
    old = report(finding(2), finding(3, f"{MARK}-2"))
    new = report(finding(1), finding(3, f"{MARK}-2"), finding(4, f"{MARK}-3"))
    assert lines(between(old, new, before, after)) == ([1], [])
    assert lines(between(new, old, after, before)) == ([], [1])


def test_lines_that_read_alike_go_by_those_around_them() -> None:
    before = "def a():\n    x()\n    return 1\n"
    after = "def b():\n    x()\n    return 2\n" + before
    assert lines(between(report(finding(2)), report(finding(2), finding(5, f"{MARK}-2")), before, after)) == (
        [2],
        [],
    )


def test_a_renamed_file_brings_nothing() -> None:
    old = finding(3, path="old.py")
    new = finding(3, "f" * 20, path="new.py", message="flask.Markup is gone from flask 3.0.3.")
    assert lines(between(report(old), report(new), old="new")) == ([], [])
    assert lines(between(report(old), report(new))) == ([3], [3])
    more = finding(4, "e" * 20, path="new.py", message="flask.escape is gone from flask 3.0.3.")
    assert lines(between(report(old), report(new, more), old="new")) == ([4], [])


def test_what_is_suppressed_is_not_there() -> None:
    silent = finding(3)._replace(suppressed="inline")
    assert lines(between(report(silent), report(finding(3)))) == ([3], [])
    assert lines(between(report(finding(3)), report(silent))) == ([], [3])


def test_problems_that_were_there_are_not_new() -> None:
    one, moved = Problem("uv.lock", 3, "no version"), Problem("uv.lock", 9, "no version")
    assert between(report(problems=(one,)), report(problems=(moved,))).problems == ()
    assert between(report(problems=(one,)), report(problems=(one, moved))).problems == (moved,)
    elsewhere = moved._replace(path="new.py")
    old = one._replace(path="old.py")
    assert between(report(problems=(old,)), report(problems=(elsewhere,)), old="new").problems == ()


def test_what_is_said_of_an_entry_is_known_by_that() -> None:
    old = finding(3, path="uv.lock", message="flask 2.2.5 has no solution")._replace(column=0)
    new = old._replace(fingerprint="f" * 20, message="flask 2.3.0 has no solution")
    assert lines(between(report(old), report(new))) == ([], [])
    in_code = old._replace(column=1), new._replace(column=1)
    assert lines(between(report(in_code[0]), report(in_code[1]))) == ([3], [3])
    elsewhere = new._replace(path="poetry.lock")
    sides = Sides({}, lambda path: [], lambda path: [], {"uv.lock": "poetry.lock"})
    assert lines(compare(report(old), report(elsewhere), sides)) == ([], [])
