from __future__ import annotations

from typing import Literal

import pytest

from flaskcompat.matchers.subject import fits_name, subject_of
from flaskcompat.model.usage import UNKNOWN, Usage

Kind = Literal["call", "attribute", "getitem"]


def usage(name: str, kind: Kind = "call", key: object = None, target: str = "") -> Usage:
    values = (("0", key),) if key is not None else ()
    return Usage(name, kind, "app.py", 1, 1, values=values, target=target)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("flask.g", "flask.g.pop"),
        ("flask.g.*", "flask.g"),
        ("flask.*.close", "flask.g.close.now"),
        ("flask.*.close", "flask.close"),
        ("flask.g.*", "flask.globals.x"),
    ],
)
def test_names_that_do_not_fit(pattern: str, name: str) -> None:
    assert not fits_name(pattern, name)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("flask.g", "flask.g"),
        ("flask.g.*", "flask.g.db"),
        ("flask.g.*", "flask.g.db.close"),
        ("flask.*.close", "flask.g.close"),
        ("*.close", "g.close"),
    ],
)
def test_a_star_is_one_part_and_at_the_end_one_or_more(pattern: str, name: str) -> None:
    assert fits_name(pattern, name)


@pytest.mark.parametrize(
    ("given", "subject"),
    [
        (usage("flask.g.db.close"), "db"),
        (usage("flask.g.db", "attribute"), "db"),
        (usage("flask.g.pop", key="db"), "db"),
        (usage("flask.g.pop", key=UNKNOWN), "pop"),
        (usage("flask.g.db.get", key="row"), "db"),
        (usage("flask.request.args"), ""),
    ],
)
def test_usages_of_one_thing_have_its_key_in_common(given: Usage, subject: str) -> None:
    assert subject_of(given, ["flask.g.*"]) == subject


def test_a_pattern_without_a_star_leaves_the_literal_key_or_what_the_result_is_assigned_to() -> None:
    patterns = ["wtforms.StringField", "flask.current_app.config.get"]
    assert subject_of(usage("flask.current_app.config.get", key="DEBUG"), patterns) == "DEBUG"
    assert subject_of(usage("wtforms.StringField", key="Name", target="name"), patterns) == "name"
    assert subject_of(usage("wtforms.StringField", key=UNKNOWN), patterns) == ""
