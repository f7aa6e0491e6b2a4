from __future__ import annotations

import json

import pytest

from flaskcompat.readers.pip_inspect import parse

REPORT = {
    "version": "1",
    "pip_version": "26.3",
    "installed": [
        {
            "metadata": {"name": "Flask", "version": "3.1.2", "requires_dist": ["click>=8.1.3"]},
            "metadata_location": "site-packages/flask-3.1.2.dist-info",
        },
        {
            "metadata": {"name": "app", "version": "0.1"},
            "direct_url": {"url": "file:///app", "dir_info": {"editable": True}},
        },
    ],
    "environment": {"python_full_version": "3.11.7", "python_version": "3.11"},
}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"installed": 1}', '{"installed": ['])
def test_what_is_no_report_is_a_problem(text: str) -> None:
    found = parse(text, "pip-inspect.json")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_an_unknown_version_is_said_and_read() -> None:
    found = parse(json.dumps({**REPORT, "version": "2"}), "x")
    assert "'2'" in found.problems[0].message
    assert len(found.pins) == 2


def test_an_entry_without_name_is_a_problem() -> None:
    found = parse(json.dumps({**REPORT, "installed": [{"metadata": {}}, {}]}), "x")
    assert [one.message for one in found.problems] == [
        "installed[0] has no name and version",
        "installed[1] has no name and version",
    ]


def test_installed_distributions_are_pins() -> None:
    found = parse(json.dumps(REPORT, indent=2), "x")
    assert [(pin.name, pin.version, pin.line, pin.source) for pin in found.pins] == [
        ("flask", "3.1.2", 6, ""),
        ("app", "0.1", 16, "file:///app"),
    ]
    assert found.pins[0].edges[0].name == "click"
    assert [(claim.specifier, claim.kind) for claim in found.pythons] == [("==3.11.7", "used")]
    assert (found.problems, found.tool) == ((), "pip")
