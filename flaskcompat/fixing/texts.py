"""The bytes of a file to text and back again, so that everything that does not change stays the same byte."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from flaskcompat.text.decode import MARKS

_CODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_CONFLICT = re.compile(r"^(<{7} |={7}\r?$|>{7} )", re.MULTILINE)


class FileText(NamedTuple):
    """A file's text with what it takes to write it again: its encoding and its byte order mark."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of other text in this file. Raises `UnicodeEncodeError` for what has no place in it."""
        errors = "surrogateescape" if self.encoding == "utf-8" else "strict"
        return self.mark + text.encode(self.encoding, errors)


def file_text(data: bytes) -> FileText | str:
    """The text of a file's bytes (PEP 263, else UTF-8; bytes that are neither survive), or why it is none."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, mark)
    for line in data.split(b"\n", 2)[:2]:
        if found := _CODING.match(line[:4096]):
            return _decoded(data, found[1].decode("ascii", "replace"), b"")
    return _decoded(data, "utf-8", b"")


def _decoded(data: bytes, encoding: str, mark: bytes) -> FileText | str:
    try:
        encoding = codecs.lookup(encoding).name
        text = data.decode(encoding, "surrogateescape" if encoding == "utf-8" else "strict")
        found = FileText(text, encoding, mark)
        if found.encode(text) != data and found.encode(text) != mark + data:
            return f"does not read the same again as {encoding}"
    except (LookupError, UnicodeError):
        return f"is not {encoding} throughout"
    return "is binary data, not text" if "\0" in text else found


def conflicts(text: str) -> int:
    """The line of the first merge conflict marker; 0 for none. All three have to be there."""
    found = {match[1][:1] for match in _CONFLICT.finditer(text)}
    first = _CONFLICT.search(text)
    return text.count("\n", 0, first.start()) + 1 if first and found == set("<=>") else 0
