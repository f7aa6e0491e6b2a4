from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

PINS = "flask==3.1.3\nwerkzeug==3.1.3\njinja2==3.1.6\nmarkupsafe==3.0.2\nitsdangerous==2.2.0\nclick==8.1.8\n"


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "requirements.txt").write_text(PINS + "blinker==1.9.0\n", "utf-8")
    code = "from flask import Flask, Markup, escape\nfrom flask.helpers import get_env\n\nFlask('a')\n"
    (tmp_path / "app.py").write_text(code, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_rule_of_its_own_speaks_alone_and_the_general_one_of_the_rest(lines: Path) -> None:
    found = [(each.code, each.line) for each in check(".").findings]
    assert found == [("FLC303", 1), ("FLC303", 1), ("FLC313", 2)]


def test_the_general_rule_speaks_of_all_where_it_is_asked_alone(lines: Path) -> None:
    found = [(each.code, each.line) for each in check(".", select=["FLC313"]).findings]
    assert found == [("FLC313", 1), ("FLC313", 1), ("FLC313", 2)]
