"""The line ends of a text."""

from __future__ import annotations


def line_end(text: str) -> str:
    """What ends the lines of a text: `\\r\\n` where its first line ends so, else a newline."""
    place = text.find("\n")
    return "\r\n" if place > 0 and text[place - 1] == "\r" else "\n"
