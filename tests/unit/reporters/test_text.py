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
    assert "  site/requirements.txt: note FLC901" in text.render(rich._replace(plan=None))


def test_notes_that_no_plan_mends_are_left_to_those_who_ask(rich: Report) -> None:
    assert "FLC901" not in text.render(rich)
    assert "the plan mends 0 of 3; -v shows 1 more note (" in text.render(rich)
    assert "  site/requirements.txt: note FLC901" in text.render(rich, amount="full")


def test_problems_are_listed(rich: Report) -> None:
    assert "  shop/bad.txt:4: not a requirement\n  shop/x.bin: not text\n" in text.render(rich)


def test_many_environments_are_not_all_named(rich: Report) -> None:
    finding = rich.findings[0]._replace(environments=tuple(f"uv.lock@3.{n}" for n in range(8, 15)))
    assert "in uv.lock@3.8, uv.lock@3.9, uv.lock@3.10, uv.lock@3.11 and 3 more environments\n" in text.render(
        rich._replace(findings=(finding,))
    )


def test_what_is_said_of_several_places_is_said_once(rich: Report) -> None:
    first = rich.findings[0]
    others = [first._replace(line=line, fingerprint=str(line)) for line in range(4, 8)]
    elsewhere = [first._replace(path="shop/x.py", line=line, fingerprint=f"x{line}") for line in range(1, 7)]
    different = first._replace(line=5, message="Another message.")
    rendered = text.render(rich._replace(findings=(first, *others, different, *elsewhere)))
    assert rendered.count("flask.Markup is gone") == 1 and "Another message." in rendered
    path = first.path
    assert f"also at {path}:4, 5, 6, 7, shop/x.py:1, 2, 3, 4 and 2 more places\n" in rendered
    assert "12 errors" in rendered


def test_neighbours_of_one_rule_share_cause_and_cure(rich: Report) -> None:
    first = rich.findings[0]
    another = first._replace(line=5, message="Another message.", fingerprint="5")
    uncured = first._replace(line=6, message="A third message.", fingerprint="6", actions=())
    rendered = text.render(rich._replace(findings=(first, another, uncured)))
    cure = f"cure: {first.actions[0].text}\n"
    assert rendered.count(cure) == 1 and "    for all 2 of these:\n" in rendered
    shared = rendered.index(cure)
    assert (
        rendered.index(first.message) < rendered.index(another.message) < shared < rendered.index("A third")
    )
    apart = text.render(rich._replace(findings=(first, uncured, another)))
    assert apart.count(cure) == 2 and "for all" not in apart


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
