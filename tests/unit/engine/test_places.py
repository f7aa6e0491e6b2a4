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


FILTER = "from jinja2 import contextfilter\n\n\n@contextfilter\ndef shout(context, text):\n    return text\n"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("3.0.3", "3.1.6", [("FLC351", 1), ("FLC351", 4)]),
        ("3.0.3", "3.0.3", [("FLC207", 4)]),
    ],
)
def test_what_is_gone_from_one_environment_is_not_called_going_in_another(
    lines: Path, first: str, second: str, expected: list[tuple[str, int]]
) -> None:
    (lines / "app.py").write_text(FILTER, "utf-8")
    for name, version in (("requirements.txt", first), ("requirements-dev.txt", second)):
        (lines / name).write_text(f"jinja2=={version}\nmarkupsafe==2.0.1\n", "utf-8")
    found = [(each.code, each.line) for each in check(".").findings]
    assert found == expected


def test_what_is_merely_admitted_to_be_gone_leaves_the_warning(lines: Path) -> None:
    (lines / "app.py").write_text(FILTER, "utf-8")
    (lines / "requirements.txt").write_text("jinja2==3.0.3\nmarkupsafe==2.0.1\n", "utf-8")
    (lines / "requirements-dev.txt").write_text("jinja2>=2.9\nflask==1.1.4\n", "utf-8")
    found = {(each.code, each.line, each.severity) for each in check(".").findings if each.line == 4}
    assert ("FLC207", 4, "warning") in found


KEPT = """from flask import _request_ctx_stack

context = _request_ctx_stack.top


def after():
    print(context.request.path)
    return context.url_adapter
"""


def test_what_is_kept_in_a_variable_is_told_where_it_was_got(lines: Path) -> None:
    (lines / "app.py").write_text(KEPT, "utf-8")
    assert [(each.code, each.line) for each in check(".").findings] == [("FLC302", 1), ("FLC302", 3)]


def test_what_another_file_got_is_told_where_it_is_used(lines: Path) -> None:
    (lines / "app.py").write_text("from kept import context\n\nprint(context.url_adapter)\n", "utf-8")
    (lines / "kept.py").write_text(KEPT.partition("\n\n\n")[0] + "\n", "utf-8")
    found = {(each.code, each.path, each.line) for each in check(".").findings}
    assert {("FLC302", "kept.py", 1), ("FLC302", "kept.py", 3)} <= found
