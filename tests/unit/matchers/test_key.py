from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from packaging.version import Version

from flaskcompat.index.keys import Keys
from flaskcompat.matchers import compile_condition, key
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import Match
from flaskcompat.model.setting import Setting

TABLE = {
    "flask": Keys(("",), "1.0", {"SECRET_KEY": "*", "SESSION_COOKIE_SECURE": "*", "ENV": "<2.3.0"}),
    "limiter": Keys(("RATE_",), "1.0", {"RATE_URL": "<3.0", "RATE_URI": ">=2.0", "RATE_META": ">=3.5"}),
    "other": Keys(("RATE_",), "1.0", {"RATE_URL": "*"}),
}


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(key, "load_keys", lambda: TABLE)
    for cached in (key._known, key._guesses, key._owners):
        cached.cache_clear()
    yield
    for cached in (key._known, key._guesses, key._owners):
        cached.cache_clear()


def setting(name: str, line: int = 3, **fields: Any) -> Setting:
    return Setting(name, True, "bool", "flask", "app.py", line)._replace(**fields)


def found(
    data: dict[str, Any], *settings: Setting, mentioned: tuple[int, ...] = (), **versions: str
) -> tuple[Match, ...]:
    versions = versions or {"flask": "3.1.3", "limiter": "3.0"}
    candidates = {name: Candidate((Version(text),), 3, text) for name, text in versions.items()}
    places = frozenset(("app.py", line) for line in mentioned)
    code = Code(settings=settings, mentions=lambda word: places)
    return compile_condition(data)(Facts(candidates, code, lambda name, version: None))


MISSPELT, GONE, FUTURE = {"key": "misspelt"}, {"key": "gone"}, {"key": "future"}


def test_a_misspelt_key_is_told_with_the_one_that_is_meant() -> None:
    (match,) = found(MISSPELT, setting("SESSION_COKIE_SECURE"))
    told = dict(match.told())
    assert (told["near"], told["owner"], match.line) == ("SESSION_COOKIE_SECURE", "flask", 3)
    assert match.distributions == ("flask==3.1.3",)


@pytest.mark.parametrize(
    "settings",
    [
        [setting("SESSION_COOKIE_SECURE")],
        [setting("session_cokie_secure")],
        [setting("SESSION_COKIE_SECURE", access="get")],
        [setting("SESSION_COKIE_SECURE"), setting("SESSION_COKIE_SECURE", 9, access="read")],
        [setting("SESSION_COKIE_SECURE"), setting("SESSION_COOKIE_SECURE", 4)],
        [setting("SESSION_COKIE_SECURE", space="environment")],
        [setting("SESSION_COKIE_SECURE", guarded=True)],
    ],
)
def test_near_misses_are_no_slips(settings: list[Setting]) -> None:
    assert found(MISSPELT, *settings) == ()


def test_a_key_that_the_project_mentions_elsewhere_is_its_own() -> None:
    assert found(MISSPELT, setting("SESSION_COKIE_SECURE"), mentioned=(3,))
    assert not found(MISSPELT, setting("SESSION_COKIE_SECURE"), mentioned=(3, 9))


def test_keys_of_what_is_not_there_are_not_meant() -> None:
    assert found(MISSPELT, setting("RATE_METAA"), limiter="3.5")
    assert not found(MISSPELT, setting("RATE_METAA"), limiter="3.0")
    assert not found(MISSPELT, setting("RATE_METAA"), flask="3.1.3")


def test_keys_in_lower_case() -> None:
    (match,) = found({"key": "lower-case"}, setting("secret_key"))
    assert dict(match.told())["near"] == "SECRET_KEY"
    for other in ("SECRET_KEY", "Secret_Key", "secret", "rate_meta"):
        assert not found({"key": "lower-case"}, setting(other))


def test_gone_and_future_keys() -> None:
    (gone,) = found(GONE, setting("RATE_URL"))
    assert gone.distributions == ("limiter==3.0",)
    assert not found(FUTURE, setting("RATE_URL"))
    (future,) = found(FUTURE, setting("RATE_META"))
    assert dict(future.told())["since"] == "3.5"
    assert not found(GONE, setting("RATE_META"))


def test_what_another_distribution_around_knows_is_not_gone() -> None:
    assert not found(GONE, setting("RATE_URL"), limiter="3.0", other="1.0")
    assert not found(GONE, setting("RATE_URL"), limiter="2.0")
    assert found(GONE, setting("ENV"), flask="2.3.0")
    assert not found(GONE, setting("ENV"), flask="0.12")


def test_keys_can_be_chosen() -> None:
    settings = (setting("RATE_URL"), setting("ENV"))
    assert [m.distributions for m in found({**GONE, "of": ["Limiter"]}, *settings)] == [("limiter==3.0",)]
    assert len(found({**GONE, "except": ["ENV"]}, *settings)) == 1
    (match,) = found({**GONE, "advice": {"RATE_URL": "Set RATE_URI."}}, *settings)
    assert dict(match.told())["advice"] == "Set RATE_URI."
    assert not found({**GONE, "tests": True}, *settings)
    assert len(found({**GONE, "tests": False}, *settings)) == 2
