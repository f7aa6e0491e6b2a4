from __future__ import annotations

import re

import pytest

from flaskcompat.model.report import Report
from flaskcompat.reporters import markdown
from flaskcompat.reporters.escape import escaped


def test_the_verdict_comes_first(rich: Report, empty: Report) -> None:
    told = "1 error, 1 warning, 1 note; 2 suppressed"
    plain = rich._replace(plan=None)
    assert markdown.render(plain).startswith(f"### ❌ flaskcompat: {told}, 2 problems\n")
    assert markdown.render(empty).startswith("### ✅ flaskcompat: no findings\n")
    assert rich.plan is not None
    assert markdown.render(rich).startswith(
        "### ❌ flaskcompat: To flask==3.1.3: 1 step, 1 blocker\n\n1 error"
    )
    open_ = rich._replace(plan=rich.plan._replace(blockers=()))
    assert markdown.render(open_).startswith("### ⚠️ flaskcompat: To flask==3.1.3: 1 step\n")
    done = empty._replace(plan=rich.plan._replace(steps=(), blockers=()))
    assert markdown.render(done).startswith("### ✅ flaskcompat: To flask==3.1.3: no version has to move\n")


def test_every_row_has_four_cells(rich: Report, hostile: Report) -> None:
    for report in (rich, hostile):
        rows = [line for line in markdown.render(report).splitlines() if line.startswith("|")]
        assert len(rows) == 2 + len([f for f in report.findings if not f.suppressed])
        assert {row.count("|") for row in rows} == {5}


def test_only_our_own_tags_are_html(hostile: Report) -> None:
    tags = set(re.findall(r"</?([a-z!-]+)", markdown.render(hostile)))
    assert tags <= {"code", "br", "details", "summary", "!--", "--"}


@pytest.mark.parametrize("text", ["a`b", "*a*", "_a_", "[a](b)", "<b>", "a|b", "&lt;", "~~a~~", "\\a"])
def test_markup_is_text(text: str) -> None:
    assert re.fullmatch(r"(?:[abc]|l?t;|&#\d+;)+", escaped(text))


@pytest.mark.parametrize("text", ["@maintainers", "#12", "https://x.example.org", "www.x.example.org"])
def test_nobody_is_mentioned_and_nothing_linked(text: str) -> None:
    assert "<!-- -->" in escaped(text)


def test_a_comment_is_never_longer_than_github_takes(rich: Report) -> None:
    assert rich.plan is not None
    many = rich._replace(
        findings=(rich.findings[0],) * 5000,
        problems=rich.problems * 5000,
        plan=rich.plan._replace(steps=rich.plan.steps * 5000),
    )
    rendered = markdown.render(many)
    assert len(rendered) <= markdown.LONGEST
    assert re.search(r"… and \d+ more lines", rendered)
    assert re.search(r"… and \d+ more findings\.", rendered)
    assert re.search(r"… and \d+ more problems", rendered)
