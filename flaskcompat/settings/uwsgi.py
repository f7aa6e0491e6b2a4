"""uWSGI's configuration in INI, JSON, YAML and XML: the options of its `uwsgi` section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.environment import carried_by_option
from flaskcompat.settings.ini_lines import Dialect, entries
from flaskcompat.settings.place import UNRESOLVED, Place
from flaskcompat.settings.servers import server

SPACE = "uwsgi"
_PLACEHOLDER = re.compile(r"[$%@]\([^)]{0,500}\)")
_ELEMENT = re.compile(r"<(?!uwsgi>)([A-Za-z0-9_-]+)(?:\s*/>|>([^<]*)</)")

Option = tuple[str, str, int]


def parse(text: str, path: str) -> Parsed:
    """Turn a uWSGI configuration into settings of the space `uwsgi`."""
    place = Place(path, 1, "uwsgi")
    extension = path.rpartition(".")[2].lower()
    if extension in ("json", "yml", "yaml"):
        return _parse_tree(text, place)
    options = _xml(text) if extension == "xml" else _ini(text)
    return _settings(options, place), ()


def _settings(options: Iterator[Option], place: Place) -> tuple[Setting, ...]:
    table = server("uwsgi")
    found: list[Setting] = []
    for name, raw, line in options:
        key, text = table.key(name.replace("_", "-")), _PLACEHOLDER.sub(UNRESOLVED, raw)
        here = place.at(line)
        found.append(here.setting(key, table.value(key, text), SPACE))
        found.extend(carried_by_option(SPACE, key, text, here))
    return tuple(found)


def _ini(text: str) -> Iterator[Option]:
    for entry in entries(text, Dialect()):
        if entry.section == "uwsgi":
            yield entry.key, "true" if entry.value is None else entry.value, entry.line


def _xml(text: str) -> Iterator[Option]:
    """`<gevent>100</gevent>` and `<master/>`; uWSGI gives elements no deeper meaning."""
    line, counted = 1, 0
    for element in _ELEMENT.finditer(text):
        line += text.count("\n", counted, element.start())
        counted = element.start()
        yield element[1], "true" if element[2] is None else element[2].strip(), line


def _parse_tree(text: str, place: Place) -> Parsed:
    """JSON and YAML: a mapping `uwsgi` of options, whose lists repeat an option."""
    from flaskcompat.text.yaml_nodes import Node, YamlError, load

    try:
        # Tabs may indent JSON but not YAML, and no string of JSON holds a tab itself.
        root = load(text.replace("\t", " ") if text.lstrip()[:1] == "{" else text)
    except YamlError as error:
        return (), (Problem(place.path, error.line, str(error)),)
    section = root.mapping.get("uwsgi", Node({}, 1))

    def options() -> Iterator[Option]:
        for name, node in section.mapping.items():
            for item in node.items or [node]:
                if isinstance(item.content, str):
                    yield name, item.text, item.line

    return _settings(options(), place), ()
