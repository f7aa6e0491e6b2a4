"""Dockerfiles: `ENV`, and the servers that `CMD`, `ENTRYPOINT` and `RUN` start (Dockerfile reference)."""

from __future__ import annotations

import json
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_commands, settings_of_words
from flaskcompat.settings.dockerfile_lines import Instruction, instructions
from flaskcompat.settings.environment import variable
from flaskcompat.settings.expand import Variables
from flaskcompat.settings.place import Place
from flaskcompat.settings.words import Script, Word, split


class _Command(NamedTuple):
    """A `CMD` or `ENTRYPOINT`: the words of an exec form, or the script of a shell form."""

    words: tuple[Word, ...]
    script: Script | None


def parse(text: str, path: str) -> Parsed:
    """Turn a Dockerfile into its environment and the settings of the servers that it starts."""
    stage = _Stage(Place(path, 1, "dockerfile"))
    for instruction in instructions(text.removeprefix("\ufeff")):
        stage.take(instruction)
    stage.finish()
    return tuple(stage.settings), tuple(stage.problems)


class _Stage:
    """One build stage at a time: the last `CMD` and the last `ENTRYPOINT` of a stage are what counts."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.settings: list[Setting] = []
        self.problems: list[Problem] = []
        self._variables = Variables()
        self._arguments: dict[str, str] = {}
        self._before_from = True
        self._entrypoint: _Command | None = None
        self._command: _Command | None = None
        self._name, self._first = "", 0

    def take(self, instruction: Instruction) -> None:
        name, rest, line = instruction
        if name == "FROM":
            self._from(rest)
        elif name == "ENV":
            self._env(rest, line)
        elif name == "ARG":
            self._arg(rest, line)
        elif name == "ENTRYPOINT":
            self._entrypoint, self._command = self._parsed(rest, line), None
        elif name == "CMD":
            self._command = self._parsed(rest, line)
        elif name == "RUN":
            parsed = self._parsed(rest, line)
            commands = parsed.script.commands if parsed.script else [parsed.words]
            self.settings.extend(settings_of_commands(commands, self.place))

    def finish(self) -> None:
        """Add what the stage runs, and tell all of it the stage's name.

        `CMD` holds the arguments of an `ENTRYPOINT` in exec form.
        """
        entrypoint, command = self._entrypoint, self._command
        self._entrypoint = self._command = None
        words = entrypoint.words if entrypoint else ()
        scripts = [entrypoint.script] if entrypoint and entrypoint.script else []
        if command and not scripts:
            words += command.words
            scripts = [command.script] if command.script else []
        if words:
            self.settings.extend(settings_of_words(words, self.place))
        for script in scripts:
            self.settings.extend(settings_of_commands(script.commands, self.place))
        if self._name:
            named = [setting._replace(owner=self._name) for setting in self.settings[self._first :]]
            self.settings[self._first :] = named

    def _from(self, rest: str) -> None:
        self.finish()
        words = rest.split()
        self._name = words[-1] if len(words) > 2 and words[-2].lower() == "as" else ""
        self._first = len(self.settings)
        if self._before_from:
            self._arguments = dict(self._variables)
        self._before_from = False
        self._variables = Variables()

    def _env(self, rest: str, line: int) -> None:
        words = [word for c in self._split(rest, line).commands for word in c]
        if words and "=" not in words[0].text:
            # The older form `ENV NAME the whole rest`.
            value = " ".join(word.text for word in words[1:])
            words = [Word(f"{words[0].text}={value}", words[0].line)]
        for word in words:
            name, separator, value = word.text.partition("=")
            if separator:
                self._variables.put(name, value)
                self.settings.extend(variable(name, value, self.place.at(word.line)))

    def _arg(self, rest: str, line: int) -> None:
        """A build argument is no part of the environment, but what the file does with it may be."""
        for word in (word for c in self._split(rest, line).commands for word in c):
            name, separator, value = word.text.partition("=")
            if separator:
                self._variables.put(name, value)
            elif name in self._arguments:
                self._variables.put(name, self._arguments[name])

    def _parsed(self, rest: str, line: int) -> _Command:
        """An exec form is a JSON array of strings; whatever is none is a shell form, as Docker has it."""
        content = rest.replace("\\\n", "\n").strip()
        if content.startswith("["):
            try:
                items = json.loads(content)
            except (ValueError, RecursionError):
                items = None
            if isinstance(items, list) and all(isinstance(item, str) for item in items):
                return _Command(tuple(Word(item, line) for item in items), None)
        return _Command((), self._split(rest, line))

    def _split(self, rest: str, line: int) -> Script:
        script = split(rest, line, self._variables)
        if script.unclosed:
            message = "a quote that is opened here is never closed; the rest of the instruction is not read"
            self.problems.append(Problem(self.place.path, script.unclosed, message))
        return script
