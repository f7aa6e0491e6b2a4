from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def run(folder: Path, *arguments: str, command: tuple[str, ...] = ("-m", "flaskcompat")) -> int:
    done = subprocess.run(
        [sys.executable, *command, *arguments], cwd=folder, capture_output=True, text=True, timeout=60
    )
    assert "Traceback" not in done.stderr
    return done.returncode


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        ("flask==2.2.2\nwerkzeug==3.1.9\n", ["check"], 1),
        ("flask==2.2.2\nwerkzeug==3.1.9\n", ["check", "--fail-on", "never"], 0),
        ("pytest==8.3.4\n", ["check"], 0),
        ("pytest==8.3.4\n", ["check", "nowhere"], 2),
        ("pytest==8.3.4\n", ["check", "--nothing"], 2),
        ("pytest==8.3.4\n", ["chekc"], 2),
        ("pytest==8.3.4\n", [], 2),
        ("pytest==8.3.4\n", ["--help"], 0),
        ("pytest==8.3.4\n", ["--version"], 0),
    ],
)
def test_the_exit_status(tmp_path: Path, text: str, arguments: list[str], status: int) -> None:
    (tmp_path / "requirements.txt").write_text(text)
    assert run(tmp_path, *arguments) == status


def test_the_installed_command_does_the_same(tmp_path: Path) -> None:
    command = ("-c", "from flaskcompat.__main__ import main; main()")
    assert run(tmp_path, "check", "nowhere", command=command) == 2
    assert run(tmp_path, "--version", command=command) == 0


def test_importing_it_runs_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, command=("-c", "import flaskcompat.__main__")) == 0


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask==2.2.2\nwerkzeug==3.1.9\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "flaskcompat", "check", "--format", "json"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 2
