"""Environment variables and commands in YAML, wherever they stand in its tree.

Compose, Kubernetes, App Engine, Render and the CI services name them alike and nest them differently.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_text, settings_of_words
from flaskcompat.settings.environment import variable
from flaskcompat.settings.place import Place
from flaskcompat.settings.words import Word
from flaskcompat.text.yaml_nodes import Node, YamlError, documents

_ENVIRONMENTS = frozenset({"environment", "env", "env_variables", "variables", "envVars", "set_env"})
_SCRIPTS = (
    *("run", "script", "before_script", "after_script", "startCommand", "buildCommand"),
    *("preDeployCommand", "entrypoint", "command", "cmd", "args"),
)
_ARGV = ("entrypoint", "command", "args")
_NAMES = ("name", "key")

Expand = Callable[[str], str]


def parse_tree(text: str, place: Place, expand: Expand, tags: Collection[str] = ()) -> Parsed:
    """Turn YAML into settings; `expand` turns a text's own placeholders into what they stand for."""
    try:
        roots = documents(text, tags)
    except YamlError as error:
        return (), (Problem(place.path, error.line, str(error)),)
    found: list[Setting] = []
    for node in _mappings(roots):
        found.extend(_environment(node, place, expand))
        found.extend(_commands(node, place, expand))
    return tuple(found), ()


def _mappings(roots: list[Node]) -> Iterator[Node]:
    """Every mapping below, in the order of the file; aliased ones once for each place."""
    waiting = roots[::-1]
    while waiting:
        node = waiting.pop()
        if node.mapping:
            yield node
        waiting.extend(reversed(list(node.mapping.values()) or node.items))


def _environment(node: Node, place: Place, expand: Expand) -> Iterator[Setting]:
    for key in node.mapping.keys() & _ENVIRONMENTS:
        for name, value, line in _pairs(node.mapping[key]):
            yield from variable(name, expand(value), place.at(line))


def _pairs(node: Node) -> Iterator[tuple[str, str, int]]:
    """Name, value and line of a mapping of variables, or of a list in any of its three forms."""
    for name, value in node.mapping.items():
        if isinstance(value.content, str):
            yield name, value.text, value.line
        elif isinstance(value.mapping.get("value", Node([], 0)).content, str):
            yield name, value.mapping["value"].text, value.line
    for item in node.items:
        if isinstance(item.content, str):
            name, separator, text = item.text.partition("=")
            if separator:
                yield name, text, item.line
            continue
        named = next((item.mapping[key].text for key in _NAMES if key in item.mapping), "")
        if named and "value" in item.mapping:
            yield named, item.mapping["value"].text, item.line
        elif not named:
            yield from _pairs(item)


def _commands(node: Node, place: Place, expand: Expand) -> Iterator[Setting]:
    """The settings of the commands that a mapping holds; lists of arguments go on with one another."""
    argv: list[Word] = []
    for key in _ARGV:
        value = node.mapping.get(key)
        if value is not None and value.items and all(isinstance(item.content, str) for item in value.items):
            argv += [Word(expand(item.text), item.line) for item in value.items]
        elif value is not None and argv and key != "entrypoint" and value.text:
            argv += [Word(word, value.line) for word in expand(value.text).split()]
    if argv:
        yield from settings_of_words(argv, place)
    for key in _SCRIPTS:
        value = node.mapping.get(key)
        if value is None or (argv and key in _ARGV):
            continue
        for item in value.items or [value]:
            if isinstance(item.content, str):
                yield from _script(item, place, expand)


def _script(node: Node, place: Place, expand: Expand) -> Iterator[Setting]:
    # The lines of a block scalar (`run: |`) start below the line of its key.
    start = node.line + 1 if "\n" in node.text and not node.plain else node.line
    yield from settings_of_text(expand(node.text), place.at(start))
