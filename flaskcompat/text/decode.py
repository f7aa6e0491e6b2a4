"""Bytes of a manifest as text, whatever encoding an editor left it in."""

from __future__ import annotations

import codecs
import re

from flaskcompat.model.inventory import Problem

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks with their encodings; UTF-32's starts with that of UTF-16, so it comes first."""

_CODING = re.compile(rb"coding[:=]\s*([-\w.]+)")
# Python's text codecs for host names: not for files, and slow on long input.
_NOT_FOR_FILES = frozenset(("idna", "punycode", "undefined"))
_SAMPLE = 4096


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Turn the bytes of a file into its text, and what was wrong with them.

    A byte order mark decides, then a coding comment in the first two lines (PEP 263, as pip reads it), then
    UTF-16 and UTF-32 show by their NUL bytes, and the rest is UTF-8. Bytes that do not fit are replaced and
    reported, and binary data is reported and becomes no text. Line ends stay as they are.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, path)
    declared = _declared(data)
    if declared and not _usable(declared):
        problem = Problem(path, 1, f"unknown encoding {declared!r}; read as UTF-8")
        text, problems = _decoded(data, "utf-8", path)
        return text, (problem, *problems)
    return _decoded(data, declared or _by_nuls(data) or "utf-8", path)


def _declared(data: bytes) -> str:
    for line in data.split(b"\n", 2)[:2]:
        if line.startswith(b"#"):
            found = _CODING.search(line[:_SAMPLE])
            if found:
                return found[1].decode("ascii", "replace")
    return ""


def _usable(encoding: str) -> bool:
    try:
        name = codecs.lookup(encoding).name
        b"a".decode(encoding)
    except LookupError:
        return False
    except UnicodeError:
        pass
    return name not in _NOT_FOR_FILES


def _by_nuls(data: bytes) -> str:
    """The UTF-16 or UTF-32 form that NUL bytes in a text of mostly ASCII betray, or nothing."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return ""
    shares = [_share(sample[start::4]) for start in range(4)]
    full = [share > 0.6 for share in shares]
    clear = [share < 0.1 for share in shares]
    if all(full[1:]) and clear[0]:
        return "utf-32-le"
    if all(full[:3]) and clear[3]:
        return "utf-32-be"
    if full[1] and full[3] and clear[0] and clear[2]:
        return "utf-16-le"
    if full[0] and full[2] and clear[1] and clear[3]:
        return "utf-16-be"
    return ""


def _share(sample: bytes) -> float:
    return sample.count(0) / len(sample) if sample else 1.0


def _decoded(data: bytes, encoding: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    problems: tuple[Problem, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        text = data.decode(encoding, "replace")
        problems = (
            Problem(path, _line_of(error, data, encoding), f"not {encoding}; unreadable bytes replaced"),
        )
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return "", (Problem(path, line, "binary data, not text"),)
    return text, problems


def _line_of(error: UnicodeError, data: bytes, encoding: str) -> int:
    start = error.start if isinstance(error, UnicodeDecodeError) else 0
    return data[:start].decode(encoding, "replace").count("\n") + 1
