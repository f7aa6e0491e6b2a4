"""JSON whose objects know the line that they start on."""

from __future__ import annotations

import json
import re
from bisect import bisect_right

# A string, so that braces inside it do not count, or a brace. Unrolled, so that no input makes it backtrack.
_TOKENS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}]', re.DOTALL)


class JsonError(ValueError):
    """Text that is not JSON; `line` is 1-based."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class JsonObject(dict[str, object]):
    """A JSON object, the line of its opening brace, and the keys that it holds more than once."""

    __slots__ = ("line", "repeated")

    line: int
    repeated: tuple[str, ...]


def parse(text: str) -> object:
    """Turn JSON text into plain values, its objects into `JsonObject`; raise `JsonError` otherwise.

    The decoder finishes objects in the order of their closing braces (RFC 8259 has no other), so a scan that
    lists the opening lines in that order is all it takes; both are linear.
    """
    text = text.removeprefix("\ufeff")
    opening_lines = iter(_opening_lines(text))

    def build(pairs: list[tuple[str, object]]) -> JsonObject:
        made = JsonObject(pairs)
        made.line = next(opening_lines, 0)
        made.repeated = _repeated(pairs) if len(made) < len(pairs) else ()
        return made

    try:
        value: object = json.loads(text, object_pairs_hook=build)
        return value
    except json.JSONDecodeError as error:
        raise JsonError(error.lineno, error.msg) from None
    except RecursionError:
        raise JsonError(0, "nested too deeply") from None
    except ValueError as error:  # a number of more digits than Python converts
        raise JsonError(0, str(error)) from None


def _opening_lines(text: str) -> list[int]:
    """Lines of the opening braces, in the order of their closing braces."""
    newlines = [match.start() for match in re.finditer("\n", text)]
    opened: list[int] = []
    closed: list[int] = []
    for match in _TOKENS.finditer(text):
        character = text[match.start()]
        if character == "{":
            opened.append(bisect_right(newlines, match.start()) + 1)
        elif character == "}" and opened:
            closed.append(opened.pop())
    return closed


def _repeated(pairs: list[tuple[str, object]]) -> tuple[str, ...]:
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for key, _ in pairs:
        if key in seen:
            twice[key] = None
        seen.add(key)
    return tuple(twice)
