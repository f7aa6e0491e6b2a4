from __future__ import annotations

import pytest

from flaskcompat.indexing.keys import keys_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('app.config.setdefault("MAIL_PORT", 25)', {"MAIL_PORT"}),
        ('x = current_app.config["MAIL_PORT"]', {"MAIL_PORT"}),
        ('"MAIL_PORT" in app.config', {"MAIL_PORT"}),
        ('default_config = ImmutableDict({"MAIL_PORT": 1})', {"MAIL_PORT"}),
        ('port = ConfigAttribute[int]("MAIL_PORT")', {"MAIL_PORT"}),
        ("class C:\n    MAIL_PORT = 1", {"MAIL_PORT"}),
        ('"""MAIL_PORT is the port."""', set()),
        ('x = "MAIL_PORT is the port"', set()),
        ('x = os.environ["HOME"]', set()),
        ("def broken(:", set()),
    ],
)
def test_what_code_tells_of_keys(text: str, expected: set[str]) -> None:
    assert keys_of({"flask_mail.py": text}, ("", "MAIL_")) == expected


def test_only_keys_that_begin_as_the_distributions_own_count_where_that_is_asked() -> None:
    text = 'x = app.config["SECRET_KEY"], app.config["MAIL_PORT"]'
    assert keys_of({"flask_mail.py": text}, ("MAIL_",)) == {"MAIL_PORT"}


def test_tables_get_their_prefix() -> None:
    text = '_default_config: dict = {"SALT": 1, "lower": 2}'
    assert keys_of({"core.py": text}, ("SECURITY_",), {"_default_config": "SECURITY_"}) == {"SECURITY_SALT"}


def test_tests_and_examples_do_not_count() -> None:
    text = 'app.config["MAIL_PORT"]'
    assert keys_of({"tests/a.py": text, "examples/b.py": text, "test_c.py": text}, ("MAIL_",)) == frozenset()
