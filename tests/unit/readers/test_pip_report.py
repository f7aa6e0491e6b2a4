from __future__ import annotations

import json

import pytest

from flaskcompat.readers.pip_report import parse

REPORT = {
    "version": "1",
    "install": [
        {
            "download_info": {"url": "https://index.example.org/flask-3.1.2-py3-none-any.whl"},
            "is_direct": False,
            "requested_extras": ["Async"],
            "metadata": {"name": "Flask", "version": "3.1.2"},
        },
        {
            "download_info": {"url": "https://example.org/a", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "is_direct": True,
            "metadata": {"name": "a", "version": "1"},
        },
    ],
    "environment": {"python_full_version": "3.11.7"},
}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"install": 1}', '{"install": ['])
def test_what_is_no_report_is_a_problem(text: str) -> None:
    found = parse(text, "pip-report.json")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_an_unknown_version_is_said_and_read() -> None:
    found = parse(json.dumps({**REPORT, "version": "2"}), "x")
    assert "'2'" in found.problems[0].message
    assert len(found.pins) == 2


def test_an_entry_without_name_is_a_problem() -> None:
    found = parse(json.dumps({**REPORT, "install": [{"metadata": {"version": "1"}}]}), "x")
    assert [one.message for one in found.problems] == ["install[0] has no name and version"]


def test_what_would_be_installed_are_pins() -> None:
    found = parse(json.dumps(REPORT, indent=2), "x")
    assert [(pin.name, pin.version, pin.line, pin.extras, pin.source) for pin in found.pins] == [
        ("flask", "3.1.2", 12, ("async",), ""),
        ("a", "1", 26, (), "git+https://example.org/a@abc"),
    ]
    assert [claim.specifier for claim in found.pythons] == ["==3.11.7"]
    assert found.problems == ()
