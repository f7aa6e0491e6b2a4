from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import load
from flaskcompat.index.mechanical import successor
from flaskcompat.model.report import Action
from flaskcompat.planner.advice import Advice, advice, when
from flaskcompat.ruleset.store import all_rules
from tests.unit.planner.fakes import APP, insight, project

OLD = {"flask": "1.1.2", "werkzeug": "1.0.1", "markupsafe": "1.1.1", "python": "3.8"}.get
NEW = {"flask": "3.1.3", "werkzeug": "3.1.3", "markupsafe": "3.0.2", "python": "3.12"}.get


def old(name: str) -> str:
    return OLD(name) or ""


def new(name: str) -> str:
    return NEW(name) or ""


def told(text: str) -> Advice:
    return Advice(Action("edit", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Import DispatcherMiddleware from werkzeug.middleware.dispatcher.", "before"),
        ("Use urllib.parse.quote instead of url_quote.", "before"),
        ("Subclass flask.json.provider.DefaultJSONProvider.", "with"),
        ("Use flask.json.JSONEncoder.", "with"),
        ("Use flask.send_file(download_name) instead of flask.send_file(attachment_filename).", "with"),
        ("Set `app.json.sort_keys = False`.", "with"),
        ("Use strange.module.name.", "with"),
        ("Leave it out.", "with"),
    ],
)
def test_what_the_index_has_on_both_sides_can_be_written_before(text: str, expected: str) -> None:
    assert when(told(text), False, old, new) == expected


@pytest.mark.parametrize(("python", "expected"), [("2.7", "with"), ("3.8", "before"), ("", "before")])
def test_what_only_a_later_python_takes_is_written_with_it(python: str, expected: str) -> None:
    versions = {"python": python}
    one = Advice(Action("edit", "Use str."), {"python": ">=3"})
    assert when(one, False, lambda name: versions.get(name, ""), new) == expected


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        ("flask.Markup", "before"),
        ("werkzeug.urls.url_quote", "before"),
        ("flask.send_file(attachment_filename)", "with"),
    ],
)
def test_what_a_machine_may_write_is_looked_up_with_the_versions_before(usage: str, expected: str) -> None:
    one = Advice(Action("edit", "x"), None, usage, successor(usage))
    assert one.successor is not None
    assert when(one, False, old, new) == expected


def test_a_rule_may_say_with_which_versions_its_advice_works() -> None:
    always, later = Advice(Action("edit", "x"), {}), Advice(Action("edit", "x"), {"flask": ">=2.2"})
    assert when(always, False, old, new) == "before"
    assert when(later, False, old, new) == "with"
    assert when(later, False, new, new) == "before"
    assert when(Advice(Action("edit", "x"), {"asgiref": ">=3"}), False, old, new) == "with"


def test_what_rules_say_of_versions_can_be_read() -> None:
    names = {*load().names, "python"}
    hints: list[Mapping[str, Any]] = [
        hint for rule in all_rules() for hint in rule.actions if "works" in hint
    ]
    assert len(hints) > 100
    for hint in hints:
        assert hint["kind"] in ("edit", "configure")
        for name, specifier in hint["works"].items():
            assert name in names and len(SpecifierSet(specifier)) == 1


def test_what_is_only_deprecated_can_wait() -> None:
    assert when(told("Subclass flask.json.provider.DefaultJSONProvider."), True, old, new) == "after"


def test_the_words_of_a_rule_with_what_it_found() -> None:
    from flaskcompat.planner.worlds import judged

    project({"requirements.txt": "flask==3.1.3\n", "app.py": APP})
    one = insight()
    found = {verdict.rule.code: advice(verdict) for verdict in judged(one, one.state).verdicts}
    (first,) = found["FLC303"]
    assert first.action.kind == "edit" and first.usage == "flask.Markup" and first.successor is not None
    assert all("{" not in each.action.text for listed in found.values() for each in listed)
