"""What a team lives with, over whole runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flaskcompat.engine.check import check
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.model.ignore import Ignore
from flaskcompat.model.report import Report
from flaskcompat.reporters.json import render
from tests.unit.engine.test_check import BROKEN, FIXED


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(BROKEN)


def told(*paths: str, **options: object) -> dict[str, str | None]:
    report = check(paths or ["."], Options(**options))  # type: ignore[arg-type]
    return {finding.code: finding.suppressed for finding in report.findings}


def accepted(report: Report | None = None) -> str:
    Path("accepted.json").write_text(render(report or check(["."], Options())))
    return "accepted.json"


def test_an_ignore_silences_and_tells_when_it_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    ignore = Ignore(("FLC110",), "the image has another", "2026-11-21", (), "flaskcompat.toml", 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    assert told(ignores=(ignore,)) == {"FLC110": "ignore"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # the day after
    assert told(ignores=(ignore,)) == {"FLC110": None, "FLC994": None}
    Path("requirements.txt").write_text(FIXED)
    assert told(ignores=(ignore._replace(until=""),)) == {"FLC993": None}
    assert told(ignores=(ignore._replace(until=""),), ignore=("FLC993",)) == {"FLC993": "ignore"}


def test_a_run_that_looks_at_less_calls_nothing_stale() -> None:
    ignore, path = Ignore(("FLC5",), "x"), accepted()
    Path("requirements.txt").write_text(FIXED)
    assert told(ignores=(ignore,), baseline=path) == {"FLC993": None, "FLC995": None}
    assert told(ignores=(ignore,), baseline=path, source=False) == {}
    assert told("requirements.txt", ignores=(ignore,), baseline=path) == {}
    assert told(ignores=(ignore,), baseline=path, select=("FLC2", "FLC99")) == {}


def test_a_code_that_no_rule_has_is_refused_in_an_ignore() -> None:
    with pytest.raises(UsageError, match="'FLC1000' names no rule"):
        told(ignores=(Ignore(("FLC1000",), "x"),))


def test_a_baseline_shrinks_and_never_grows() -> None:
    path = accepted()
    assert told(baseline=path) == {"FLC110": "baseline"}
    before = Path(path).read_text()
    Path("requirements.txt").write_text("flask==2.2.2\nwerkzeug==2.2.3\njinja2==2.11.3\nmarkupsafe==2.1.1\n")
    found = told(baseline=path)
    assert found["FLC995"] is None and "FLC110" not in found and len(found) > 1
    assert Path(path).read_text() == before
    assert told(baseline=path, shrink=True) == {code: None for code in found if code != "FLC995"}
    assert json.loads(Path(path).read_text())["findings"] == []
    assert "FLC995" not in told(baseline=path)


def test_shrinking_needs_a_baseline() -> None:
    with pytest.raises(UsageError, match="--shrink-baseline needs the file"):
        told(shrink=True)
