"""Dockerfiles; see https://docs.docker.com/reference/dockerfile/."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.readers import image_python, pip_command

GROUP = "dockerfile"
_INSTRUCTION = re.compile(r"\s*(FROM|ARG|RUN)(?:\s+(.*)|$)", re.IGNORECASE)
_ESCAPE = re.compile(r"#\s*escape\s*=\s*(.)\s*$", re.IGNORECASE)
_VARIABLE = re.compile(r"\$(?:\{(\w+)(?::?[-+]([^}]*))?\}|(\w+))")
_HEREDOC = re.compile(r"<<-?\s*[\"']?(\w+)[\"']?")

# The lines of one instruction, each with its number.
Parts = list[tuple[int, str]]


def parse(text: str, path: str) -> Inventory:
    """Turn a Dockerfile's base images into Pythons that are used, and the exact versions that its commands
    install with pip into requirements of the group `dockerfile`."""
    arguments: dict[str, str] = {}
    stages: set[str] = set()
    pythons: list[PythonClaim] = []
    requirements: list[Requirement] = []
    for instruction, parts in _instructions(text):
        if instruction == "RUN":
            parts = [(line, _filled(part, arguments)) for line, part in parts]
            requirements += pip_command.requirements(parts, path, GROUP)
            continue
        line, rest = parts[0][0], " ".join(part for _, part in parts)
        if instruction == "ARG":
            name, _, value = rest.partition("=")
            arguments[name.strip()] = _filled(value.strip().strip("\"'"), arguments)
        elif words := [word for word in rest.split() if not word.startswith("--")]:
            image = _filled(words[0], arguments)
            if image.lower() not in stages and (claim := image_python.claim(image, path, line)):
                pythons.append(claim)
            if len(words) > 2 and words[1].upper() == "AS":
                stages.add(words[2].lower())
    return Inventory(tuple(requirements), pythons=tuple(pythons), tool="pip")


def _instructions(text: str) -> Iterator[tuple[str, Parts]]:
    """The name of each instruction that tells something, and its words by their lines."""
    end = ""
    for parts in _joined(text.splitlines()):
        line, words = parts[0]
        if end:
            end = "" if words.strip() == end else end
        elif found := _INSTRUCTION.match(words):
            name = found[1].upper()
            heredoc = _HEREDOC.search(words) if name == "RUN" else None
            end = heredoc[1] if heredoc else ""
            yield name, [(line, found[2] or ""), *parts[1:]]


def _joined(lines: list[str]) -> Iterator[Parts]:
    """The lines of each instruction: what is continued stays together, comments and empty lines go."""
    escape, parts = "\\", list[tuple[int, str]]()
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if number == 1 and (directive := _ESCAPE.match(text)):
            escape = directive[1]
        if not text or text.startswith("#"):
            continue
        parts.append((number, text.removesuffix(escape)))
        if not text.endswith(escape):
            yield parts
            parts = []
    if parts:
        yield parts


def _filled(text: str, arguments: dict[str, str]) -> str:
    """Put the values of build arguments in; one without a value stays as written."""

    def value(match: re.Match[str]) -> str:
        return arguments.get(match[1] or match[3]) or match[2] or match[0]

    # Arguments may hold each other, twice over: the cap keeps them from doubling without end.
    return _VARIABLE.sub(value, text[:10_000])[:10_000]
