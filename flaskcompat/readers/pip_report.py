"""The JSON of `pip install --report` (version 1, stable since pip 23.0): what would be installed."""

from __future__ import annotations

from flaskcompat.model.inventory import Inventory, Pin, Problem
from flaskcompat.readers.broken import broken
from flaskcompat.readers.core_metadata import pin_of, python_of, source_of
from flaskcompat.readers.edges import extras_of
from flaskcompat.readers.fields import line_of, table_of, tables_of, text_of, texts_of
from flaskcompat.text.json_lines import JsonError, JsonObject
from flaskcompat.text.json_lines import parse as parse_json

# Version 0 was experimental and looks the same (pip 22.2 to 22.3).
_VERSIONS = ("0", "1")


def parse(text: str, path: str) -> Inventory:
    """Turn an installation report into pins and the Python that it is for."""
    try:
        report = parse_json(text)
    except JsonError as error:
        return broken(text, path, error.line, error.message, "pip")
    if not isinstance(report, JsonObject) or not isinstance(report.get("install"), list):
        return broken(text, path, line_of(report) or 1, "not a report of pip install: no list install", "pip")
    problems: list[Problem] = []
    if text_of(report, "version") not in _VERSIONS:
        message = f"version {report.get('version')!r} of pip's report is not known; read as version 1"
        problems.append(Problem(path, report.line, message))
    pins: list[Pin] = []
    for number, entry in enumerate(tables_of(report, "install")):
        metadata = table_of(entry, "metadata")
        source = source_of(table_of(entry, "download_info")) if entry.get("is_direct") else ""
        pin = pin_of(metadata, path, line_of(metadata) or line_of(entry), source)
        if pin is None:
            problems.append(Problem(path, line_of(entry), f"install[{number}] has no name and version"))
        else:
            pins.append(pin._replace(extras=extras_of(texts_of(entry, "requested_extras"))))
    environment = table_of(report, "environment")
    return Inventory(
        pins=tuple(pins),
        pythons=python_of(environment, path, line_of(environment)),
        problems=tuple(problems),
        tool="pip",
    )
