from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine.target import targets_of
from flaskcompat.errors import UsageError

SOURCE = 'source = { registry = "https://index.example.org/simple" }\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("text", ["", "flask", "flask>=3", "==3.1", "flask==", "flask==3.*", "flask==new"])
def test_what_is_no_exact_version_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        targets_of([text])


def test_names_are_normalized() -> None:
    assert targets_of(["Flask_Login == 0.6.3", "flask===3.1.3"]) == {"flask-login": "0.6.3", "flask": "3.1.3"}


def test_pins_are_judged_as_if_they_had_moved() -> None:
    Path("requirements.txt").write_text("flask==2.2.2\nwerkzeug==2.2.3\n")
    assert not any(finding.severity == "error" for finding in check().findings)
    (finding,) = [
        finding for finding in check(target="werkzeug==3.1.9").findings if finding.severity == "error"
    ]
    assert (finding.code, finding.confidence) == ("FLC110", "definite")
    assert {(related.path, related.line) for related in finding.related} == {("requirements.txt", 2)}


def test_locks_are_judged_as_if_they_had_moved() -> None:
    lock = "version = 1\n"
    for name, version in (("flask", "2.2.2"), ("werkzeug", "2.2.3")):
        lock += f'\n[[package]]\nname = "{name}"\nversion = "{version}"\n{SOURCE}'
    Path("uv.lock").write_text(lock)
    assert not any(finding.severity == "error" for finding in check().findings)
    found = {
        finding.code for finding in check(target=["werkzeug==3.1.9"]).findings if finding.severity == "error"
    }
    assert found == {"FLC110"}


def test_a_target_brings_nothing_in_that_is_not_there() -> None:
    Path("requirements.txt").write_text("click==8.1.8\n")
    (environment,) = check(target="flask==2.2.2").environments
    assert [entry.name for entry in environment.distributions] == ["click"]


def test_what_a_target_overrides_does_not_contradict_it() -> None:
    Path("requirements.txt").write_text("flask==2.2.2\nwerkzeug==3.1.9\nclick>=8\n")
    codes = {finding.code for finding in check(target="flask==3.1.3").findings if finding.severity == "error"}
    assert codes == set()


def test_a_target_that_nothing_allows_is_still_judged_with() -> None:
    Path("pyproject.toml").write_text(
        '[project]\nname = "shop"\nversion = "1"\ndependencies = ["flask-login>=0.5"]\n'
        'requires-python = ">=3.8,<3.9"\n'
    )
    Path("shop.py").write_text("from flask import escape, Flask\n\napp = Flask(__name__)\n")
    report = check(target=["flask==3.1.3", "werkzeug==3.1.9"])
    (environment,) = report.environments
    assert {entry.name: entry.version for entry in environment.distributions} == {
        "flask": "3.1.3",
        "werkzeug": "3.1.9",
    }
    assert ("FLC303", "shop.py", 1) in {(one.code, one.path, one.line) for one in report.findings}
    assert any(one.path == "pyproject.toml" and one.severity == "error" for one in report.findings)
