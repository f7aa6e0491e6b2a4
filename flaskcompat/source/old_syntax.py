"""Syntax and imports that tell code for Python 2 from code for Python 3."""

from __future__ import annotations

import re

_TWO = re.compile(
    r"""(?:.*[:;])?\s*(?:
        print\s+(?:[rubRUB]{0,2}['"]|[\w(]|-\d)(?!.*\bfile=)       # print "so many:", number
        | exec\s+(?:['"]|\w+(?:\s+in\b|\s*$))                          # exec code in names
        | raise\s+[\w.]+\s*,                                           # raise Error, "text"
        | except\b[^:#]*,\s*\w+\s*:                                    # except Error, error:
    )"""
    r"|.*(?<![\w.'\"])0[0-7]+\b(?![.'\"\w])"  # os.chmod(path, 0755)
    r"|.*(?<![\w.])\d+[lL]\b"
    r"|.*\bur['\"]",
    re.VERBOSE,
)
_THREE = re.compile(
    r"^\s*(?:async\s+def|nonlocal\s)"
    r"|(?:^|[(\[{=,+:]|\b(?:and|assert|else|if|in|not|or|raise|return|yield)\b)[ \t]*f['\"]"
    r"|\byield\s+from\s|\bprint\([^\n]*\b(?:file|end|sep)\s*="
    r"|^\s*raise\s[^\n]*\)\s+from\s+\w|^\s*def\s[^\n]*\)\s*->|\bsuper\(\)\.",
    re.MULTILINE,
)

_SUCCESSOR = re.compile(
    r"^\s*(?:from|import)\s+(?:builtins|configparser|future|html|http|past|queue|six|socketserver|winreg|xmlrpc"
    r"|urllib\.(?:error|parse|request|robotparser)|[\w.]*compat)\b",
    re.MULTILINE,
)


def is_of_two(text: str, line: int) -> bool:
    """Whether the line that no parser of Python 3 gets past is right in Python 2."""
    lines = text.splitlines()
    return 0 < line <= len(lines) and _TWO.match(lines[line - 1][:500]) is not None


def may_be_of_two(text: str) -> bool:
    """Whether any line reads as one of Python 2 does, be it in a text or a comment."""
    return any(_TWO.match(line[:500]) for line in text.splitlines())


def needs_three(text: str) -> bool:
    """Whether a file has what Python 2 does not run: `async def`, an f-string, a bare `super()`."""
    if "from __future__ import print_function" in text:
        text = text.replace("print(", "")
    return _THREE.search(text) is not None


def knows_three(text: str) -> bool:
    """Whether a file imports what a module of Python 2 is called in 3, or what serves both, such as `six`."""
    return _SUCCESSOR.search(text) is not None
