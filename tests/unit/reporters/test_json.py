from __future__ import annotations

import json
from typing import Any

from flaskcompat.model.inventory import Requirement
from flaskcompat.model.report import Report
from flaskcompat.reporters import json as reporter


def document(report: Report) -> Any:
    return json.loads(reporter.render(report))


def test_keys_and_their_order_are_the_contract(rich: Report) -> None:
    read = document(rich)
    assert list(read) == [
        "schema",
        "tool",
        "projects",
        "requirements",
        "environments",
        "findings",
        "plan",
        "problems",
        "summary",
    ]
    assert list(read["tool"]) == ["version", "rules", "catalog_date"]
    assert list(read["projects"][0]) == ["path", "files", "pythons"]
    requirement = ["name", "specifier", "marker", "extras", "group", "path", "line"]
    assert list(read["requirements"][0]) == requirement
    environment = ["id", "project", "kind", "path", "python", "distributions"]
    assert list(read["environments"][0]) == environment
    distribution = ["name", "version", "path", "line", "origin"]
    assert list(read["environments"][0]["distributions"][0]) == distribution
    assert list(read["problems"][0]) == ["path", "line", "message"]
    assert list(read["summary"]) == ["error", "warning", "note", "suppressed"]


def test_keys_of_findings(rich: Report) -> None:
    finding = document(rich)["findings"][0]
    place = ["project", "path", "line", "column", "related"]
    judgement = ["code", "name", "severity", "confidence", "breaks", "message"]
    rest = ["distributions", "environments", "actions", "references", "fingerprint", "suppressed"]
    assert list(finding) == judgement + place + rest
    assert list(finding["related"][0]) == ["path", "line", "message"]
    assert list(finding["actions"][0]) == ["kind", "distribution", "to", "command", "text"]


def test_optional_parts_of_a_python_are_null(rich: Report) -> None:
    assert document(rich)["environments"][1]["python"] is None


def test_keys_of_plans(rich: Report) -> None:
    plan = document(rich)["plan"]
    assert list(plan) == ["target", "steps", "blockers", "result", "effort", "unchanged", "cured", "rest"]
    step = plan["steps"][0]
    assert list(step) == [
        *("number", "changes", "why", "findings", "commands", "edits"),
        *("tasks", "project", "python", "versions"),
    ]
    assert list(step["tasks"][0]) == [
        *("when", "kind", "code", "path", "line", "text", "mechanical", "fingerprint")
    ]
    assert plan["effort"] == {"distribution": 2, "requirement": 1, "mechanical": 2, "configure": 1}
    assert plan["steps"][0]["changes"][0] == {"distribution": "flask", "from": "3.0.3", "to": "3.1.3"}
    assert list(plan["steps"][0]["edits"][0]) == ["path", "line", "before", "after"]


def test_what_is_absent_is_null(rich: Report, empty: Report) -> None:
    read = document(rich)
    assert read["requirements"][1]["marker"] is None
    assert read["requirements"][0]["group"] is None
    assert read["findings"][0]["actions"][0]["command"] is None
    assert read["findings"][2]["breaks"] is None
    assert read["findings"][0]["suppressed"] is None
    assert document(empty)["plan"] is None


def test_values_survive_as_they_are(hostile: Report) -> None:
    read = document(hostile)
    assert read["findings"][0]["path"] == hostile.findings[0].path
    assert read["problems"][0]["message"] == hostile.problems[0].message


def test_the_text_is_ascii(hostile: Report) -> None:
    assert reporter.render(hostile).isascii()


def test_an_entry_that_installs_and_constrains_is_there_once_and_one_that_is_written_twice_twice(
    empty: Report,
) -> None:
    one, other = Requirement("flask", "<4", "pins.txt", 1), Requirement("click", "<9", "pins.txt", 2)
    entries = (one, other, other, one._replace(role="constraint"), other._replace(role="constraint"))
    found = document(empty._replace(requirements=entries))["requirements"]
    assert [entry["line"] for entry in found] == [1, 2, 2]
