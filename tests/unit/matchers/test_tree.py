from __future__ import annotations

from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE
from flaskcompat.model.usage import Usage

FLASK = {"distribution": "flask", "specifier": "<3"}
WERKZEUG = {"distribution": "werkzeug", "specifier": ">=3"}
STREAM = {"usage": "flask.stream_with_context"}


def facts(flask: str, werkzeug: str, level: int = DEFINITE, usages: tuple[Usage, ...] = ()) -> Facts:
    candidates = {
        "flask": Candidate((Version(flask),), DEFINITE, flask, "requirements.txt", 1),
        "werkzeug": Candidate((Version(werkzeug),), level, werkzeug, "requirements.txt", 2),
    }
    return Facts(candidates, Code(usages), lambda name, version: None)


def test_all_is_silent_when_one_part_is() -> None:
    condition = compile_condition({"all": [FLASK, WERKZEUG]})
    assert condition(facts("3.0.0", "3.0.0")) == ()
    assert condition(facts("2.2.0", "2.2.0")) == ()


def test_all_points_at_its_first_part_and_tells_of_the_others() -> None:
    (match,) = compile_condition({"all": [WERKZEUG, FLASK]})(facts("2.2.2", "3.1.9", FRESH_INSTALL))
    assert (match.path, match.line, match.level) == ("requirements.txt", 2, FRESH_INSTALL)
    assert [(related.line, related.message) for related in match.related] == [(1, "flask 2.2.2")]
    assert match.distributions == ("werkzeug==3.1.9", "flask==2.2.2")
    assert dict(match.values) == {"flask": "2.2.2", "werkzeug": "3.1.9"}


def test_all_has_one_match_for_each_place_of_its_first_part() -> None:
    usages = tuple(Usage("flask.stream_with_context", "call", "app.py", line, 5) for line in (7, 9))
    matches = compile_condition({"all": [STREAM, FLASK]})(facts("2.2.2", "2.2.2", usages=usages))
    assert [(match.path, match.line) for match in matches] == [("app.py", 7), ("app.py", 9)]


def test_any_has_the_matches_of_all_its_parts() -> None:
    condition = compile_condition({"any": [FLASK, WERKZEUG]})
    assert len(condition(facts("2.2.2", "3.1.9"))) == 2
    assert len(condition(facts("2.2.2", "2.2.2"))) == 1
    assert condition(facts("3.0", "2.2.2")) == ()


def test_not_holds_where_its_part_does_not() -> None:
    condition = compile_condition({"not": FLASK})
    assert [match.level for match in condition(facts("3.0", "3.0"))] == [DEFINITE]
    assert condition(facts("2.2", "2.2")) == ()


def test_not_of_what_is_only_possible_is_possible() -> None:
    candidate = Candidate((Version("2.2"), Version("3.0")), DEFINITE, ">=2.2")
    some = Facts({"flask": candidate._replace(admitted=None)}, Code(), lambda name, version: None)
    assert [match.level for match in compile_condition({"not": FLASK})(some)] == [POSSIBLE]
