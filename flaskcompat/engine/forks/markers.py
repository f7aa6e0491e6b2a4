"""Whether markers hold on a target: one Python, one platform, and what of extras and groups is asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from packaging.markers import Marker
from packaging.specifiers import SpecifierSet
from packaging.version import Version

# `extra` is one name in PEP 508, but the markers of uv and Poetry test it against all that are asked for:
# each such test becomes one that always (or never) holds, and the rest of the marker is evaluated as ever.
_EXTRA = re.compile(
    r"""\bextra\s*(==|!=)\s*(?:'([^']*)'|"([^"]*)")|(?:'([^']*)'|"([^"]*)")\s*(==|!=)\s*extra\b"""
)
_TRUE, _FALSE = 'os_name != ""', 'os_name == ""'
_NAMED = re.compile(
    r"""\bextra\s*[=!]=\s*['"]([^'"]*)|['"]([^'"]*)['"]\s*(?:not\s+)?in\s+(?:extras|dependency_groups)\b"""
)
_PYTHON = re.compile(r"python_|implementation_version")
_PLATFORM = re.compile(r"platform|os_name|os\.name|implementation")

_MAX_LENGTH = 20_000

PLATFORMS: dict[str, tuple[str, str, str, str, str]] = {
    # sys_platform, os_name, platform_system, platform_machine, implementation
    "linux": ("linux", "posix", "Linux", "x86_64", "CPython"),
    "win32": ("win32", "nt", "Windows", "AMD64", "CPython"),
    "darwin": ("darwin", "posix", "Darwin", "arm64", "CPython"),
    "linux-aarch64": ("linux", "posix", "Linux", "aarch64", "CPython"),
    "darwin-x86_64": ("darwin", "posix", "Darwin", "x86_64", "CPython"),
    "win32-arm64": ("win32", "nt", "Windows", "ARM64", "CPython"),
    "linux-pypy": ("linux", "posix", "Linux", "x86_64", "PyPy"),
    "win32-pypy": ("win32", "nt", "Windows", "AMD64", "PyPy"),
    "emscripten": ("emscripten", "posix", "Emscripten", "wasm32", "CPython"),
    "android": ("android", "posix", "Android", "aarch64", "CPython"),
    "ios": ("ios", "posix", "iOS", "arm64", "CPython"),
    "freebsd": ("freebsd14", "posix", "FreeBSD", "amd64", "CPython"),
    "cygwin": ("cygwin", "posix", "CYGWIN_NT", "x86_64", "CPython"),
    "linux-s390x": ("linux", "posix", "Linux", "s390x", "CPython"),
    "linux-ppc64le": ("linux", "posix", "Linux", "ppc64le", "CPython"),
    "linux-armv7l": ("linux", "posix", "Linux", "armv7l", "CPython"),
    "linux-i686": ("linux", "posix", "Linux", "i686", "CPython"),
}
USUAL = ("linux", "win32", "darwin")


class Target(NamedTuple):
    """Where a lock is installed. `names` are the extras and groups asked for, as markers call them."""

    python: str
    platform: str
    names: frozenset[str] = frozenset()


def names_in(marker: str) -> list[str]:
    """Turn a marker into the extras and groups that it tests."""
    return (
        [one or other for one, other in _NAMED.findall(marker)]
        if "extra" in marker or "group" in marker
        else []
    )


def holds(marker: str, target: Target) -> bool:
    """Whether a marker holds; one that nobody can evaluate does."""
    if not marker:
        return True
    python, platform, names = _matters(marker)
    return _evaluate(
        marker,
        target.python if python else "3.0.0",
        target.platform if platform else "linux",
        target.names if names else frozenset(),
    )


def admits(specifier: str, version: str) -> bool:
    """Whether specifiers admit a version; text that is none admits all, as do all what is no version."""
    return not specifier or _contains(specifier, version)


@lru_cache(maxsize=4096)
def _matters(marker: str) -> tuple[bool, bool, bool]:
    """Whether Python, platform, and extras or groups can change the answer: the fewer, the fewer answers."""
    return (
        _PYTHON.search(marker) is not None,
        _PLATFORM.search(marker) is not None,
        "extra" in marker or "dependency_groups" in marker,
    )


@lru_cache(maxsize=65536)
def _evaluate(marker: str, python: str, platform: str, names: frozenset[str]) -> bool:
    parsed = _parse(_EXTRA.sub(lambda found: _constant(found, names), marker))
    if parsed is None:
        return True
    environment = {**_environment(python, platform), "extras": names, "dependency_groups": names}
    try:
        return parsed.evaluate(environment, context="lock_file")
    except (ValueError, KeyError, TypeError, RecursionError):  # packaging's own errors are among them
        return True


def _constant(found: re.Match[str], names: frozenset[str]) -> str:
    operator = found[1] or found[6]
    name = next(text for text in found.group(2, 3, 4, 5) if text is not None)
    return _TRUE if (name in names) == (operator == "==") else _FALSE


@lru_cache(maxsize=4096)
def _parse(marker: str) -> Marker | None:
    if len(marker) > _MAX_LENGTH:
        return None
    try:
        return Marker(marker)
    except (ValueError, KeyError, TypeError, RecursionError):  # packaging's own errors are among them
        return None


@lru_cache(maxsize=1024)
def _environment(python: str, platform: str) -> dict[str, Any]:
    sys_platform, os_name, system, machine, implementation = PLATFORMS[platform]
    return {
        "python_version": ".".join(python.split(".")[:2]),
        "python_full_version": python,
        "implementation_version": python,
        "implementation_name": implementation.lower(),
        "platform_python_implementation": implementation,
        "sys_platform": sys_platform,
        "os_name": os_name,
        "platform_system": system,
        "platform_machine": machine,
        "platform_release": "",
        "platform_version": "",
    }


@lru_cache(maxsize=16384)
def _contains(specifier: str, version: str) -> bool:
    try:
        return SpecifierSet(specifier).contains(Version(version), prereleases=True)
    except ValueError:
        return True
