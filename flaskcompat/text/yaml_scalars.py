"""What a YAML 1.1 scalar means: https://yaml.org/type/."""

from __future__ import annotations

import re

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(form for word in ("yes", "true", "on") for form in (word, word.title(), word.upper()))
_FALSE = frozenset(form for word in ("no", "false", "off") for form in (word, word.title(), word.upper()))
_FLOAT = re.compile(r"[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?")
_INT = re.compile(r"[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]+|0|[1-9][0-9_]*)")
_STRANGE = {".inf": float("inf"), "+.inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan")}
# Python refuses to convert more decimal digits than this by default; no version or port needs them.
_MAX_DIGITS = 4000


def resolve(text: str, tag: str = "", plain: bool = True) -> str | int | float | bool | None:
    """Turn the text of a scalar into its value; quoted text and text tagged `!!str` stay text."""
    if (tag and not tag.endswith((":null", ":bool", ":int", ":float"))) or (not tag and not plain):
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    return _number(text)


def _number(text: str) -> str | int | float:
    if len(text) > _MAX_DIGITS:
        return text
    if _INT.fullmatch(text):
        return _integer(text)
    if _FLOAT.fullmatch(text):
        return float(text.replace("_", ""))
    return _STRANGE.get(text.lower(), text)


def _integer(text: str) -> int | str:
    digits = text.replace("_", "")
    sign = -1 if digits.startswith("-") else 1
    digits = digits.lstrip("+-")
    base = {"0b": 2, "0x": 16}.get(digits[:2], 8 if digits.startswith("0") and digits != "0" else 10)
    try:
        return sign * int(digits, base)
    except ValueError:
        return text
