"""SPDX JSON, versions 2 and 3, a bill of materials: whatever has a package URL `pkg:pypi/...`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem
from flaskcompat.readers import purl
from flaskcompat.readers.broken import broken
from flaskcompat.readers.fields import line_of, table_of, tables_of, text_of, texts_of
from flaskcompat.text.json_lines import JsonError, JsonObject
from flaskcompat.text.json_lines import parse as parse_json

_Table = Mapping[str, object]


def parse(text: str, path: str) -> Inventory:
    """Turn the packages of an SPDX document into pins with their edges."""
    try:
        bill = parse_json(text)
    except JsonError as error:
        return broken(text, path, error.line, error.message)
    # GitHub's dependency graph hands its SPDX out inside of an object.
    document = table_of(bill, "sbom") or bill if isinstance(bill, JsonObject) else {}
    if not text_of(document, "spdxVersion") and "@graph" not in document:
        return broken(text, path, line_of(bill) or 1, "not SPDX JSON: neither spdxVersion nor @graph")
    problems: list[Problem] = []
    pins: dict[str, Pin] = {}
    packages = tables_of(document, "packages") + tables_of(document, "@graph")
    for package in packages:
        pin = _pin(package, path, problems)
        if pin is not None:
            identity = text_of(package, "SPDXID") or text_of(package, "spdxId") or text_of(package, "@id")
            pins[identity or f"#{len(pins)}"] = pin
    needs = _needs([*tables_of(document, "relationships"), *tables_of(document, "@graph")])
    return Inventory(pins=tuple(_with_edges(pins, needs)), problems=tuple(problems))


def _pin(package: _Table, path: str, problems: list[Problem]) -> Pin | None:
    """A package as a pin; `None` for one of another ecosystem, and for elements that are no packages."""
    line = line_of(package)
    for wording in _purls(package):
        try:
            found = purl.parse(wording)
        except ValueError as error:
            problems.append(Problem(path, line, str(error)))
            continue
        if found is None:
            continue
        version = (
            found.version
            or text_of(package, "versionInfo")
            or text_of(package, "software_packageVersion")
            or text_of(package, "packageVersion")
        )
        if version[:1].isalnum():
            return Pin(name=found.name, version=version, path=path, line=line)
        problems.append(Problem(path, line, f"{found.name} has no exact version"))
    return None


def _purls(package: _Table) -> Iterator[str]:
    """Every package URL of a package: an external reference in SPDX 2, a property or identifier in SPDX 3."""
    for reference in tables_of(package, "externalRefs"):
        if text_of(reference, "referenceType") == "purl":
            yield text_of(reference, "referenceLocator")
    for key in ("software_packageUrl", "packageUrl"):
        if wording := text_of(package, key):
            yield wording
            return
    for identifier in tables_of(package, "externalIdentifier"):
        if text_of(identifier, "externalIdentifierType").lower() in ("packageurl", "purl"):
            yield text_of(identifier, "identifier")


def _needs(relationships: list[_Table]) -> dict[str, list[str]]:
    """Who depends on whom, by identity."""
    needs: dict[str, list[str]] = {}
    for relation in relationships:
        kind = text_of(relation, "relationshipType").replace("_", "").lower()
        one = text_of(relation, "spdxElementId") or text_of(relation, "from")
        others = [text_of(relation, "relatedSpdxElement"), *texts_of(relation, "to")]
        for other in others:
            if kind in ("dependson", "hasdependency"):
                needs.setdefault(one, []).append(other)
            elif kind == "dependencyof":
                needs.setdefault(other, []).append(one)
    return needs


def _with_edges(pins: Mapping[str, Pin], needs: Mapping[str, list[str]]) -> Iterator[Pin]:
    for identity, pin in pins.items():
        needed = [pins[other] for other in needs.get(identity, ()) if other in pins]
        yield pin._replace(edges=tuple(Edge(other.name, version=other.version) for other in needed))
