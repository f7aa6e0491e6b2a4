"""Asks git about a repository so that nothing of the repository runs and nothing is fetched or written."""

from __future__ import annotations

import os
import subprocess
from typing import NamedTuple

from flaskcompat.errors import FlaskcompatError, UsageError

TIMEOUT = 60.0
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.sshCommand=false",
    "core.pager=cat",
    "credential.helper=",
    "gc.auto=0",
    "maintenance.auto=false",
    "protocol.allow=never",
)
"""Settings over those of the repository, of which some name programs that git would start."""
_OWN = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ASKPASS": "false",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_KEPT = ("GIT_CONFIG", "GIT_CEILING", "GIT_DISCOVERY", "GIT_SSL", "GIT_EXEC_PATH")
"""Beginnings of git's variables that stay: any other, as a hook finds them set, may lead elsewhere."""


class Done(NamedTuple):
    """How a command of git ended."""

    status: int
    output: bytes
    errors: str

    @property
    def line(self) -> str:
        """The output as one line of text; paths may hold any byte."""
        return os.fsdecode(self.output).rstrip("\n")


class Git:
    """Git in one folder. Raises `FlaskcompatError` where it is not installed."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        kept = {name: text for name, text in os.environ.items() if _is_kept(name)}
        self._environment = {**kept, **_OWN}

    def command(self, *arguments: str) -> list[str]:
        """What is started for some arguments."""
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        return ["git", "--no-pager", "--no-optional-locks", "-C", self._folder, *settings, *arguments]

    def run(self, *arguments: str) -> Done:
        """Run a command to its end."""
        try:
            done = subprocess.run(
                self.command(*arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=self._environment,
                timeout=TIMEOUT,
            )
        except (FileNotFoundError, PermissionError):
            raise FlaskcompatError("the gate needs git, which is not installed or not on the path") from None
        except subprocess.TimeoutExpired:
            raise FlaskcompatError(f"git {arguments[0]} takes more than {TIMEOUT:.0f} seconds") from None
        return Done(done.returncode, done.stdout, _told(done.stderr))

    def start(self, stdin: int, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a command that reads from a file and is read from while it runs."""
        return subprocess.Popen(
            self.command(*arguments),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environment,
        )


class Repository(NamedTuple):
    """A repository: the top of its files, empty where it is bare, and what is to be known of its history."""

    git: Git
    top: str
    shallow: bool


def repository_at(folder: str) -> Repository:
    """The repository that a folder lies in.

    Raises `UsageError` where there is none, or where git refuses it, with git's own words.
    """
    git = Git(folder)
    done = git.run("rev-parse", "--is-shallow-repository", "--is-bare-repository")
    if done.status != 0:
        raise UsageError(f"{folder}: {_refusal(done.errors)}")
    shallow, _, bare = done.line.partition("\n")
    if shallow not in ("true", "false"):
        raise FlaskcompatError("the gate needs a newer git: 2.15 or later")
    if bare == "true":
        return Repository(git, "", shallow == "true")
    top = git.run("rev-parse", "--show-toplevel")
    if top.status != 0:
        raise UsageError(f"{folder}: {_refusal(top.errors)}")
    return Repository(git, os.path.realpath(top.line), shallow == "true")


def _refusal(errors: str) -> str:
    if "not a git repository" in errors:
        return "not in a git repository, which the gate compares states of"
    return f"git refuses to look at it: {errors or 'it gives no reason'}"


def _told(errors: bytes) -> str:
    """What git complains of, on one line and of bounded length."""
    return " ".join(errors.decode("utf-8", "replace").split())[:500].removeprefix("fatal: ")


def _is_kept(name: str) -> bool:
    return not name.startswith("GIT_") or name.startswith(_KEPT)
