from __future__ import annotations

import json

import pytest

from flaskcompat.model.inventory import Edge, Inventory
from flaskcompat.readers.cyclonedx import parse


def component(name: str, version: str = "1", **rest: object) -> dict[str, object]:
    return {"bom-ref": name, "name": name, "purl": f"pkg:pypi/{name}@{version}", **rest}


def read(*components: object, **rest: object) -> Inventory:
    bill = {"bomFormat": "CycloneDX", "components": list(components), **rest}
    return parse(json.dumps(bill, indent=1), "bom.json")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"bomFormat": "SPDX"}', '{"bomFormat": '])
def test_what_is_not_cyclonedx_is_a_problem(text: str) -> None:
    found = parse(text, "bom.json")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_components_of_other_ecosystems_are_left_out() -> None:
    found = read({"name": "left-pad", "purl": "pkg:npm/left-pad@1"}, {"name": "openssl", "version": "3"}, 7)
    assert found == Inventory()


def test_a_broken_package_url_and_a_missing_version_are_problems() -> None:
    found = read({"purl": "flask"}, {"purl": "pkg:pypi/flask"})
    assert [one.message for one in found.problems] == ["not a package URL: 'flask'", "flask has no version"]


def test_components_are_pins_with_lines_edges_and_markers() -> None:
    marker = [{"name": "uv:package:marker", "value": "os_name == 'nt'"}]
    found = read(
        component("Flask", "3.1.2"),
        component("click", "8.1.8", properties=marker),
        dependencies=[{"ref": "Flask", "dependsOn": ["click", "gone"]}, {"ref": "click"}],
    )
    flask, click = found.pins
    assert (flask.name, flask.version, flask.line, flask.edges) == (
        "flask",
        "3.1.2",
        4,
        (Edge("click", "8.1.8"),),
    )
    assert (click.line, click.marker, click.edges) == (9, "os_name == 'nt'", ())


def test_nested_components_and_versions_beside_the_url_are_read() -> None:
    found = read(component("a", components=[{"purl": "pkg:pypi/b", "version": "2"}]), component("c"))
    assert [(pin.name, pin.version) for pin in found.pins] == [("a", "1"), ("b", "2"), ("c", "1")]


def test_the_described_component_is_the_root() -> None:
    assert read(metadata={"component": component("app")}).roots == ("app",)
    assert read(metadata={"component": {"name": "app"}}).roots == ()
