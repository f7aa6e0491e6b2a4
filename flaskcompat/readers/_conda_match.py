"""Conda's match specifications (`conda-forge::flask>=2,<3`), as names and PEP 440 specifiers.

https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications
"""

from __future__ import annotations

import re

from packaging.specifiers import InvalidSpecifier, SpecifierSet

_MAX_LENGTH = 2000
_SPEC = re.compile(r"(?:[\w./+-]+(?:\[[\w,-]+\])?::)?([A-Za-z0-9_][\w.-]*)\s*(.*)", re.DOTALL)
_BRACKET = re.compile(r"\[(.*)\]")
_IN_BRACKET = re.compile(r"version\s*=\s*(?:'([^']*)'|\"([^\"]*)\"|([^,\s'\"]+))")
_VERSION = re.compile(r"[\s=~!<>\[\d*(]")
_BUILD = re.compile(r"\A((?:===|==|~=|!=|<=|>=|<|>)?[^=,~!<>][^=,]*)=[^=,]*\Z")
_OPERATOR = re.compile(r"===|==|~=|!=|<=|>=|<|>|=")


class NoEqualError(ValueError):
    """A version that PEP 440 cannot express; `name` is what it is asked of."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"the conda version in {text[:120]!r} has no equal in PEP 440")
        self.name = name


def translate(text: str) -> tuple[str, str]:
    """Turn a match specification into (name, specifier).

    Raises `NoEqualError` for versions that PEP 440 cannot express, else `ValueError` for what is none.
    """
    match = _SPEC.fullmatch(text.strip()) if len(text) <= _MAX_LENGTH and "://" not in text else None
    if match is None or match[1].endswith((".conda", ".bz2")):
        raise ValueError(f"not a conda requirement: {text[:120]!r}")
    name, rest = match[1], match[2].strip()
    if rest and not _VERSION.match(rest):
        raise ValueError(f"not a conda requirement: {text[:120]!r}")
    try:
        version = _bracketed(rest) if rest.startswith("[") else _plain(rest.partition("[")[0].strip())
        clauses = [_clause(part.strip()) for part in version.split(",")] if version else []
        return name, str(SpecifierSet(",".join(clause for clause in clauses if clause)))
    except (InvalidSpecifier, ValueError):
        raise NoEqualError(name, text) from None


def _bracketed(rest: str) -> str:
    """The version in `[version='>=1', build=...]`, which may have none."""
    inside = _BRACKET.match(rest)
    if inside is None:
        raise ValueError(f"a bracket without end: {rest[:120]!r}")
    found = _IN_BRACKET.search(inside[1])
    return next(group for group in found.groups() if group is not None).strip() if found else ""


def _plain(rest: str) -> str:
    """The version in `=1.2`, `=1.2=build`, `1.2 build`, `>=1,<2`; with a build, `=` means exactly."""
    rest = re.sub(r"(===|==|~=|!=|<=|>=|<|>|=|,)\s+", r"\1", rest)
    rest = re.sub(r"\s+,", ",", rest)
    version, _, build = rest.partition(" ")
    if version.startswith("=") and not version.startswith("=="):
        exact, has_build, _ = version[1:].partition("=")
        if (has_build or build) and "*" not in exact:
            return f"=={exact}"
        return f"={exact}"
    return _BUILD.sub(r"\1", version)


def _clause(part: str) -> str:
    operator = _OPERATOR.match(part)
    sign = operator[0] if operator else ""
    version = part[len(sign) :]
    if version == "*" and sign in ("", "=", "=="):
        return ""
    if "|" in part or "(" in part or not version:
        raise ValueError(part)
    if sign in ("", "==") and "*" not in version:
        return _exactly(version)
    if sign in ("", "=", "==", "!="):
        return _fuzzy(sign, version)
    # `>=1.8.*` means `>=1.8` for conda.
    return f"{sign}{version.removesuffix('.*')}"


def _exactly(version: str) -> str:
    """`==`, or for versions that PEP 440 does not know (`1.1.1w`) the equality of text."""
    try:
        return str(SpecifierSet(f"=={version}"))
    except InvalidSpecifier:
        return f"==={version}"


def _fuzzy(sign: str, version: str) -> str:
    """`=1.2`, `1.2.*` and `=1.2*` admit whatever begins with 1.2; a bare `1.2*` admits 1.20 too."""
    if version.endswith("*") and not version.endswith(".*") and sign != "=":
        raise ValueError(version)
    if sign == "!=" and not version.endswith("*"):
        return f"!={version}"
    begin = version.removesuffix("*").removesuffix(".")
    if sign == "=" and not _takes_star(begin):
        return _exactly(begin)
    return f"{'!=' if sign == '!=' else '=='}{begin}.*"


def _takes_star(version: str) -> bool:
    """Whether PEP 440 knows the versions that begin with this one (`2.0.dev1.*` and `2023c.*` are none)."""
    try:
        SpecifierSet(f"=={version}.*")
    except InvalidSpecifier:
        return False
    return True
