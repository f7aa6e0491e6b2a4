"""CycloneDX JSON, a bill of materials: whatever has a package URL of an index (`pkg:pypi/...`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem
from flaskcompat.readers import purl
from flaskcompat.readers.broken import broken
from flaskcompat.readers.fields import line_of, table_of, tables_of, text_of, texts_of
from flaskcompat.text.json_lines import JsonError, JsonObject
from flaskcompat.text.json_lines import parse as parse_json

# The property in which uv's export keeps the marker of a distribution.
_MARKER = "uv:package:marker"


def parse(text: str, path: str) -> Inventory:
    """Turn the components of a CycloneDX document, nested ones too, into pins with their edges."""
    try:
        bill = parse_json(text)
    except JsonError as error:
        return broken(text, path, error.line, error.message)
    if not isinstance(bill, JsonObject) or text_of(bill, "bomFormat").lower() != "cyclonedx":
        return broken(text, path, line_of(bill) or 1, "not CycloneDX JSON: bomFormat does not say so")
    problems: list[Problem] = []
    pins: dict[str, Pin] = {}
    for component in _components(bill):
        pin = _pin(component, path, problems)
        if pin is not None:
            # Components need no reference, and are then nobody's dependency.
            pins[text_of(component, "bom-ref") or f"#{len(pins)}"] = pin
    root = _pin(table_of(table_of(bill, "metadata"), "component"), path, [])
    return Inventory(
        pins=tuple(_with_edges(pins, bill)),
        problems=tuple(problems),
        roots=(root.name,) if root else (),
    )


def _components(bill: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    waiting = tables_of(bill, "components")[::-1]
    while waiting:
        component = waiting.pop()
        yield component
        waiting.extend(tables_of(component, "components")[::-1])


def _pin(component: Mapping[str, object], path: str, problems: list[Problem]) -> Pin | None:
    """A component as a pin; `None` for one of another ecosystem."""
    wording, line = text_of(component, "purl"), line_of(component)
    try:
        found = purl.parse(wording) if wording else None
    except ValueError as error:
        problems.append(Problem(path, line, str(error)))
        return None
    if found is None:
        return None
    version = found.version or text_of(component, "version")
    if not version:
        problems.append(Problem(path, line, f"{found.name} has no version"))
        return None
    return Pin(name=found.name, version=version, path=path, line=line, marker=_marker(component))


def _marker(component: Mapping[str, object]) -> str:
    properties = tables_of(component, "properties")
    return next((text_of(one, "value") for one in properties if one.get("name") == _MARKER), "")


def _with_edges(pins: Mapping[str, Pin], bill: Mapping[str, object]) -> Iterator[Pin]:
    needs = {text_of(entry, "ref"): texts_of(entry, "dependsOn") for entry in tables_of(bill, "dependencies")}
    for reference, pin in pins.items():
        needed = [pins[other] for other in needs.get(reference, ()) if other in pins]
        yield pin._replace(edges=tuple(Edge(other.name, version=other.version) for other in needed))
