from __future__ import annotations

import subprocess
import sys

from flaskcompat.model.report import Report
from flaskcompat.reporters import text


def test_suppressed_findings_are_counted_and_not_shown(rich: Report) -> None:
    rendered = text.render(rich)
    assert "shop/app.py:9" not in rendered
    assert "1 error, 1 warning, 1 note; 2 suppressed" in rendered


def test_a_finding_has_its_place_cause_and_cure(rich: Report) -> None:
    rendered = text.render(rich)
    assert "shop/app.py:3:19: error FLC301 removed-name (breaks production)" in rendered
    assert "flask.Markup is gone from Flask 3.0.3" in rendered
    assert "cure: Import Markup from markupsafe." in rendered
    assert "$ uv add 'flask<3'" in rendered


def test_a_place_without_a_line_has_no_number(rich: Report) -> None:
    assert "  site/requirements.txt: note FLC901" in text.render(rich)


def test_problems_are_listed(rich: Report) -> None:
    assert "  shop/bad.txt:4: not a requirement\n  shop/x.bin: not text\n" in text.render(rich)


def test_many_environments_are_not_all_named(rich: Report) -> None:
    finding = rich.findings[0]._replace(environments=tuple(f"uv.lock@3.{n}" for n in range(8, 15)))
    assert "in uv.lock@3.8, uv.lock@3.9, uv.lock@3.10, uv.lock@3.11 and 3 more environments\n" in text.render(
        rich._replace(findings=(finding,))
    )


def test_colour_only_when_asked(rich: Report) -> None:
    assert "\x1b" not in text.render(rich)
    coloured = text.render(rich, colour=True)
    assert "\x1b[31;1merror\x1b[0m" in coloured


def test_colour_is_ours_alone(hostile: Report) -> None:
    assert "\x1b[31mred" not in text.render(hostile, colour=True)


def test_nothing_found_says_so(empty: Report) -> None:
    assert text.render(empty) == "no findings (1 project, 42 rules, catalog of 2026-11-20)\n"


def test_plain_text_needs_no_heavy_import() -> None:
    code = "import sys, flaskcompat.reporters.text; print('rich' in sys.modules, 'json' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"
