from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.cli.judged import asked, judged
from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Plan
from flaskcompat.model.report import Report, Tool

if TYPE_CHECKING:
    from flaskcompat.cli.judged import Judge
    from flaskcompat.engine.options import Options

NOTHING = Report(Tool("1", 1, ""))


def _judge(report: Report) -> Judge:
    return lambda paths, options, progress: report


def test_options_have_the_names_of_settings_and_flags_that_are_not_raised_say_nothing() -> None:
    assert asked(fail_on="note", no_cache=False, online=True, select=None) == {
        "fail-on": "note",
        "no-cache": None,
        "online": True,
        "select": None,
    }


@pytest.mark.parametrize(
    ("report", "fail_on", "status"),
    [
        (NOTHING, None, 0),
        (NOTHING._replace(plan=Plan(("flask==3.1.3",))), None, 0),
        (NOTHING._replace(plan=Plan(("flask==3.1.3",), blockers=("nothing works",))), None, 1),
        (NOTHING._replace(plan=Plan(("flask==3.1.3",), blockers=("nothing works",))), "never", 0),
    ],
)
def test_a_plan_that_is_blocked_fails(
    report: Report,
    fail_on: str | None,
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    given = asked(fail_on=fail_on)
    assert judged(given, ["."], _judge(report), quiet=True, verbose=False) == status
    assert capsys.readouterr().err == ""


def test_nobody_judges_for_a_format_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    def never(*_: object) -> Report:
        raise AssertionError

    with pytest.raises(UsageError, match="no format"):
        judged(asked(format=["prose"]), ["."], never, quiet=True, verbose=False)


@pytest.mark.parametrize(
    ("cures", "formats", "quiet", "looked_for"),
    [
        (False, None, True, False),
        (False, None, False, True),
        (False, ["json"], True, True),
        (True, None, True, True),
    ],
)
def test_cures_are_looked_for_where_somebody_reads_them(
    cures: bool,
    formats: list[str] | None,
    quiet: bool,
    looked_for: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    seen: list[bool] = []

    def judge(paths: list[str], options: Options, progress: object) -> Report:
        seen.append(options.cures)
        return NOTHING

    judged(asked(format=formats), ["."], judge, quiet=quiet, verbose=False, cures=cures)
    assert seen == [looked_for]
