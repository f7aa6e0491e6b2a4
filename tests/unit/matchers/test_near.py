from __future__ import annotations

import pytest

from flaskcompat.matchers.near import Near, distance

KNOWN = (
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_SAMESITE",
    "SQLALCHEMY_DATABASE_URI",
    "SQLALCHEMY_TRACK_MODIFICATIONS",
    "MAIL_USE_SSL",
    "MAIL_USE_TLS",
    "MAIL_PORT",
    "MAIL_DEFAULT_SENDER",
    "SECRET_KEY",
    "CACHE_REDIS_URL",
    "CACHE_REDIS_DB",
    "API_VERSION",
    "DESCRIPTION",
)


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("SESSION_COKIE_SECURE", "SESSION_COOKIE_SECURE"),
        ("SESSION_COOKIE_SECRUE", "SESSION_COOKIE_SECURE"),
        ("SESSION_COOKIE_SAME_SITE", "SESSION_COOKIE_SAMESITE"),
        ("SESSION_COOKIES_SECURE", "SESSION_COOKIE_SECURE"),
        ("SQLALCHEMY_DATABASE_URL", "SQLALCHEMY_DATABASE_URI"),
        ("SQLALCHEMY_TRACK_MODIFICATION", "SQLALCHEMY_TRACK_MODIFICATIONS"),
        ("SQLALCEHMY_DATABASE_URI", "SQLALCHEMY_DATABASE_URI"),
        ("SQL_ALCHEMY_DATABASE_URI", "SQLALCHEMY_DATABASE_URI"),
        ("MAIL_DEFUALT_SENDER", "MAIL_DEFAULT_SENDER"),
        ("MAIL_USER_SSL", "MAIL_USE_SSL"),
        ("SCERET_KEY", "SECRET_KEY"),
        ("CACHE_REDIS_URI", "CACHE_REDIS_URL"),
    ],
)
def test_slips_mean_the_key_that_is_known(key: str, meant: str) -> None:
    assert Near(KNOWN).to(key) == {meant}


@pytest.mark.parametrize(
    "key",
    [
        "MAIL_HOST",
        "MAIL_SORT",
        "SECRET_KEYS",
        "SECRET_KEY_2",
        "SECRET",
        "SESSION_COOKIE_LIFETIME",
        "MAIL_USE_SMTP",
        "CACHE_REDIS_DB2",
        "CACHE_REDIS_TTL",
        "SQLALCHEMY_DATABASE",
        "SECURE_KEY",
        "APP_VERSION",
        "DESCRIPTOR",
        "SESSION_COOKIE_SECURE",
    ],
)
def test_other_words_mean_themselves(key: str) -> None:
    assert not Near(KNOWN).to(key)


@pytest.mark.parametrize(
    ("one", "other", "slips"), [("ab", "ba", 1), ("COKIE", "COOKIE", 1), ("", "abc", 3), ("abc", "abc", 0)]
)
def test_the_number_of_slips(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips
