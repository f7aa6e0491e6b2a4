from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from flaskcompat.model.report import Report
from flaskcompat.reporters import junit

SCHEMA = Path(__file__).with_name("schemas") / "junit-10.xsd"


def suites(report: Report) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(junit.render(report).encode()))


@pytest.mark.parametrize("name", ["rich", "hostile", "empty"])
def test_the_schema_of_jenkins_accepts_it(name: str, request: pytest.FixtureRequest) -> None:
    xmlschema = pytest.importorskip("xmlschema", reason="validates XML by the schema")
    report: Report = request.getfixturevalue(name)
    xmlschema.XMLSchema(str(SCHEMA)).validate(junit.render(report))


def test_a_suite_for_each_project_and_one_for_problems(rich: Report) -> None:
    assert [suite.get("name") for suite in suites(rich)] == ["shop", "site", "input"]


def test_counts_agree_with_the_cases(rich: Report, hostile: Report) -> None:
    for suite in suites(rich) + suites(hostile):
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(attribute) == str(len(suite.findall(f"testcase/{tag}")))
        assert suite.get("tests") == str(len(suite))


def test_outcomes(rich: Report) -> None:
    shop, site, _ = suites(rich)
    assert [case[0].tag for case in shop] == ["failure", "skipped", "failure", "skipped"]
    assert [case[0].tag for case in site] == ["system-out"]


def test_a_project_without_findings_passes(empty: Report) -> None:
    (suite,) = suites(empty)
    (case,) = suite
    assert (suite.get("failures"), case.get("name"), len(case)) == ("0", "no findings", 0)


def test_markup_and_control_characters_are_text(hostile: Report) -> None:
    message = suites(hostile)[0][0][0].get("message") or ""
    assert "<script>alert(1)</script>" in message
    assert "\\x1b[31mred" in message
