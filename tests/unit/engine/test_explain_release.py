from __future__ import annotations

import pytest

from flaskcompat.catalog import load
from flaskcompat.engine.explain_release import explain_release, release_in
from flaskcompat.ruleset.store import all_rules


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flask-Login==0.6.2", ("flask-login", "0.6.2")),
        ("flask_login 0.6.2\n", ("flask-login", "0.6.2")),
        (" flask-login == v1.0rc1 ", ("flask-login", "1.0rc1")),
        ("FLC150", None),
        ("flask-login>=0.6.2", None),
        ("flask-login==0.6.*", None),
        ("ImportError: cannot import name 'url_decode'", None),
    ],
)
def test_a_name_and_a_version_are_a_release(text: str, expected: tuple[str, str] | None) -> None:
    assert release_in(text) == expected


def test_what_a_release_needs_decides_what_it_works_with() -> None:
    text = explain_release("flask-login", "0.6.2", load(), all_rules())
    assert text.startswith("flask-login 0.6.2 of 2022-07-25\n")
    assert "  Werkzeug>=1.0.1\n" in text
    assert "not from 3.0.0 on: werkzeug.urls.url_decode (flask_login/utils.py:14, import)" in text
    assert "FLC511 " in text


def test_an_unknown_release_has_no_explanation() -> None:
    assert explain_release("nobody-knows", "1.0", load(), ()) == ""


def test_one_whose_needs_nobody_read_says_so() -> None:
    text = explain_release("gunicorn", "23.0.0", load(), all_rules())
    assert "The use index does not know what it needs." in text
