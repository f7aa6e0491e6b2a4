"""New entries in the tables of a TOML file, through `tomlkit`, which keeps the rest of the text."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from flaskcompat.edits.formats.toml_choosing import home_of, python_home
from flaskcompat.edits.line_end import line_end
from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.words import head_name, like
from flaskcompat.model.inventory import Inventory
from flaskcompat.model.wanted import Wanted


def added(text: str, path: str, wanted: Wanted, inventory: Inventory) -> str:
    """Turn TOML into the same with one entry more; all lines that were there stay."""
    end = line_end(text)
    plain = text.replace(end, "\n")
    if "\r" in plain or (end == "\r\n" and plain.count("\n") != text.count(end)):
        raise RefusedError("the lines end in different ways")
    try:
        document = tomlkit.parse(plain)
        if tomlkit.dumps(document) != plain:
            raise RefusedError("tomlkit would write the file in another way")
        _add(document, path, wanted, inventory)
        result = tomlkit.dumps(document)
    except (TOMLKitError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise RefusedError(f"tomlkit cannot add it: {str(error)[:200] or type(error).__name__}") from None
    if not _keeps(plain.split("\n"), result.split("\n")):
        raise RefusedError("tomlkit would change other lines")
    return result.replace("\n", end)


def _add(document: Any, path: str, wanted: Wanted, inventory: Inventory) -> None:
    plain = document.unwrap()
    if wanted.kind == "python":
        keys, reword = python_home(plain, path)
        _table(document, keys[:-1])[keys[-1]] = reword(
            "3.9" if reword is not pep440.reworded else "", wanted.specifier
        )
        return
    keys, words = home_of(plain, path, wanted, inventory.tool)
    if words is not None:
        _table(document, keys)[wanted.name] = words("*", wanted.specifier)
        return
    table = _table(document, keys[:-1])
    others = _at(plain, keys)
    entry = like((each for each in others if isinstance(each, str)), wanted.name, wanted.specifier)
    if keys[-1] in table:
        table[keys[-1]].insert(_index(others, wanted.name), entry)
    else:
        table[keys[-1]] = [entry]


def _at(plain: Any, keys: tuple[str, ...]) -> list[Any]:
    """The array at a key path, an empty one where there is none."""
    for key in keys:
        plain = plain.get(key, {})
    return plain if isinstance(plain, list) else []


def _index(plain: list[Any], name: str) -> int:
    """Where a new element goes: at its place in a sorted array, else at the end."""
    names = [head_name(each) if isinstance(each, str) else "" for each in plain]
    if len(names) < 2 or names != sorted(names) or "" in names:
        return len(names)
    return sum(each < name for each in names)


def _table(document: Any, keys: tuple[str, ...]) -> Any:
    """The table at a key path, made where it is missing."""
    table = document
    for index, key in enumerate(keys):
        if key not in table:
            table[key] = tomlkit.table(is_super_table=index < len(keys) - 1)
        table = table[key]
    return table


def _keeps(old: list[str], new: list[str]) -> bool:
    """Whether all lines stay but one, which an array on one line, or a comma, changes."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    gone = sum(last - first for tag, first, last, _, _ in matcher.get_opcodes() if tag != "equal")
    return gone <= 1
