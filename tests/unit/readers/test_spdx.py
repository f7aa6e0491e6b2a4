from __future__ import annotations

import json

import pytest

from flaskcompat.model.inventory import Edge, Inventory
from flaskcompat.readers.spdx import parse


def package(name: str, version: str | None = "1", url: str | None = None) -> dict[str, object]:
    reference = {"referenceType": "purl", "referenceLocator": url or f"pkg:pypi/{name}@{version}"}
    return {"SPDXID": f"SPDXRef-{name}", "name": name, "versionInfo": version, "externalRefs": [reference]}


def read(*packages: object, **rest: object) -> Inventory:
    bill = {"spdxVersion": "SPDX-2.3", "packages": list(packages), **rest}
    return parse(json.dumps(bill, indent=1), "a.spdx.json")


@pytest.mark.parametrize("text", ["", "[]", "{}", "7", '{"spdxVersion": '])
def test_what_is_not_spdx_is_a_problem(text: str) -> None:
    found = parse(text, "a.spdx.json")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_packages_of_other_ecosystems_are_left_out() -> None:
    assert read(package("x", url="pkg:npm/x@1"), {"name": "y"}, 7) == Inventory()


def test_ranges_and_broken_package_urls_are_problems() -> None:
    found = read(package("flask", ">= 3", "pkg:pypi/flask"), package("b", url="b"))
    assert [one.message for one in found.problems] == [
        "flask has no exact version",
        "not a package URL: 'b'",
    ]


def test_packages_are_pins_with_lines_and_edges() -> None:
    relations = [
        {
            "spdxElementId": "SPDXRef-Flask",
            "relationshipType": "DEPENDS_ON",
            "relatedSpdxElement": "SPDXRef-b",
        },
        {
            "spdxElementId": "SPDXRef-b",
            "relationshipType": "DEPENDENCY_OF",
            "relatedSpdxElement": "SPDXRef-c",
        },
        {"spdxElementId": "SPDXRef-b", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-Flask"},
    ]
    found = read(
        package("Flask", "3.1.2"), package("b", "2", "pkg:pypi/b"), package("c"), relationships=relations
    )
    assert [(pin.name, pin.version, pin.line, pin.edges) for pin in found.pins] == [
        ("flask", "3.1.2", 4, (Edge("b", "2"),)),
        ("b", "2", 15, ()),
        ("c", "1", 26, (Edge("b", "2"),)),
    ]


def test_the_document_may_be_wrapped() -> None:
    text = json.dumps({"sbom": {"spdxVersion": "SPDX-2.3", "packages": [package("a")]}})
    assert [pin.name for pin in parse(text, "x").pins] == ["a"]


def test_version_3_is_a_graph() -> None:
    graph = [
        {"type": "software_Package", "spdxId": "1", "software_packageUrl": "pkg:pypi/flask@3.1.2"},
        {
            "type": "software_Package",
            "spdxId": "2",
            "software_packageVersion": "8.1.8",
            "externalIdentifier": [
                {"externalIdentifierType": "packageUrl", "identifier": "pkg:pypi/click"},
            ],
        },
        {"type": "Relationship", "from": "1", "to": ["2"], "relationshipType": "dependsOn"},
    ]
    found = parse(json.dumps({"@context": "https://spdx.org/rdf/3.0.1", "@graph": graph}), "x")
    assert [(pin.name, pin.version, pin.edges) for pin in found.pins] == [
        ("flask", "3.1.2", (Edge("click", "8.1.8"),)),
        ("click", "8.1.8", ()),
    ]
