"""The lines of a requirements file that are not plain: URLs, paths, editables, options, mistakes."""

from __future__ import annotations

import re
import shlex
from functools import cache
from optparse import OptionParser, Values

import pip_requirements_parser as library

from flaskcompat.model.inventory import Include, Inventory, Problem, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers import _pip_complaints as complaints
from flaskcompat.readers import _pip_parts as pip
from flaskcompat.readers._pip_lines import split_options
from flaskcompat.readers._pip_plain import Role

_VARIABLE = re.compile(r"\$\{([A-Z0-9_]+)\}")


def odd_line(line: str, number: int, path: str, role: Role = "requirement") -> Inventory:
    """Turn one logical line into what it says; what pip would refuse or ignore becomes a problem."""
    try:
        pip.refuse_excess(line)
        head, tail = split_options(line)
        values, rest = _options(tail)
        wrong = list(complaints.of_options(values))
        if head or values.editables:
            requirement, more = _required(head, values, rest)
            found = Inventory((requirement._replace(path=path, line=number, role=role),))
        else:
            found, more = _included(values, rest, number, path)
    except Exception as error:  # the library lets out whatever its parts raise, down to RecursionError
        return Inventory(problems=(Problem(path, number, _reason(line, error)),))
    return found._replace(problems=tuple(Problem(path, number, text) for text in (*wrong, *more)))


@cache
def _parser() -> OptionParser:
    """The library's option parser, and the options that pip has got since."""
    parser: OptionParser = library.build_parser()
    for flags in (["--all-releases"], ["--only-final"], ["-C", "--config-setting", "--config-settings"]):
        parser.add_option(*flags, action="append", dest=flags[-1].lstrip("-").replace("-", "_"))
    parser.add_option("--no-require-hashes", action="store_true")
    return parser


def _options(tail: str) -> tuple[Values, list[str]]:
    parser = _parser()
    # The parser would append to the lists that are its defaults, so that each line gets its own.
    fresh = {key: [] if isinstance(value, list) else value for key, value in parser.defaults.items()}
    return parser.parse_args(shlex.split(tail), Values(fresh))


def _required(head: str, values: Values, rest: list[str]) -> tuple[Requirement, list[str]]:
    """The requirement of a line, and what is wrong with it."""
    target = head or values.editables[0]
    parts = pip.installed(head) if head else pip.editable(target)
    dropped = [*rest, *(f"-e {each}" for each in values.editables[0 if head else 1 :])]
    dropped += [f"-r {each}" for each in values.requirements] + [f"-c {each}" for each in values.constraints]
    requirement = Requirement(
        name=normalize(parts.name),
        specifier=parts.specifier,
        path="",
        line=0,
        marker=parts.marker,
        extras=tuple(sorted({normalize(extra) for extra in parts.extras})),
        source=parts.source,
        editable=not head,
        hashes=tuple(value for value in values.hashes if value.startswith(complaints.STRONG)),
    )
    wrong = complaints.of_target(target if parts.source else "", parts.name, not head)
    return requirement, [*wrong, *complaints.of_rest(dropped)]


def _included(values: Values, rest: list[str], number: int, path: str) -> tuple[Inventory, list[str]]:
    """The file that a line pulls in: of several, pip reads the first, and `-r` before `-c`."""
    targets = [(target, "-r") for target in values.requirements]
    targets += [(target, "-c") for target in values.constraints]
    wrong = list(complaints.of_rest([*rest, *(f"{option} {target}" for target, option in targets[1:])]))
    if not targets:
        return Inventory(), wrong
    target, option = targets[0]
    role: Role = "requirement" if option == "-r" else "constraint"
    return Inventory(includes=(Include(target, path, number, role),)), wrong


def _reason(line: str, error: Exception) -> str:
    variable = _VARIABLE.search(line)
    if variable:
        return f"{line[:120]!r} depends on the environment variable {variable[1]}"
    if isinstance(error, RecursionError):
        return f"not a requirement: {line[:120]!r} is nested too deep"
    text = getattr(error, "msg", None) or str(error) or type(error).__name__
    text = str(text).removeprefix("pip_requirements_parser: error: ")
    first = next(iter(text.strip().splitlines()), "")
    return f"not a requirement that pip reads: {line[:120]!r}: {first[:200]}"
