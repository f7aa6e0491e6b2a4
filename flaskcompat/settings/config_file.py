"""Files that the code loads into `app.config`: Python, TOML, JSON and YAML.

`Config.from_pyfile` runs a file as Python whatever its name; `Config.from_file` loads it with the function
given. Both keep upper-case names of the top level only (Flask documentation, "Configuration Handling").
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.place import FLASK, Place, frozen, type_of

_JSON_KEY = re.compile(r'"([A-Z][A-Z0-9_]*)"\s*:')
_KINDS = {
    dict: "dict",
    list: "list",
    str: "str",
    bool: "bool",
    int: "int",
    float: "float",
    type(None): "none",
}

Found = Iterable[tuple[str, object, int]]


def config_file(text: str, path: str, loader: str = "") -> Parsed:
    """Turn a configuration file into settings of the space `flask`.

    `loader` is the qualified name of the function that loads it (`tomllib.load`); without one, or where it
    does not tell, the file's name decides.
    """
    text = text.removeprefix("\ufeff")
    hint = f"{loader} {path.rpartition('.')[2]}".lower()
    try:
        if "from_pyfile" in loader:
            return _python(text, path), ()
        for word, read in (("toml", _toml), ("json", _json), ("yaml", _yaml), ("yml", _yaml)):
            if word in hint:
                return tuple(_settings(read(text), Place(path, 1, word.replace("yml", "yaml")))), ()
        return _python(text, path), ()
    except RecursionError:
        return (), (Problem(path, 0, "nested too deeply to be read"),)
    except ValueError as error:
        return (), (Problem(path, getattr(error, "line", getattr(error, "lineno", 0)), str(error)),)


def _settings(found: Found, place: Place) -> Iterable[Setting]:
    for key, value, line in found:
        if key.isupper():
            kind = type(value).__name__ if isinstance(value, (dict, list)) else type_of(value)
            yield place.at(line).setting(key, frozen(value), FLASK, kind)


def _python(text: str, path: str) -> tuple[Setting, ...]:
    from flaskcompat.settings.python_values import assignments

    place = Place(path, 1, "python")
    return tuple(
        place.at(line).setting(name, value.value, FLASK, value.kind)._replace(column=column)
        for name, value, line, column in assignments(text)
        if name.isupper()
    )


def _toml(text: str) -> Found:
    from flaskcompat.text.toml_lines import load

    document = load(text)
    return [(key, value, document.line(key)) for key, value in document.data.items()]


def _yaml(text: str) -> Found:
    from flaskcompat.text.yaml_nodes import load

    return [(key, node.value, node.line) for key, node in load(text).mapping.items()]


def _json(text: str) -> Found:
    data = json.loads(text)
    if not isinstance(data, dict):
        return []
    lines: dict[str, int] = {}
    line, counted = 1, 0
    for match in _JSON_KEY.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        lines.setdefault(match[1], line)
    return [(key, value, lines.get(key, 1)) for key, value in data.items()]
