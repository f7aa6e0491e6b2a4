"""The JSON of `pip inspect` (version 1, stable since pip 23.0): what an environment has installed."""

from __future__ import annotations

from flaskcompat.model.inventory import Inventory, Pin, Problem
from flaskcompat.readers.broken import broken
from flaskcompat.readers.core_metadata import pin_of, python_of, source_of
from flaskcompat.readers.fields import line_of, table_of, tables_of, text_of
from flaskcompat.text.json_lines import JsonError, JsonObject
from flaskcompat.text.json_lines import parse as parse_json

_VERSION = "1"


def parse(text: str, path: str) -> Inventory:
    """Turn the output of `pip inspect` into pins and the Python of the environment."""
    try:
        report = parse_json(text)
    except JsonError as error:
        return broken(text, path, error.line, error.message, "pip")
    if not isinstance(report, JsonObject) or not isinstance(report.get("installed"), list):
        return broken(
            text, path, line_of(report) or 1, "not the output of pip inspect: no list installed", "pip"
        )
    problems: list[Problem] = []
    if text_of(report, "version") != _VERSION:
        message = f"version {report.get('version')!r} of pip inspect is not known; read as version 1"
        problems.append(Problem(path, report.line, message))
    pins: list[Pin] = []
    for number, entry in enumerate(tables_of(report, "installed")):
        metadata = table_of(entry, "metadata")
        source = source_of(table_of(entry, "direct_url"))
        pin = pin_of(metadata, path, line_of(metadata) or line_of(entry), source)
        if pin is None:
            problems.append(Problem(path, line_of(entry), f"installed[{number}] has no name and version"))
        else:
            pins.append(pin)
    environment = table_of(report, "environment")
    return Inventory(
        pins=tuple(pins),
        pythons=python_of(environment, path, line_of(environment)),
        problems=tuple(problems),
        tool="pip",
    )
