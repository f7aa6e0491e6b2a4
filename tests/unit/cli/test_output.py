"""Where reports and progress go; a terminal is a pseudo-terminal here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from flaskcompat.cli.output import Output, progress_bar
from flaskcompat.errors import FlaskcompatError, UsageError
from flaskcompat.model.report import Report, Tool

REPORT = Report(Tool("0.1.0", 80, "2024-01-01"))
pty = pytest.importorskip("pty")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text("flask==2.2.2\nwerkzeug==3.1.9\n")


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What a run writes to standard output that is a terminal."""
    mine, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "from flaskcompat.__main__ import main; main()", "check", *arguments],
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "", "COLUMNS": "80", **environment},
        stdout=its,
        stderr=subprocess.DEVNULL,
    )
    os.close(its)
    written = b""
    while chunk := _read(mine):
        written += chunk
    process.wait(timeout=60)
    os.close(mine)
    return written.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux answers so once the other end is closed
        return b""


@pytest.mark.parametrize("name", ["xml", "", "TEXT", " text", ":report.txt"])
def test_an_unknown_format_is_refused_before_any_work_with_those_there_are(name: str) -> None:
    with pytest.raises(UsageError, match="there are text, json, sarif"):
        Output(["text", name])


@pytest.mark.parametrize(
    ("formats", "quiet", "verbose", "needed"),
    [
        (["text"], True, False, False),
        (["text:report.txt"], True, False, False),
        (["text"], False, False, True),
        (["text"], True, True, True),
        (["text", "json:report.json"], True, False, True),
    ],
)
def test_the_lines_of_a_quiet_run_tell_no_cures(
    formats: list[str], quiet: bool, verbose: bool, needed: bool
) -> None:
    assert Output(formats, quiet=quiet, verbose=verbose).needs_cures is needed


@pytest.mark.parametrize("formats", [["text", "text"], ["text", "json"], ["json:", "markdown"]])
def test_only_one_report_goes_to_standard_output(formats: list[str]) -> None:
    with pytest.raises(UsageError, match="only one --format"):
        Output(formats)


def test_reports_go_where_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    Output(["text", "json:a.json", "json:b:c.json"]).write(REPORT)
    assert capsys.readouterr().out.startswith("no findings")
    assert Path("a.json").read_text() == Path("b:c.json").read_text()
    assert json.loads(Path("a.json").read_text())["schema"] == "flaskcompat/1"


def test_a_report_to_files_alone_leaves_standard_output_empty(capsys: pytest.CaptureFixture[str]) -> None:
    Output(["text:report.txt"]).write(REPORT)
    assert capsys.readouterr().out == ""
    assert Path("report.txt").read_text().startswith("no findings")


def test_a_file_that_cannot_be_written_is_told_by_its_name() -> None:
    with pytest.raises(FlaskcompatError, match=r"nowhere/report\.json: cannot be written: No such file"):
        Output(["json:nowhere/report.json"]).write(REPORT)


def test_text_is_coloured_on_a_terminal() -> None:
    shown = on_a_terminal()
    assert "\x1b[" in shown and "FLC110" in shown


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        ([], {"NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
        (["--format", "json"], {}),
        (["--format", "markdown"], {}),
    ],
)
def test_not_where_the_user_or_the_terminal_or_the_format_has_none(
    arguments: list[str], environment: dict[str, str]
) -> None:
    shown = on_a_terminal(*arguments, **environment)
    assert "\x1b" not in shown and "FLC110" in shown


def test_a_text_file_is_not_coloured_even_from_a_terminal() -> None:
    on_a_terminal("--format", "text:report.txt")
    assert "\x1b" not in Path("report.txt").read_text()


class _Terminal:
    """A standard error that says whether it is a terminal, and keeps what is written."""

    def __init__(self, looked_at: bool = True) -> None:
        self.looked_at = looked_at
        self.written = ""

    def isatty(self) -> bool:
        return self.looked_at

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""


def test_a_short_run_draws_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, now = _Terminal(), iter([0.0, 0.5, 0.9])
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("flaskcompat.cli.output.time.monotonic", lambda: next(now))
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar(quiet=False) as step:
        assert step is not None
        step(0, 2, "a")
        step(1, 2, "b")
    assert terminal.written == ""


def test_a_long_run_draws_a_bar_on_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, now = _Terminal(), iter([0.0, 0.5])
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("flaskcompat.cli.output.time.monotonic", lambda: next(now, 60.0))
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar(quiet=False) as step:
        assert step is not None
        step(0, 3, "a")
        assert terminal.written == ""
        step(1, 3, "b")
        step(2, 3, "c")
    assert "checking" in terminal.written


@pytest.mark.parametrize(("quiet", "terminal"), [(True, True), (False, False), (True, False)])
def test_there_is_no_bar_where_nobody_looks_or_wants_one(
    quiet: bool, terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", _Terminal(terminal))
    with progress_bar(quiet) as step:
        assert step is None


def test_one_file_that_cannot_be_written_does_not_keep_the_others_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(FlaskcompatError, match=r"nowhere/a\.json: .*\n.*nowhere/b\.json: "):
        Output(["json:nowhere/a.json", "text", "json:nowhere/b.json", "sarif:c.sarif"]).write(REPORT)
    assert capsys.readouterr().out.startswith("no findings")
    assert Path("c.sarif").exists()


def test_a_closed_standard_output_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(FlaskcompatError, match="standard output: cannot be written"):
        Output(["text"]).write(REPORT)


def test_a_format_that_the_report_cannot_fill_leaves_the_others_written() -> None:
    with pytest.raises(FlaskcompatError, match="--format dependabot prints what a plan moves together"):
        Output(["dependabot", "json:report.json"]).write(REPORT)
    assert json.loads(Path("report.json").read_text())["plan"] is None
