from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.errors import RuleError, UsageError
from tests.unit.ruleset.test_load import GOOD

PASTED = """\
Traceback (most recent call last):
  File "app.py", line 1, in <module>
    from flask import Flask
ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (site-packages/werkzeug/urls.py)
"""


def explain(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(build("explain"), ["explain", *arguments], input=text)


@pytest.mark.parametrize("arguments", [["FLC000"], [""], ["hello"], ["FLC"], ["-"]])
def test_what_no_rule_is_about_is_refused(arguments: list[str]) -> None:
    assert isinstance(explain(*arguments).exception, UsageError)


@pytest.mark.parametrize("code", ["FLC110", "flc110", " FLC110 ", "werkzeug-without-url-quote"])
def test_a_rule_by_its_code_or_name(code: str) -> None:
    shown = explain(code).output
    assert shown.startswith("FLC110 werkzeug-without-url-quote (error, breaks production)\n")
    for heading in ("Why", "Bad", "Good", "How it shows", "Proof", "References"):
        assert f"\n\n{heading}\n  " in shown


def test_a_pasted_traceback_as_an_argument_as_words_and_from_standard_input() -> None:
    for done in (explain(PASTED), explain(*PASTED.split()), explain("-", text=PASTED), explain(text=PASTED)):
        assert done.output.startswith("FLC110 ")


def test_a_teams_own_rule(tmp_path: Path) -> None:
    (tmp_path / "TEAM001-too-old.yaml").write_text(GOOD.replace("FLC110", "TEAM001"))
    assert explain("TEAM001", "--rules", str(tmp_path)).output.startswith("TEAM001 too-old ")
    (tmp_path / "TEAM001-too-old.yaml").write_text("code: TEAM001\n")
    assert isinstance(explain("TEAM001", "--rules", str(tmp_path)).exception, RuleError)
