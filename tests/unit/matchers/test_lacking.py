from __future__ import annotations

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.matchers.lacking import verdicts
from flaskcompat.model.match import FRESH_INSTALL
from flaskcompat.source import scan


def given(text: str, version: str) -> Facts:
    candidate = Candidate((Version(version),), FRESH_INSTALL, version)
    return Facts({"flask": candidate}, Code(scan({"a.py": text}).usages), lambda name, version: None)


def test_what_is_lacking_is_told_with_the_version_and_how_surely() -> None:
    found = verdicts(given("from flask import Flask, Markup\n", "3.0.0"))
    assert [question.text for question in found] == ["flask.Markup"]
    (verdict,) = found.values()
    assert (verdict.level, str(verdict.version), verdict.lack.target) == (FRESH_INSTALL, "3.0.0", "flask")


def test_a_version_that_has_everything_lacks_nothing() -> None:
    assert verdicts(given("from flask import Flask, Markup\n", "2.2.5")) == {}


def test_members_of_a_class_that_is_missing_are_told_by_the_class() -> None:
    text = (
        "from flask.json import JSONEncoder\nclass E(JSONEncoder):\n    def f(self):\n        self.encode(1)"
    )
    assert {question.name for question in verdicts(given(text, "3.0.0"))} == {"flask.json.JSONEncoder"}


def test_code_that_names_nothing_known_costs_nothing() -> None:
    assert verdicts(given("import os\n", "3.0.0")) == {}


def test_a_range_tells_nothing_of_the_python_which_its_environments_do() -> None:
    code = Code(scan({"a.py": "import dataclasses\n"}).usages)
    versions = (Version("1.1.2"), Version("2.0.3"))
    some = Candidate(versions, FRESH_INSTALL, ">1.1", admitted=SpecifierSet(">1.1").to_range())
    one = Candidate(versions[1:], FRESH_INSTALL, "2.0.3")
    facts = Facts({"flask": some}, code, lambda name, version: None, python="3.6")
    assert verdicts(facts) == {}
    assert {question.name for question in verdicts(facts._replace(candidates={"flask": one}))} == {
        "dataclasses"
    }


def test_of_what_no_release_has_by_its_whole_name_there_is_a_part() -> None:
    text = "from flask import Flask\napp = Flask('a')\napp.cli.add_command(1)\napp.cli\n"
    found = {verdict.lack.names: verdict.lack.part() for verdict in verdicts(given(text, "0.10.1")).values()}
    assert found.keys() == {("flask.Flask.cli",), ("flask.Flask.cli.add_command",)}
    assert found["flask.Flask.cli",] is None
    part = found["flask.Flask.cli.add_command",]
    assert part is not None
    assert (part.names, part.history().spans) == (("flask.Flask.cli",), ">=0.11")
