"""The ways to name a Python (`3.11`, `py311`, `pypy3.9-v7.3.11`, `cpython-3.12.1`, `>=3.9`) as PEP 440."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from flaskcompat.model.inventory import PythonClaim

if TYPE_CHECKING:
    from flaskcompat.readers.toml_facts import Facts, Path

_IMPLEMENTATION = r"(?:python|cpython|pypy|graalpy|py)"
# What follows a dash is the build (`3.11-slim`, `pypy3.9-v7.3.11`); numbers after one are PyPy's own version.
_NAMED = re.compile(
    rf"(?P<name>(?:{_IMPLEMENTATION}[-@]?)?)(?P<version>[23](?:\.\d{{1,2}}(?:\.\d{{1,3}})?)?)"
    r"(?P<pre>-?(?:a|b|rc|alpha|beta)\.?\d{1,3})?(?:t|\+freethreaded)?(?:-dev|\.[x*])?(?P<build>[-+].*)?"
)
_PACKED = re.compile(rf"{_IMPLEMENTATION}(?P<major>[23])(?P<minor>\d{{1,2}})t?(?:-.*)?")
_SPECIFIER = re.compile(r"[<>=!~][^#]*")


@lru_cache(maxsize=1024)
def specifier_of(text: str) -> str:
    """Turn the name of a Python into PEP 440 text: `==3.11.*`, `==3.11.4`, `>=3.9`.

    Empty where it does not name a version of the language: other distributions of Python (`miniconda3-4.7`),
    `pypy3` and `3`, which would admit nearly every Python, `pypy-2.6.1`, which is PyPy's own version.
    """
    words = text.strip().lower()
    if len(words) > 200:
        return ""
    if _SPECIFIER.fullmatch(words):
        return _specifier(words)
    if packed := _PACKED.fullmatch(words):
        return f"=={packed['major']}.{packed['minor']}.*"
    named = _NAMED.fullmatch(words)
    return _named(named) if named else ""


def _specifier(words: str) -> str:
    # Most files name a plain version, and importing this takes longer than reading them.
    from flaskcompat.readers import pep508

    try:
        return pep508.specifier(words)
    except ValueError:
        return ""


def _named(match: re.Match[str]) -> str:
    version, is_pypy = match["version"], match["name"].startswith("pypy")
    dots = version.count(".")
    if not is_pypy and (match["build"] or "")[1:2].isdigit():
        return ""
    if dots == 2 and match["name"] != "pypy-":
        return f"=={version}{_pre_release(match['pre'] or '')}"
    return f"=={version}.*" if dots == 1 else ""


def _pre_release(words: str) -> str:
    """Turn `-rc.1` into `rc1`, the short form of PEP 440."""
    return words.lstrip("-").replace(".", "").replace("alpha", "a").replace("beta", "b")


def claim(text: str, path: str, line: int) -> PythonClaim | None:
    """Turn the name of a Python that a project uses into a claim, None where it names no version."""
    specifier = specifier_of(text)
    return PythonClaim(specifier, "used", path, line) if specifier else None


def add_used(facts: Facts, text: str, keys: Path) -> None:
    """Add the Python that the key path of a TOML file names."""
    if found := claim(text, facts.path, facts.line(keys)):
        facts.pythons.append(found)
