"""What pip 26.3 refuses, or drops without a word, in a line that nevertheless tells its requirement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from optparse import Values

STRONG = ("sha256:", "sha384:", "sha512:")

_EGG = re.compile(r"[#&]egg=([^&]*)")
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
# Gone from pip by 23.1 (`--install-option`, `--global-option`) and long before.
_GONE = (
    "install_options",
    "global_options",
    "allow_all_external",
    "allow_external",
    "allow_unverified",
    "always_unzip",
    "no_use_wheel",
)


def of_options(values: Values) -> Iterator[str]:
    """What is wrong with the options of a line."""
    for option in _GONE:
        if getattr(values, option, None):
            yield f"pip refuses the option --{option.removesuffix('s').replace('_', '-')}"
    for value in values.hashes:
        if not value.startswith(STRONG):
            yield f"pip refuses the hash {value[:40]!r}"


def of_target(text: str, name: str, is_editable: bool) -> Iterator[str]:
    """What is wrong with the URL of a requirement."""
    egg = _EGG.search(text)
    if egg and not _NAME.fullmatch(egg[1].partition("; ")[0].strip()):
        # https://github.com/pypa/pip/issues/13157
        yield f"pip refuses {egg[1][:120]!r} after #egg=, where only a name may be; write `name @ URL`"
    if is_editable and not name and "+" in text.partition("://")[0] and "://" in text:
        yield f"pip refuses {text[:120]!r} without a name; write `name @ URL`"


def of_rest(rest: list[str]) -> Iterator[str]:
    """What pip drops although the line reads as if it counted."""
    for text in rest:
        yield f"pip ignores {text[:120]!r} on this line"
