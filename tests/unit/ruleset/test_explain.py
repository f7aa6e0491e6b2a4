from __future__ import annotations

import pytest

from flaskcompat.ruleset.explain import explanation, find
from flaskcompat.ruleset.store import all_rules

RULES = all_rules()
TRACEBACK = """\
Traceback (most recent call last):
  File "/srv/app/wsgi.py", line 1, in <module>
    from flask import Flask
  File "/srv/venv/lib/python3.11/site-packages/flask/app.py", line 28, in <module>
    from werkzeug.urls import url_quote
ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/srv/venv/lib/werkzeug/urls.py)
"""


@pytest.mark.parametrize(
    "text", ["", "hello", "Traceback (most recent call last):", "FLC000", "error in line 3"]
)
def test_text_that_is_about_nothing_finds_nothing(text: str) -> None:
    assert find(text, RULES) == []


@pytest.mark.parametrize("text", ["FLC110", "flc110 ", "werkzeug-without-url-quote"])
def test_codes_and_names_find_their_rule(text: str) -> None:
    assert [rule.code for rule in find(text, RULES)] == ["FLC110"]


def test_a_pasted_traceback_finds_its_rule() -> None:
    assert [rule.code for rule in find(TRACEBACK, RULES)][:1] == ["FLC110"]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.errors], ids=lambda rule: rule.code)
def test_each_recorded_error_finds_its_own_rule(rule: object) -> None:
    for error in rule.errors:  # type: ignore[attr-defined]
        assert rule in find(f"Traceback (most recent call last):\n  File x\n{error}\n", RULES)


@pytest.mark.parametrize(("package", "code"), [("apscheduler", "FLC158"), ("gunicorn", "FLC159")])
def test_of_rules_with_one_error_the_one_about_what_the_traceback_runs_through_comes_first(
    package: str, code: str
) -> None:
    text = f"  File \"/srv/lib/{package}/util.py\", line 4\nNo module named 'pkg_resources'"
    first, *rest = find(text, RULES)
    assert first.code == code and rest


def test_an_explanation_has_every_part() -> None:
    text = explanation(find("FLC110", RULES)[0])
    for part in ("FLC110", "Why", "Bad", "Good", "Proof", "References"):
        assert part in text
