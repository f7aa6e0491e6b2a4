"""From the text of one Python file to its syntax tree, whatever the text is."""

from __future__ import annotations

import ast
import sys
import warnings

from flaskcompat.model.inventory import Problem

LIMIT = 4_000_000
"""Characters; written modules stay far below, and a tree needs many times the room of its text."""

_RUNNING = f"{sys.version_info[0]}.{sys.version_info[1]}"


def normalized(text: str) -> str:
    """Drop a byte order mark and give every line the end `\\n`, as the compiler's own tokenizer does."""
    if text.startswith("\ufeff"):
        text = text[1:]
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def parse(text: str, path: str) -> ast.Module | Problem:
    """Turn the text of one module into its syntax tree, or into the problem that prevents it.

    The grammar is that of the running Python, so both Python 2 and a newer syntax end as a problem.
    """
    if len(text) > LIMIT:
        return Problem(path, 0, f"longer than {LIMIT} characters: not scanned")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except SyntaxError as error:
        return Problem(path, error.lineno or 0, f"not valid syntax for Python {_RUNNING}: {error.msg}")
    except (RecursionError, MemoryError):
        return Problem(path, 0, "nested too deeply to be parsed")
    except ValueError as error:
        # NUL characters before Python 3.12 and lone surrogates are not even syntax errors.
        return Problem(path, _line_of_nul(text), f"not Python source: {error}")


def _line_of_nul(text: str) -> int:
    place = text.find("\0")
    return text.count("\n", 0, place) + 1 if place >= 0 else 0
