"""Version constraints of conda's MatchSpec, as PEP 440 text."""

from __future__ import annotations

import re
from functools import lru_cache

_OPERATORS = ("=", "<", ">", "!", "~")
_OPERATOR = re.compile(r"(===|==|~=|!=|<=|>=|<|>|=)?\s*(.*)", re.DOTALL)
# What PEP 440 admits after an operator; conda's own orderings (`1.0a_2`, `2023c.x`) have no counterpart.
_RELEASE = re.compile(
    r"v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:a|b|rc|alpha|beta|c|post|dev)\d*)*(?:\+[a-z0-9.]+)?\Z", re.I
)


@lru_cache(maxsize=8192)
def pep440(wording: str) -> str:
    """Turn `>=1.2,<2.0a0`, `3.11.*`, `=1.2` or `1.2.3 build_0` into specifiers.

    Alternatives (`1.0|>=2`) and orderings that only conda has become any version: a wider answer is never a
    wrong conflict. See the conda documentation, "Package match specifications".
    """
    version = wording.strip()
    if not version.startswith(_OPERATORS):
        # Version and build; after an operator a space is only one.
        version = version.partition(" ")[0]
    if "|" in version or "(" in version:
        return ""
    clauses = [_clause(part.strip()) for part in version.split(",")]
    return ",".join(clause for clause in clauses if clause)


def _clause(part: str) -> str:
    found = _OPERATOR.match(part)
    operator, version = (found[1] or "", found[2].split(" ", 1)[0]) if found else ("", "")
    fuzzy = version.endswith("*") or operator == "="
    version = version.rstrip("*").rstrip(".")
    if not _RELEASE.match(version):
        return ""
    if fuzzy and operator in ("", "=", "==", "!="):
        # `1.2*` admits 1.20 in conda; `1.2.*` of PEP 440 is as near as it gets.
        return f"{'!=' if operator == '!=' else '=='}{version}.*"
    return f"{operator or '=='}{version}"
