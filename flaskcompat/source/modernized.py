"""Code of old Pythons in the syntax of new ones, line for line: names and arguments stay what they are.

What the code does is not kept (`exec code in names` calls with a comparison): only its tree is looked at.
Besides what Python 2 alone takes, that is `async` as a name, which Python 3.7 made a keyword of.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""(?P<triple>[rubRUB]{0,2}(?:\"{3}|'{3}))
    | (?P<string>[rubRUB]{0,2}(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))
    | (?P<comment>\#[^\n]*)
    | (?P<end>\n[ \t]*)
    | (?P<mark>[()\[\]{};:,`])
    | (?P<unequal><>)
    | (?P<long>\b(?:0[xX][0-9a-fA-F]+|\d+)[lL]\b)
    | (?P<octal>(?<![\w.])0[0-7]+\b(?![.\w]))
    | (?P<word>\w+)
    | \\. | [^\w\n"'\#\\()\[\]{};:,`<]+ | .""",
    re.VERBOSE | re.DOTALL,
)
_CLOSED = {quotes: re.compile(rf"(?:[^\\]|\\.)*?{quotes}", re.DOTALL) for quotes in ('"""', "'''")}
_NOT_PRINTED = re.compile(r"[ \t]*(?:[(=.,;\n#)]|>>|\\\n|$)")
"""What stands behind a name, a call, an empty or a redirected `print`, all of which Python 3 parses too."""
_TUPLE = re.compile(r"[ \t]*\(")
_KEYWORD = re.compile(r"[ \t]+(?:def|for|with)\b")
_NAME = re.compile(r"\basync\b(?![ \t]+(?:def|for|with)\b)")


def modernized(text: str) -> str:
    """The text with what Python 3 has another syntax for rewritten; the same text where there is nothing."""
    return _Rewriting(text).done()


def names_async(text: str) -> bool:
    """Whether a file may have `async` for a name: any Python up to 3.6 takes that, what else it may need."""
    return _NAME.search(text) is not None


class _Rewriting:
    """One pass over a text, which remembers the statement it is in."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[str] = []
        self._depth = 0
        self._fresh = True
        """Whether a statement begins here."""
        self._statement = ""
        """The first word of the statement, where that is to be rewritten further on."""
        self._open = False
        """Whether a bracket of ours is open in the statement."""
        self._ticked = False
        self._tuple = -1
        """The depth of brackets around parameters that Python 3 has none for, -1 outside of such."""
        self._last = ""
        """The last token that is not space."""

    def done(self) -> str:
        place = 0
        while place < len(self._text):
            found = _TOKEN.match(self._text, place)
            if found is None:
                return self._text
            place = found.end()
            kind, token = found.lastgroup, found.group()
            if kind == "triple":
                rest = _CLOSED[token[-3:]].match(self._text, place)
                if rest is None:
                    return self._text
                place, token = rest.end(), token + rest.group()
            place = self._take(kind, token, place)
        self._close()
        return "".join(self._out)

    def _take(self, kind: str | None, token: str, place: int) -> int:
        """Write one token; what it returns is the place after all that is written."""
        if kind == "end":
            self._end(token)
        elif kind == "mark":
            self._mark(token)
        elif kind == "word":
            place = self._word(token, place)
        elif kind != "comment":
            self._plain(kind, token)
        else:
            self._close(token)
        if not token.isspace():
            self._last = token
        return place

    def _plain(self, kind: str | None, token: str) -> None:
        if kind in ("string", "triple") and token[:2].lower() == "ur":
            token = token[1:]
        elif kind == "long":
            token = token[:-1]
        elif kind == "octal" and token.strip("0"):
            token = f"0o{token[1:]}"
        elif kind == "unequal":
            token = "!="
        self._out.append(token)
        self._fresh = self._fresh and token.isspace()

    def _end(self, token: str) -> None:
        """A line ends, and a statement with it where no bracket is open; tabs go to each eighth column."""
        if not self._depth:
            self._close()
            self._fresh = True
        self._out.append(token.expandtabs(8))

    def _mark(self, token: str) -> None:
        if token == "`":
            token = ")" if self._ticked else "("
            self._ticked = not self._ticked
        elif token in "([{":
            token = self._opened(token)
            self._depth += 1
        elif token in ")]}":
            self._depth = max(0, self._depth - 1)
            if self._depth == self._tuple:
                self._tuple, token = -1, " "
        elif not self._depth:
            token = self._between(token)
        self._out.append(token)

    def _opened(self, token: str) -> str:
        """An opening bracket; those around parameters of a function go: `def move(self, (x, y)):`."""
        if self._statement == "def" and self._depth == 1 and self._last in ("(", ","):
            self._tuple, token = self._depth, " "
        return token

    def _between(self, token: str) -> str:
        """A colon, semicolon or comma outside of brackets."""
        if token == ",":
            word, self._statement = self._statement, ""
            self._open = self._open or word == "raise"
            return {"except": " as ", "raise": "("}.get(word, token)
        if token == ";" or not self._open:
            self._close()
            self._fresh = True
        return token

    def _word(self, word: str, place: int) -> int:
        is_name = word == "async" and not _KEYWORD.match(self._text, place)
        self._out.append("async_" if is_name else word)
        if word == "lambda" and (tuple_ := _TUPLE.match(self._text, place)):
            self._tuple, self._depth = self._depth, self._depth + 1
            self._out.append(" ")
            place = tuple_.end()
        elif self._fresh and word in ("print", "exec") and not _NOT_PRINTED.match(self._text, place):
            self._open = True
            self._out.append("(")
        elif self._fresh and word in ("raise", "except", "def"):
            self._statement = word
        self._fresh = False
        return place

    def _close(self, comment: str = "") -> None:
        """End what was opened in a statement, before the comment behind it."""
        if not self._depth:
            if self._open:
                self._out.append(")")
            self._open, self._statement = False, ""
        self._out.append(comment)
