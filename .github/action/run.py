"""Runs flaskcompat for the action: the log, annotations, the job's summary, and what the next steps need.

What comes from outside arrives in environment variables and leaves as arguments: no shell reads it. It is
started with `python -I`, so that no module of the checked project is imported in place of Python's own.
"""

from __future__ import annotations

import io
import json
import os
import re
import secrets
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_WORDS = {"yes": True, "true": True, "no": False, "false": False, "": False}
_VERDICTS = {0: "clean", 1: "findings", 2: "error"}
_FAILED = "### ⚠️ flaskcompat could not do its job\n\nThe log of the job says why.\n"


class RefusedError(Exception):
    """An input that means nothing."""


def main() -> int:
    """Run the command, tell of it, and put out the exit status, which a later step exits with."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    event = _event()
    folder = Path(os.environ["RUNNER_TEMP"]) / "flaskcompat-reports"
    folder.mkdir(exist_ok=True)
    try:
        sarif, comment = _switch("SARIF"), _switch("COMMENT")
        status = _run(_command(event), folder, sarif=sarif)
    except RefusedError as error:
        print(f"::error title=flaskcompat::{error}")
        sarif, comment, status = False, False, 2
    summary = folder / "report.md"
    if not summary.is_file():
        summary.write_text(_FAILED, encoding="utf-8")
    with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as page:
        page.write(summary.read_text(encoding="utf-8", errors="replace") + "\n")
    _put(
        {
            "exit-status": str(status),
            "verdict": _verdict(folder, status),
            "report": _there(folder / "report.json"),
            "sarif": _there(folder / "report.sarif") if sarif and _may_upload(event) else "",
            "comment": str(summary) if comment and "pull_request" in event else "",
        }
    )
    return 0


def _run(command: list[str], folder: Path, *, sarif: bool) -> int:
    """Show the report in the log, where no line of it is a command to the runner; then the annotations."""
    for old in folder.iterdir():
        old.unlink()
    files = {"github": "annotations.txt", "markdown": "report.md", "json": "report.json"}
    if sarif:
        files["sarif"] = "report.sarif"
    formats = [f"--format={name}:{folder / file}" for name, file in files.items()]
    name, *arguments = command
    script = "Scripts/flaskcompat.exe" if os.name == "nt" else "bin/flaskcompat"
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    done = subprocess.run(
        [Path(os.environ["FLASKCOMPAT"]) / script, name, "--format=text", *formats, *arguments],
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    print(f"::{token}::")
    annotations = folder / "annotations.txt"
    if annotations.is_file():
        print(annotations.read_text(encoding="utf-8", errors="replace"), end="")
    return done.returncode if done.returncode in _VERDICTS else 2


def _command(event: Mapping[str, Any]) -> list[str]:
    """The command with its arguments. Raises `RefusedError`."""
    name = os.environ.get("COMMAND", "").strip() or ("gate" if "pull_request" in event else "check")
    if name not in ("check", "gate"):
        raise RefusedError("command is check or gate")
    try:
        more, paths = (shlex.split(os.environ.get(key, "")) for key in ("ARGS", "PROJECT"))
    except ValueError as error:
        raise RefusedError(f"args and path are words as in a shell: {error}") from None
    base = [f"--base={_base(event)}"] if name == "gate" else []
    return [name, *base, *more, "--", *(paths or ["."])]


def _base(event: Mapping[str, Any]) -> str:
    """What the pull request is compared with. Raises `RefusedError`.

    GitHub checks out the merge of the pull request into its base: the merge's first parent is newer than
    what the event names, and is there where two commits were fetched.
    """
    given = os.environ.get("BASE", "").strip()
    if given:
        return given
    merge = os.environ.get("GITHUB_SHA", "")
    if re.fullmatch("[0-9a-f]{40,64}", merge) and _git("rev-parse", "HEAD") == merge:
        if not _git("rev-parse", "--verify", "--quiet", "HEAD^1"):
            _git("fetch", "--quiet", "--no-tags", "--depth=2", "origin", merge)
        if _git("rev-parse", "--verify", "--quiet", "HEAD^2"):
            return _git("rev-parse", "HEAD^1")
    sha = event.get("pull_request", event.get("merge_group", {}))
    sha = sha.get("base", {}).get("sha") or sha.get("base_sha")
    if not sha:
        raise RefusedError("gate needs a base: give the action one, or run it on pull_request")
    return str(sha)


def _git(*arguments: str) -> str:
    """What git says; empty where it fails."""
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    done = subprocess.run(
        ["git", *arguments], capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )
    return "" if done.returncode else done.stdout.strip()


def _event() -> dict[str, Any]:
    """What started the workflow, with the parts that are there."""
    with open(os.environ["GITHUB_EVENT_PATH"], encoding="utf-8") as stream:
        event = json.load(stream)
    return {key: value for key, value in event.items() if value} if isinstance(event, dict) else {}


def _may_upload(event: Mapping[str, Any]) -> bool:
    """Whether a run may have the right to upload: one for a pull request from a fork never has."""
    sides = [event.get("pull_request", {}).get(side, {}).get("repo") or {} for side in ("head", "base")]
    own = sides[0].get("full_name") == sides[1].get("full_name")
    if not own:
        print("::notice title=flaskcompat::a fork may not upload to code scanning: see the job's summary")
    return own


def _switch(name: str) -> bool:
    word = os.environ.get(name, "").strip().lower()
    if word not in _WORDS:
        raise RefusedError(f"{name.lower()} is yes or no")
    return _WORDS[word]


def _verdict(folder: Path, status: int) -> str:
    """The word of the gate, where there is one."""
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        report = {}
    gate = report.get("gate")
    word = gate.get("verdict") if isinstance(gate, dict) and status != 2 else None
    return word if isinstance(word, str) and re.fullmatch("[a-z-]+", word) else _VERDICTS[status]


def _there(path: Path) -> str:
    return str(path) if path.is_file() else ""


def _put(outputs: Mapping[str, str]) -> None:
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as stream:
        stream.writelines(f"{name}={value}\n" for name, value in outputs.items())


if __name__ == "__main__":
    sys.exit(main())
