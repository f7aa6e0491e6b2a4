"""The lines of a requirements file that are not plain: URLs, paths, editables, options, mistakes.

They go through `pip-requirements-parser`, which is pip 21's own code, mended where pip 26.3 differs.
"""

from __future__ import annotations

import re
import shlex
from functools import cache
from optparse import OptionParser, Values
from typing import Any

import pip_requirements_parser as library
from packaging.markers import Marker
from packaging.requirements import InvalidRequirement
from packaging.requirements import Requirement as Pep508

from flaskcompat.model.inventory import Include, Inventory, Problem, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers._pip_lines import split_options
from flaskcompat.readers._pip_plain import Role

# The library's patterns take more than linear time, so that what no real line reaches is refused.
_MAX_LENGTH = 16_384
_MAX_BRACKETS = 64
_MAX_WHEEL_DOTS = 16

_VARIABLE = re.compile(r"\$\{([A-Z0-9_]+)\}")
_EGG = re.compile(r"[#&]egg=([^&]*)")
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_STRONG = ("sha256:", "sha384:", "sha512:")


class _Parts:
    """A requirement under way: the standard part, what it names instead of an index, and its own extras."""

    def __init__(self, standard: Pep508 | None, source: str, marker: object, extras: set[str]) -> None:
        self.standard = standard
        self.source = source
        self.marker = str(marker or (standard.marker if standard else None) or "")
        self.extras = extras or (standard.extras if standard else set())


def odd_line(line: str, number: int, path: str, role: Role = "requirement") -> Inventory:
    """Turn one logical line into what it says; what pip would refuse or ignore becomes a problem."""
    try:
        _refuse_excess(line)
        head, tail = split_options(line)
        values, ignored = _options(tail)
        if head or values.editables:
            return _required(head, values, ignored, (number, path, role))
    except Exception as error:  # the library lets out whatever its parts raise, down to RecursionError
        return Inventory(problems=(Problem(path, number, _reason(line, error)),))
    return _included(values, ignored, number, path)


def _refuse_excess(line: str) -> None:
    wheel = ".whl" in line.lower() or "%" in line
    dots = max((piece.count(".") + piece.upper().count("%2E") for piece in line.split("/")), default=0)
    if len(line) > _MAX_LENGTH or line.count("[") > _MAX_BRACKETS or (wheel and dots > _MAX_WHEEL_DOTS):
        raise ValueError("longer or more involved than any requirement")


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


def _required(head: str, values: Values, ignored: list[str], place: tuple[int, str, Role]) -> Inventory:
    number, path, role = place
    editable = not head
    parts = _editable(values.editables[0]) if editable else _installed(head)
    standard = parts.standard
    hashes = tuple(value for value in values.hashes if value.startswith(_STRONG))
    requirement = Requirement(
        name=normalize(standard.name) if standard else "",
        specifier=str(standard.specifier) if standard else "",
        path=path,
        line=number,
        marker=parts.marker,
        extras=tuple(sorted({normalize(extra) for extra in parts.extras})),
        role=role,
        source=parts.source,
        editable=editable,
        hashes=hashes,
    )
    complaints = [*_ignored(values, ignored, editable), *_weak(values.hashes), *_bad_egg(parts.source)]
    return Inventory((requirement,), problems=tuple(Problem(path, number, text) for text in complaints))


def _installed(head: str) -> _Parts:
    text, _, marker = head.partition("; " if library.is_url(head) else ";")
    direct = None if library.is_url(head) else _direct(text)
    if direct is not None:
        return _Parts(direct, direct.url or "", Marker(marker) if marker.strip() else None, set())
    parts = library.parse_reqparts_from_string(head)
    return _Parts(parts.requirement, _url(parts), parts.marker, parts.extras)


def _editable(target: str) -> _Parts:
    direct = _direct(target)
    if direct is not None:
        return _Parts(direct, direct.url or "", None, set())
    parts = library.parse_reqparts_from_editable(target)
    return _Parts(parts.requirement, _url(parts), parts.marker, parts.extras)


def _direct(text: str) -> Pep508 | None:
    """The requirement in `name @ url`; the library knows fewer URLs than pip, and none in an editable."""
    if "@" not in text or not _NAME.match(text):
        return None
    try:
        requirement = Pep508(text.strip())
    except InvalidRequirement:
        return None
    return requirement if requirement.url else None


def _url(parts: Any) -> str:
    return str(parts.link.url) if parts.link else ""


def _ignored(values: Values, ignored: list[str], editable: bool) -> list[str]:
    """What pip drops without a word although the line reads as if it counted."""
    dropped = [*ignored, *(f"-e {target}" for target in values.editables[1 if editable else 0 :])]
    dropped += [f"-r {target}" for target in values.requirements]
    dropped += [f"-c {target}" for target in values.constraints]
    return [f"pip ignores {text[:120]!r} on this line" for text in dropped]


def _weak(hashes: list[str]) -> list[str]:
    return [f"pip refuses the hash {value[:40]!r}" for value in hashes if not value.startswith(_STRONG)]


def _bad_egg(source: str) -> list[str]:
    """pip 25 allows nothing but a name in `#egg=`: https://github.com/pypa/pip/issues/13157."""
    egg = _EGG.search(source)
    if egg is None or _NAME.fullmatch(egg[1]):
        return []
    return [f"pip refuses {egg[1][:120]!r} after #egg=, where only a name may be; write `name @ URL`"]


def _included(values: Values, ignored: list[str], number: int, path: str) -> Inventory:
    """Files that the line pulls in: of several, pip reads the first, and `-r` before `-c`."""
    targets = [(target, "-r") for target in values.requirements]
    targets += [(target, "-c") for target in values.constraints]
    dropped = [*ignored, *(f"{option} {target}" for target, option in targets[1:])]
    problems = tuple(Problem(path, number, f"pip ignores {text[:120]!r} on this line") for text in dropped)
    if not targets:
        return Inventory(problems=problems)
    target, option = targets[0]
    role: Role = "requirement" if option == "-r" else "constraint"
    return Inventory(includes=(Include(target, path, number, role),), problems=problems)


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
