from __future__ import annotations

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate, Code
from flaskcompat.model.match import DEFINITE, Match
from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Usage

PLAIN = Usage("flask.g.pop", "call", "app.py", 1, 1)
GUARDED = Usage("flask.g.pop", "call", "app.py", 9, 1, guarded=True)
DEEP = Usage("flask.g.db.close", "call", "app.py", 3, 1)


def test_guarded_usages_only_count_where_they_are_asked_for() -> None:
    code = Code([PLAIN, GUARDED])
    assert code.named("flask.g.pop") == [PLAIN]
    assert code.named("flask.g.pop", guarded=True) == [PLAIN, GUARDED]
    assert Code([GUARDED]).named("flask.*") == []


def test_a_star_names_usages_by_their_parts() -> None:
    code = Code([PLAIN, DEEP])
    assert code.named("flask.g.*") == [PLAIN, DEEP]
    assert code.named("flask.*.pop") == [PLAIN]
    assert code.named("flask.g") == []


def test_guarded_settings_do_not_count_and_spaces_are_kept_apart() -> None:
    setting = Setting("DEBUG", True, "bool", "flask", "app.py", 1)
    code = Code(settings=[setting, setting._replace(guarded=True), setting._replace(space="environment")])
    assert code.settings["flask", "DEBUG"] == [setting]


def test_what_is_found_in_code_is_looked_for_once() -> None:
    code, asked, key = Code(), [], object()

    def find() -> tuple[Match, ...]:
        asked.append(1)
        return ()

    assert code.once(key, find) == code.once(key, find) == ()
    assert len(asked) == 1


def test_a_candidate_is_exact_where_nothing_else_is_admitted() -> None:
    pinned = Candidate((Version("3.1"),), DEFINITE, "3.1")
    assert pinned.exact
    assert not pinned._replace(admitted=SpecifierSet(">=3").to_range()).exact
