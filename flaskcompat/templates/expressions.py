"""The expressions of a template to the names that they use.

What stands between names does not matter here, so that there is no tree: primary expressions with what
follows them (`.name`, `[key]`, `(arguments)`, `|filter`, `is test`) are read one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.templates.known import Known
from flaskcompat.templates.tokens import Token

_DEEPEST = 60
_WORDS = frozenset({"and", "or", "not", "in", "if", "else"})
_CONSTANTS = {"true": True, "false": False, "none": None, "True": True, "False": False, "None": None}
_OPEN = {"(": ")", "[": "]", "{": "}"}
_STRANGE = frozenset({":", "=", ";"})
_MOST_PARTS = 16
_MOST_DIGITS = 18
_END = Token("end", "", 0)


class Call(NamedTuple):
    """The arguments of a call, as a usage has them."""

    arguments: int = 0
    keywords: tuple[str, ...] = ()
    starred: bool = False
    values: tuple[tuple[str, object], ...] = ()
    places: tuple[tuple[str, int], ...] = ()


_NO_CALL = Call()


class Found(NamedTuple):
    """A name that an expression uses; `provided` tells that it may be missing there."""

    name: str
    kind: str
    offset: int
    call: Call = Call()
    provided: bool = False


class NotJinjaError(Exception):
    """The tokens are no expression of Jinja."""


class Expressions:
    """Reads the tokens of one block after the other into `found`; `shadowed` names are the template's own.

    `asked` are the names that a condition asks for alone (`{% if csrf_token %}`): they may be missing.
    """

    def __init__(self, tables: Known, shadowed: Callable[[str], bool]) -> None:
        self.tables = tables
        self.shadowed = shadowed
        self.found: list[Found] = []
        self.asked: set[str] = set()
        self.tokens: Sequence[Token] = ()
        self.at = self.depth = 0
        self.asks = False

    def read(self, tokens: Sequence[Token], *, output: bool, asks: bool = False) -> None:
        """Read all of some tokens, those of `if` and `elif` with `asks`.

        Raises `NotJinjaError` where an output holds what only other languages have: `{{ a b }}`, `{{ a:b }}`.
        """
        self.tokens, self.at, self.depth = tokens, 0, 0
        self.asks = asks or any(token.kind == "name" and token.text == "if" for token in tokens)
        last: Token | None = None
        while self.at < len(tokens):
            token = self._peek()
            if output and (token.text in _STRANGE or (last is not None and _starts(token, last))):
                raise NotJinjaError
            last = token if self._step() else None

    def _peek(self, ahead: int = 0) -> Token:
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else _END

    def _step(self) -> bool:
        """Read one primary expression with what follows it, or pass over one token; tells which it was."""
        token = self._peek()
        if token.text == "|" and token.kind == "operator":
            self._chain("")
            return True
        if token.kind == "operator" and token.text in _OPEN:
            self._group()
            self._chain("")
            return True
        self.at += 1
        if token.kind == "operator" or token.text in _WORDS:
            return False
        name = ""
        if token.kind == "name" and token.text not in _CONSTANTS and not self.shadowed(token.text):
            name = self.tables.names.get(token.text, "")
        after = self.at
        self._chain(name)
        if name and self.asks and self.at == after:
            self.asked.add(name)
        return True

    def _group(self) -> None:
        """Read what is in brackets."""
        closing = _OPEN[self._peek().text]
        self._enter()
        self.at += 1
        while self._peek().text != closing or self._peek().kind == "string":
            if self._peek() is _END:
                raise NotJinjaError
            self._step()
        self.at += 1
        self.depth -= 1

    def _enter(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise NotJinjaError

    def _chain(self, name: str) -> None:
        """Read what follows a primary expression that stands for `name`, empty for anything."""
        first = len(self.found)
        own = first
        bare = True
        while True:
            token = self._peek()
            if token.kind == "operator" and token.text == "." and self._peek(1).kind in ("name", "number"):
                name = self._attribute(name)
                own = len(self.found)
            elif token.kind == "operator" and token.text == "[":
                name = self._subscript(name)
            elif token.kind == "operator" and token.text == "(":
                place = self.tokens[self.at - 1].offset
                call = self._arguments()
                if name and bare:
                    self._put(name, "call", place, call)
                name = ""
            elif token.kind == "operator" and token.text == "|" and self._peek(1).kind == "name":
                self._applied("filter", first, own)
                name = ""
            elif token.kind == "name" and token.text == "is" and self._peek(1).kind == "name":
                self._applied("test", first, own)
                name = ""
            else:
                return
            bare = False

    def _attribute(self, name: str) -> str:
        """Read `.attribute`, and its call where it is called; gives what the result stands for."""
        token = self._peek(1)
        self.at += 2
        following = self._peek()
        if following.kind == "operator" and following.text == "(" and token.kind == "name":
            call = self._arguments()
            if name == self.tables.configuration:
                self._key(name, token, call)
            elif name:
                self._put(f"{name}.{token.text}", "call", token.offset, call)
            self._put(f"jinja:method.{token.text}", "call", token.offset, call)
            return ""
        return self._member(name, token.text, token.offset)

    def _key(self, name: str, token: Token, call: Call) -> None:
        """`config.get("KEY")` reads a key as `config.KEY` does."""
        key = dict(call.values).get("0")
        if token.text == "get" and isinstance(key, str):
            self._put(name, "getitem", token.offset, Call(values=(("0", key),)))

    def _member(self, name: str, attribute: str, offset: int) -> str:
        if not name or name.count(".") > _MOST_PARTS:
            return ""
        if name in self.tables.mappings or name == self.tables.configuration:
            self._put(name, "getitem", offset, Call(values=(("0", attribute),)))
            return ""
        name = f"{name}.{attribute}"
        self._put(name, "attribute", offset)
        return name

    def _subscript(self, name: str) -> str:
        """Read `[key]`, which is an attribute where there is no such item."""
        token, closing = self._peek(1), self._peek(2)
        if token.kind == "string" and closing.text == "]" and closing.kind == "operator":
            self.at += 3
            key = _literal(token)
            return self._member(name, key, token.offset) if isinstance(key, str) and key else ""
        self._group()
        return ""

    def _arguments(self) -> Call:
        """Read `(a, b=c, *d)`."""
        self._enter()
        self.at += 1
        count, starred = 0, False
        keywords: list[tuple[str, int]] = []
        values: list[tuple[str, object]] = []
        while self._peek().text != ")" or self._peek().kind == "string":
            token = self._peek()
            if token is _END:
                raise NotJinjaError
            if token.kind == "operator" and token.text == ",":
                self.at += 1
                continue
            if token.kind == "operator" and token.text in ("*", "**"):
                starred = True
                self.at += 1
                self._argument()
            elif token.kind == "name" and self._peek(1).text == "=":
                self.at += 2
                keywords.append((token.text, token.offset))
                values.append((token.text, self._argument()))
            else:
                values.append((str(count), self._argument()))
                count += 1
        self.at += 1
        self.depth -= 1
        names = tuple([keyword for keyword, _ in keywords])
        return Call(count, names, starred, tuple(values), tuple(keywords))

    def _argument(self) -> object:
        """Read one argument, up to a comma or the end, and tell its value where it is a literal."""
        start = self.at
        while self._peek() is not _END and not (
            self._peek().kind == "operator" and self._peek().text in (",", ")")
        ):
            self._step()
        if self.at == start + 1:
            return _literal(self.tokens[start])
        return UNKNOWN

    def _applied(self, what: str, first: int, own: int) -> None:
        """Read `|filter(arguments)` or `is test(arguments)`, put to the usages from `first` to `own`."""
        self.at += 1
        if what == "test" and self._peek().text == "not":
            self.at += 1
        token = self._peek()
        self.at += 1
        name = token.text
        while self._peek().text == "." and self._peek(1).kind == "name":
            name = f"{name}.{self._peek(1).text}"
            self.at += 2
        following = self._peek()
        called = following.kind == "operator" and following.text == "("
        call = self._arguments() if called else Call()
        if what == "test" and not called and _begins(following):
            self._step()
            call = Call(1, values=(("0", _literal(following)),))
        if name in self.tables.providers:
            for index in range(max(first, own - _MOST_PARTS - 1), own):
                self.found[index] = self.found[index]._replace(provided=True)
        self._put(f"jinja:{what}.{name}", "call", token.offset, call)

    def _put(self, name: str, kind: str, offset: int, call: Call = _NO_CALL) -> None:
        self.found.append(Found(name, kind, offset, call))


def _begins(token: Token) -> bool:
    """Whether a token begins a primary expression."""
    if token.kind == "operator":
        return token.text in _OPEN
    return token.kind != "end" and token.text not in _WORDS and token.text != "is"


def _starts(token: Token, last: Token) -> bool:
    """Whether a second expression begins right after another: only texts can stand side by side."""
    return _begins(token) and not (token.kind == "string" and last.kind == "string")


def _literal(token: Token) -> object:
    """The value of a single token, UNKNOWN where only running tells it."""
    if token.kind == "name":
        return _CONSTANTS.get(token.text, UNKNOWN)
    if token.kind == "string":
        return UNKNOWN if "\\" in token.text else token.text[1:-1]
    if token.kind == "number" and token.text.isdecimal() and len(token.text) < _MOST_DIGITS:
        return int(token.text)
    return UNKNOWN
