"""New entries in the tables of a TOML file, through `tomlkit`, which keeps the rest of the text."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from flaskcompat.edits.formats.toml_choosing import home_of, python_home
from flaskcompat.edits.formats.toml_sorted import in_order
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
        table = _add(document, path, wanted, inventory)
        result = tomlkit.dumps(document)
    except (TOMLKitError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise RefusedError(f"tomlkit cannot add it: {str(error)[:200] or type(error).__name__}") from None
    if table is not None:
        result = in_order(plain, result, table, wanted.name)
    if not _keeps(plain.split("\n"), result.split("\n")):
        raise RefusedError("tomlkit would change other lines")
    return result.replace("\n", end)


def _add(document: Any, path: str, wanted: Wanted, inventory: Inventory) -> tuple[str, ...] | None:
    """Add the entry; the key path of the table that got it, nothing where it is not one of many keys."""
    plain = document.unwrap()
    if wanted.kind == "python":
        keys, reword = python_home(plain, path)
        _table(document, keys[:-1])[keys[-1]] = reword(
            "3.9" if reword is not pep440.reworded else "", wanted.specifier
        )
        return None
    keys, words = home_of(plain, path, wanted, inventory.tool)
    if words is not None:
        _table(document, keys)[wanted.name] = words("*", wanted.specifier)
        return keys
    table = _table(document, keys[:-1])
    others = _at(plain, keys)
    entry = like((each for each in others if isinstance(each, str)), wanted.name, wanted.specifier)
    if keys[-1] in table:
        table[keys[-1]].insert(_index(others, wanted.name, entry), entry)
    else:
        table[keys[-1]] = [entry]
    return None


def _at(plain: Any, keys: tuple[str, ...]) -> list[Any]:
    """The array at a key path, an empty one where there is none."""
    for key in keys:
        plain = plain.get(key, {})
    return plain if isinstance(plain, list) else []


def _index(plain: list[Any], name: str, entry: str) -> int:
    """Where a new element goes: at its place in an array sorted by names, or by texts, else at the end."""
    names = [head_name(each) if isinstance(each, str) else "" for each in plain]
    if len(names) < 2 or "" in names:
        return len(names)
    if names == sorted(names):
        return sum(each < name for each in names)
    texts = [each.lower() for each in plain]
    return sum(each < entry.lower() for each in texts) if texts == sorted(texts) else len(texts)


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
