"""Repositories of strangers: whatever is in them, a run ends in time, tells of it, and judges the rest."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

BROKEN = "flask==2.2.2\nwerkzeug==3.1.9\n"
SECONDS = 30
MEMORY = 2_000_000_000
NAMES = [
    "requirements.txt",
    "pyproject.toml",
    "uv.lock",
    "poetry.lock",
    "pdm.lock",
    "Pipfile",
    "Pipfile.lock",
    "pylock.toml",
    "environment.yml",
    "conda-lock.yml",
    "pixi.lock",
    "pixi.toml",
    "setup.cfg",
    "setup.py",
    "pip-inspect.json",
    "pip-report.json",
    "bom.json",
    "x.spdx.json",
    ".python-version",
    "runtime.txt",
    "Dockerfile",
    "tox.ini",
    "noxfile.py",
    "app.py",
    ".env",
    "docker-compose.yml",
    "Procfile",
    "gunicorn.conf.py",
    "web.service",
    "uwsgi.ini",
]


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a broken pair of pins in `good/`, which every run has to find."""
    (tmp_path / "good").mkdir()
    (tmp_path / "good" / "requirements.txt").write_text(BROKEN)
    (tmp_path / "bad").mkdir()
    return tmp_path


def check(project: Path, *arguments: str) -> dict[str, object]:
    """The JSON report of a run that ended in time and in bounds and found what is in `good/`."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "flaskcompat", "check", ".", "--format", "json", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=4 * SECONDS,
        preexec_fn=limited,
    )
    assert time.monotonic() - start < SECONDS
    assert done.stderr == ""
    assert done.returncode == 1
    report: dict[str, object] = json.loads(done.stdout)
    assert ("FLC110", "good/requirements.txt") in {
        (finding["code"], finding["path"])
        for finding in report["findings"]  # type: ignore[attr-defined]
    }
    return report


def problems_at(report: dict[str, object], path: str) -> list[str]:
    found = report["problems"]
    assert isinstance(found, list)
    return [problem["message"] for problem in found if problem["path"] == path]


MANIFESTS = NAMES[:18]
CONTENTS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "binary": lambda: bytes(range(256)) * 50,
    "truncated": lambda: b'{"a": [{"b": "c',
    "encoding": lambda: b"flask==2.2.2 # \xff\xfe\xfa caf\xe9\n",
    "deep-brackets": lambda: b"a = " + b"[" * 50_000 + b"]" * 50_000,
    "deep-braces": lambda: b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "deep-yaml": lambda: b"".join(b" " * n + b"a:\n" for n in range(2000)),
    "aliases": lambda: (
        b"a0: &a0 [x]\n"
        + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30))
    ),
    "tags": lambda: b"dependencies: !!python/object/apply:os.system ['touch pwned']\n",
    "one-long-line": lambda: b"flask" + b"=" * 3_000_000,
    "conflict": lambda: b"<<<<<<< HEAD\nflask==1.0\n=======\nflask==2.0\n>>>>>>> other\n",
    "nul": lambda: b"flask==2.2.2\x00\n",
}


@pytest.mark.parametrize("kind", sorted(CONTENTS))
def test_every_file_with_hostile_content(project: Path, kind: str) -> None:
    for name in NAMES:
        (project / "bad" / name).write_bytes(CONTENTS[kind]())
    report = check(project)
    if kind in ("binary", "truncated", "nul"):
        silent = [name for name in MANIFESTS if not problems_at(report, f"bad/{name}")]
        assert silent == []
    assert not (project / "bad" / "pwned").exists()


def test_huge_files_are_told_of_and_not_read(project: Path) -> None:
    for name in ("requirements.txt", "uv.lock", "Pipfile.lock", "environment.yml"):
        with open(project / "bad" / name, "wb") as stream:
            stream.truncate(100_000_000)
    report = check(project)
    for name in ("requirements.txt", "uv.lock", "Pipfile.lock", "environment.yml"):
        assert any("larger than" in message for message in problems_at(report, f"bad/{name}"))


def test_pipes_devices_and_links_out_are_not_opened(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("django==1.0\n")
    os.mkfifo(project / "bad" / "requirements.txt")
    os.mkfifo(project / "bad" / "app.py")
    (project / "bad" / "pyproject.toml").symlink_to(outside)
    (project / "bad" / "uv.lock").symlink_to("/dev/zero")
    (project / "bad" / "loop").symlink_to(project)
    (project / "bad" / "poetry.lock").symlink_to("poetry.lock")
    report = check(project)
    assert "django" not in json.dumps(report)
    for name in ("requirements.txt", "pyproject.toml", "uv.lock", "poetry.lock"):
        assert problems_at(report, f"bad/{name}")


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read everything")
def test_unreadable_files_and_folders_are_told_of(project: Path) -> None:
    (project / "bad" / "requirements.txt").write_text(BROKEN)
    (project / "bad" / "requirements.txt").chmod(0)
    assert problems_at(check(project), "bad/requirements.txt")


def test_includes_in_a_circle_and_a_long_chain(project: Path) -> None:
    (project / "bad" / "requirements.txt").write_text("-r a.txt\n-r requirements.txt\n")
    (project / "bad" / "a.txt").write_text("-r requirements.txt\n-r chain0.txt\n")
    for number in range(500):
        (project / "bad" / f"chain{number}.txt").write_text(f"-r chain{number + 1}.txt\nflask>=2\n")
    (project / "bad" / "chain500.txt").write_text("flask==3.1.3\n")
    check(project)


def test_includes_that_explode(project: Path) -> None:
    (project / "bad" / "requirements.txt").write_text("-r x0.txt\n" * 10)
    for number in range(12):
        (project / "bad" / f"x{number}.txt").write_text(f"-r x{number + 1}.txt\n" * 10)
    (project / "bad" / "x12.txt").write_text("flask==3.1.3\n")
    check(project)


def test_a_million_lines(project: Path) -> None:
    lines = "".join(f"distribution-{number}==1.{number}\n" for number in range(1_000_000))
    (project / "bad" / "requirements.txt").write_text(lines)
    done = subprocess.run(
        [sys.executable, "-m", "flaskcompat", "check", ".", "--format", "text"],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=8 * SECONDS,
        preexec_fn=limited,
    )
    assert done.returncode == 1, done.stderr
    assert "FLC110" in done.stdout


def test_names_that_mean_something_to_a_terminal_or_a_workflow(project: Path) -> None:
    hostile = "x\x1b[31m<script>::error::y\u202e"
    folder = project / hostile
    folder.mkdir()
    (folder / "requirements.txt").write_text(BROKEN + f"{hostile}==1\n")
    for format_ in ("text", "markdown", "github", "junit", "sarif", "gitlab"):
        done = subprocess.run(
            [sys.executable, "-m", "flaskcompat", "check", ".", "--format", format_],
            cwd=project,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        assert done.returncode == 1
        assert "\x1b" not in done.stdout
        assert not any(
            line.startswith("::") and not line.startswith(("::error ", "::warning ", "::notice "))
            for line in done.stdout.splitlines()
        )


def test_nothing_is_executed_written_or_sent(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from flaskcompat import check as run

    (project / "bad" / "setup.py").write_text("open('pwned', 'w')\nimport os\nos.system('touch pwned')\n")
    (project / "bad" / "app.py").write_text("open('pwned', 'w')\n")
    (project / "bad" / "gunicorn.conf.py").write_text("open('pwned', 'w')\n")
    (project / "bad" / "requirements.txt").write_text(
        "-r https://index.example.org/x.txt\ngit+https://index.example.org/x\n"
    )

    def refuse(*arguments: object, **keywords: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.chdir(project)
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    run(".")
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_ignore_files_that_would_take_for_ever(project: Path) -> None:
    (project / ".gitignore").write_text("*a" * 40 + "*b\n[z-a]\n[!\n" + "x\n" * 400_000)
    (project / ("a" * 200)).mkdir()
    deep = str(project / "bad")
    for _ in range(600):
        deep = os.path.join(deep, "n")
        os.mkdir(deep)
        Path(deep, ".gitignore").write_text("q\n")
    check(project)


def test_a_pipe_that_somebody_writes_to_is_not_waited_for(project: Path) -> None:
    writers = []
    for name in ("app.py", "Dockerfile", "requirements.txt"):
        os.mkfifo(project / "bad" / name)
        writers.append(os.open(project / "bad" / name, os.O_RDWR))
    check(project)
    for writer in writers:
        os.close(writer)


@pytest.mark.parametrize("line", ["a\n", "-r x\n", "flask!=1.0\n"])
def test_more_short_lines_than_anybody_writes(project: Path, line: str) -> None:
    (project / "bad" / "requirements.txt").write_text(line * (10_000_000 // len(line)))
    assert problems_at(check(project), "bad/requirements.txt")


def test_a_name_that_is_no_utf8(project: Path) -> None:
    folder = os.fsencode(project / "bad") + b"/\xff\xfe"
    os.mkdir(folder)
    with open(folder + b"/requirements.txt", "w") as stream:
        stream.write(BROKEN)
    check(project)
