"""The tags of a template: the names that they bind, and what of them is an expression."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flaskcompat.templates.known import known
from flaskcompat.templates.tokens import Block, Token

_ARGUMENTS = frozenset({"macro", "call"})
_UNREAD = frozenset({"block", "import", "from"})
"""Tags whose words are no expressions."""


def name_of(block: Block) -> str:
    """The name of a tag, empty for what is none."""
    first = block.tokens[0] if block.tokens else None
    return first.text if block.kind == "tag" and first is not None and first.kind == "name" else ""


def expression(block: Block) -> Sequence[Token]:
    """The tokens of a block that make expressions."""
    if block.kind == "output":
        return block.tokens
    name = name_of(block)
    if name in _UNREAD or block.kind == "comment":
        return ()
    rest = block.tokens[1:]
    if name == "filter" and rest:
        return (Token("operator", "|", rest[0].offset), *rest)
    return rest


def bound(block: Block) -> frozenset[str]:
    """The names that a tag gives a meaning of the template's own."""
    name, rest = name_of(block), block.tokens[1:]
    if name == "set":
        return frozenset(_targets(rest, ("=", "|")))
    if name == "for":
        return frozenset(_targets(rest, ("in",)))
    if name in _ARGUMENTS:
        return frozenset(_parameters(rest))
    if name in ("import", "from"):
        return frozenset(_imported(rest))
    if name in ("with", "trans"):
        return frozenset(
            token.text
            for token, following in pairwise(rest)
            if token.kind == "name" and following.text == "="
        )
    return frozenset()


def is_foreign(block: Block) -> bool:
    """Whether a tag belongs to another template language that looks alike."""
    name, tables = name_of(block), known()
    if name in tables.foreign_before_text:
        return len(block.tokens) > 1 and block.tokens[1].kind == "string"
    return name in tables.foreign


def _targets(tokens: Sequence[Token], stops: tuple[str, ...]) -> Iterator[str]:
    """The names before `=` or `in`, but not those whose attribute is set."""
    for index, token in enumerate(tokens):
        if token.text in stops and token.kind != "string":
            return
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        before = tokens[index - 1].text if index else ""
        if token.kind == "name" and following != "." and before != ".":
            yield token.text


def _parameters(tokens: Sequence[Token]) -> Iterator[str]:
    """The name of a macro and its parameters; those of a `call`."""
    depth = 0
    for index, token in enumerate(tokens):
        before = tokens[index - 1].text if index else ""
        if token.kind == "name" and ((depth == 0 and not index) or (depth == 1 and before in ("(", ","))):
            yield token.text
        if token.kind == "operator" and token.text in "([{":
            depth += 1
        elif token.kind == "operator" and token.text in ")]}":
            depth -= 1
            if depth == 0:
                return


def _imported(tokens: Sequence[Token]) -> Iterator[str]:
    """The names that `import x as y` and `from x import y, z as w` bring."""
    words = [token.text for token in tokens if token.kind == "name"]
    if "import" not in words:
        yield from words[words.index("as") + 1 : words.index("as") + 2] if "as" in words else ()
        return
    yield from (word for word in words[words.index("import") + 1 :] if word not in ("as", "with", "context"))
