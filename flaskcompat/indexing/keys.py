"""The configuration keys that a release of an extension knows, read off its code without running it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

_KEY = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
_CONFIG = re.compile(r"(?:^|_)(?:config|conf|cfg|configuration)$", re.IGNORECASE)
_DEFAULTS = re.compile(r"^_?default_?(?:config|settings)$", re.IGNORECASE)
_METHODS = frozenset({"get", "setdefault", "pop"})
_APART = re.compile(r"(?:^|/)(?:tests?|docs?|examples?|samples?)/|(?:^|/)(?:test_[^/]*|conftest|setup)\.py$")


def keys_of(
    files: Mapping[str, str], families: Sequence[str], tables: Mapping[str, str] | None = None
) -> frozenset[str]:
    """Turn the files of a release into the keys that it knows.

    `families` are the beginnings of its own keys: each text that begins so is one, docstrings aside. With the
    family "" all that it takes out of something called a configuration counts. `tables` are dicts whose keys
    get a prefix, by name.
    """
    found: set[str] = set()
    for path, text in files.items():
        if _APART.search(path):
            continue
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError, RecursionError):
            continue
        found.update(_own(tree, tuple(family for family in families if family)))
        accessed = {*_accessed(tree), *_defaults(tree)} if "" in families else set[str]()
        found.update(accessed)
        found.update(_tabled(tree, tables or {}))
    return frozenset(key for key in found if _KEY.fullmatch(key) and len(key) > 2)


def _own(tree: ast.AST, families: tuple[str, ...]) -> Iterator[str]:
    """Texts and class attributes that begin like one of the keys."""
    if not families:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value.startswith(families):
                yield node.value
        elif isinstance(node, ast.keyword) and node.arg and node.arg.startswith(families):
            yield node.arg
        elif isinstance(node, ast.ClassDef):
            yield from (name for name in _assigned(node.body) if name.startswith(families))


def _accessed(tree: ast.AST) -> Iterator[str]:
    """`config["KEY"]`, `config.get("KEY")`, `"KEY" in config` and `ConfigAttribute("KEY")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and _is_config(node.value):
            yield from _texts([node.slice])
        elif isinstance(node, ast.Call):
            if _takes_key(node.func):
                yield from _texts(node.args[:1])
        elif isinstance(node, ast.Compare) and _is_config(node.comparators[0]):
            yield from _texts([node.left])


def _takes_key(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute) and called.attr in _METHODS:
        return _is_config(called.value)
    return _last(called.value if isinstance(called, ast.Subscript) else called) == "ConfigAttribute"


def _defaults(tree: ast.AST) -> Iterator[str]:
    """The keys of dicts, and of calls with a dict, that are called the defaults."""
    for names, value in _assignments(tree):
        if any(_DEFAULTS.search(name) for name in names):
            yield from _keys(value)


def _tabled(tree: ast.AST, tables: Mapping[str, str]) -> Iterator[str]:
    for names, value in _assignments(tree):
        for name in names:
            if name in tables:
                yield from (tables[name] + key for key in _keys(value))


def _assignments(tree: ast.AST) -> Iterator[tuple[list[str], ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            yield [_last(target) for target in node.targets], node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield [_last(node.target)], node.value


def _keys(value: ast.expr) -> Iterator[str]:
    """The texts that are keys of a dict, or of the dicts and keywords that a call is given."""
    if isinstance(value, ast.Dict):
        yield from _texts(key for key in value.keys if key is not None)
    elif isinstance(value, ast.Call):
        for argument in value.args:
            yield from _keys(argument)
        yield from (keyword.arg for keyword in value.keywords if keyword.arg)


def _assigned(body: Sequence[ast.stmt]) -> Iterator[str]:
    for statement in body:
        if isinstance(statement, ast.Assign):
            yield from (_last(target) for target in statement.targets)
        elif isinstance(statement, ast.AnnAssign):
            yield _last(statement.target)


def _texts(nodes: Iterable[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _is_config(node: ast.expr) -> bool:
    return bool(_CONFIG.search(_last(node)))


def _last(node: ast.expr) -> str:
    """The last part of a dotted name, empty for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
