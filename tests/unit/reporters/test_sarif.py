from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.model.report import Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters import sarif

jsonschema: Any = pytest.importorskip("jsonschema")

SCHEMA = Path(__file__).with_name("schemas") / "sarif-schema-2.1.0.json"


def run(report: Report, rules: dict[str, RuleInfo] | None = None) -> Any:
    return json.loads(sarif.render(report, rules))["runs"][0]


@pytest.mark.parametrize("name", ["rich", "hostile", "empty"])
def test_the_official_schema_accepts_it(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    assert not [error.message for error in validator.iter_errors(json.loads(sarif.render(report)))]


def test_the_schema_is_no_rubber_stamp() -> None:
    validator = jsonschema.Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert list(validator.iter_errors({"version": "2.1.0", "runs": [{"tool": {}}]}))


def test_rules_carry_their_own_words(rich: Report, rules: dict[str, RuleInfo]) -> None:
    descriptor = run(rich, rules)["tool"]["driver"]["rules"][0]
    assert descriptor["id"] == "FLC301"
    assert descriptor["shortDescription"] == {"text": "A name that Flask removed is used"}
    assert descriptor["help"] == {"text": "Flask 3.0 removed it.\n\nImporting it raises ImportError."}
    assert descriptor["helpUri"] == "https://flask.example.org/changes#3.0.0"


def test_a_result_points_at_its_rule_place_and_relatives(rich: Report) -> None:
    result = run(rich)["results"][0]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("FLC301", 0, "error")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "shop/app.py", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {"startLine": 3, "startColumn": 19}
    assert result["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 40}
    assert "Import Markup from markupsafe." in result["message"]["text"]


def test_a_place_without_a_line_has_no_region(rich: Report) -> None:
    assert "region" not in run(rich)["results"][3]["locations"][0]["physicalLocation"]


def test_suppressions(rich: Report) -> None:
    results = run(rich)["results"]
    assert "suppressions" not in results[0]
    assert results[1]["suppressions"] == [{"kind": "inSource", "justification": "inline"}]
    assert results[4]["suppressions"] == [{"kind": "external", "justification": "baseline"}]


def test_fingerprints_are_there_and_differ(rich: Report) -> None:
    prints = [result["partialFingerprints"]["flaskcompat/v1"] for result in run(rich)["results"]]
    assert len(set(prints)) == len(prints)
    assert all(prints)


def test_problems_are_notifications(rich: Report) -> None:
    notifications = run(rich)["invocations"][0]["toolExecutionNotifications"]
    assert [one["message"]["text"] for one in notifications] == ["not a requirement", "not text"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü%.py", "a%20b/%C3%BC%25.py"),
        ("./a.py", "a.py"),
        ("/srv/a.py", "file:///srv/a.py"),
        ("a:b.py", "a%3Ab.py"),
        ("\udcff.py", "%ED%B3%BF.py"),
        ("", "."),
    ],
)
def test_paths_become_uris(rich: Report, path: str, uri: str) -> None:
    report = rich._replace(findings=(rich.findings[0]._replace(path=path),))
    location = run(report)["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == uri
