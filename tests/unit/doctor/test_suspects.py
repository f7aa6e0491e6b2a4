from __future__ import annotations

from flaskcompat.doctor.suspects import suspects
from flaskcompat.ruleset.store import all_rules

ERROR = "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'"


def codes(error: str, **versions: str) -> list[str]:
    return [rule.code for rule in suspects(error, all_rules(()), versions)]


def test_an_error_of_versions_that_are_there() -> None:
    assert codes(ERROR, flask="2.2.2", werkzeug="3.0.1") == ["FLC110"]


def test_what_is_not_there_or_in_other_versions_is_no_cause() -> None:
    assert codes(ERROR, flask="2.2.2") == []
    assert codes(ERROR, flask="3.0.0", werkzeug="3.0.1") == []


def test_a_version_that_nobody_knows_may_be_any() -> None:
    assert codes(ERROR, flask="2.2.2", werkzeug="") == ["FLC110"]
