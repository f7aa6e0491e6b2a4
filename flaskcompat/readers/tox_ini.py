"""tox.ini, and tox's section in setup.cfg; see https://tox.wiki/en/latest/config.html."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, Problem, PythonClaim
from flaskcompat.readers.python_words import claim

_SECTION = re.compile(r"\[([^\]]*)\]\s*(?:[#;].*)?$")
_OPTION = re.compile(r"([^\s=:#;\[][^=:]*?)\s*[=:]\s*(.*)$")
# Words end at commas and spaces, but not in braces.
_WORD = re.compile(r"(?:[^\s,{}]|\{[^{}]*\}|[{}])+")
_BRACES = re.compile(r"\{([^{}]*)\}")
_TOX_SECTIONS = ("tox", "tox:tox")
_ENV_PREFIX = "testenv"
_LISTS = ("envlist", "env_list")
_BASES = ("basepython", "base_python")
# Braces multiply; real lists have some hundred environments.
_LIMIT = 2000


def parse(text: str, path: str) -> Inventory:
    """Turn the environments that tox runs into the Pythons that are used."""
    pythons: dict[str, PythonClaim] = {}
    problems: list[Problem] = []
    for line, name, value in _values(text):
        words = expand(value) if name == "envlist" else value.split()
        if words is None:
            problems.append(Problem(path, line, f"envlist names more than {_LIMIT} environments"))
        for word in words or ():
            for python in factors(word) if name == "envlist" else [word]:
                if found := claim(python, path, line):
                    pythons.setdefault(found.specifier, found)
    return Inventory(pythons=tuple(pythons.values()), problems=tuple(problems), tool="tox")


def factors(environment: str) -> list[str]:
    """The parts of an environment's name that may name its Python: `py39`, or `3.9` in front.

    Numbers further on are the versions of something else (`py39-flask-2.3`).
    """
    first, *others = environment.split("-")
    return [first, *(factor for factor in others if factor.startswith("py"))]


def expand(text: str) -> list[str] | None:
    """Turn `py{39,310}-a, b` into its environments; None where they are too many."""
    words = []
    for word in _WORD.findall(text):
        choices = [""]
        for index, part in enumerate(_BRACES.split(word)):
            options = [option.strip() for option in part.split(",")] if index % 2 else [part]
            if len(choices) * len(options) > _LIMIT:
                return None
            choices = [choice + option for choice in choices for option in options]
        words += choices
        if len(words) > _LIMIT:
            return None
    return words


def _values(text: str) -> Iterator[tuple[int, str, str]]:
    """Each line of an option that names Pythons: line, `envlist` or `basepython`, value."""
    section = option = ""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _SECTION.match(line):
            section, option = found[1].strip(), ""
        elif not line.strip() or line.lstrip()[0] in "#;":
            continue
        elif line[0].isspace() and option:
            yield number, option, _without_comment(line)
        elif found := _OPTION.match(line):
            option = _kind(section, found[1])
            if option and found[2]:
                yield number, option, _without_comment(found[2])


def _kind(section: str, option: str) -> str:
    if section in _TOX_SECTIONS and option in _LISTS:
        return "envlist"
    if section.startswith(_ENV_PREFIX) and option in _BASES:
        return "basepython"
    return ""


def _without_comment(value: str) -> str:
    return re.split(r"(?:^|\s)[#;]", value, maxsplit=1)[0].strip()
