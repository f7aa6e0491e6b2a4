from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.engine.check import survey
from flaskcompat.engine.options import Options
from flaskcompat.gate.along import Along, Bumped, along


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(text: str, bumped: str, before: str, *brought: str) -> Along:
    """What has to move with one distribution, where errors with these codes are brought."""
    Path("requirements.txt").write_text(text)
    (assessment,) = survey(["."], Options(python=("3.11",))).assessments
    errors = [one for one in assessment.findings if one.code in brought]
    assert {one.code for one in errors} == set(brought)
    (pin,) = (line.partition("==")[2] for line in text.splitlines() if line.startswith(f"{bumped}=="))
    return along(assessment, [Bumped(bumped, before, pin)], errors)


def test_what_breaks_moves_and_the_rest_stays() -> None:
    one = found(
        "flask==2.2.5\nflask-login==0.6.2\nflask-wtf==1.2.1\nwerkzeug==3.0.1\n", "werkzeug", "2.2.3", "FLC150"
    )
    assert one.step is not None and one.blockers == ()
    assert [change[:] for change in one.step.changes] == [("flask-login", "0.6.2", "0.6.3")]
    assert [(edit.line, edit.after) for edit in one.step.edits] == [(2, "flask-login==0.6.3")]


def test_what_was_broken_before_is_not_mended_with_it() -> None:
    text = "flask==2.2.5\nflask-login==0.6.2\nitsdangerous==2.1.2\nflask-script==2.0.6\nwerkzeug==3.0.1\n"
    one = found(text, "werkzeug", "2.2.3", "FLC150")
    assert one.step is None or {change.distribution for change in one.step.changes} == {"flask-login"}


def test_what_has_no_way_forward_is_named() -> None:
    one = found("flask==3.0.3\nflask-script==2.0.6\n", "flask", "2.1.3", "FLC170")
    assert one.step is None
    assert any("flask-script" in text for text in one.blockers)


def test_what_people_have_to_change_in_the_code_is_told_with_it() -> None:
    Path("app.py").write_text(
        "from flask import Flask, request\nfrom werkzeug.urls import url_quote\n\napp = Flask(__name__)\n"
        "app.add_url_rule('/', 'x', lambda: str(request.is_xhr) + url_quote('a'))\n"
    )
    pins = "flask==2.2.5\nflask-login==0.6.2\nwerkzeug==3.0.1\n"
    one = found(pins, "werkzeug", "0.16.1", "FLC150", "FLC336")
    assert one.step is not None
    assert [(task.path, task.line, task.code) for task in one.step.tasks] == [("app.py", 5, "FLC336")]
