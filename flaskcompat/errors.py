"""Errors that end a run; whatever is wrong in one input file is a `Problem` instead, so the run goes on."""

from __future__ import annotations


class FlaskcompatError(Exception):
    """The job cannot be done; the command line prints the message and exits with status 2."""


class UsageError(FlaskcompatError):
    """A command-line argument or a setting of the tool itself is wrong."""


class RuleError(FlaskcompatError):
    """A rule file is wrong.

    `path` and `line` name the place, `key` the key path inside the file (`match.all[1].specifier`).
    """

    def __init__(self, message: str, *, path: str = "", line: int = 0, key: str = "") -> None:
        self.message, self.path, self.line, self.key = message, path, line, key
        place = f"{path}:{line}: " if path else ""
        super().__init__(f"{place}{key + ': ' if key else ''}{message}")
