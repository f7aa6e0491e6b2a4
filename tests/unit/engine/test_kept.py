"""What templates find on `g` is what the code alone puts there."""

from __future__ import annotations

import pytest

from flaskcompat.engine.kept import kept, renamed, spellings
from flaskcompat.model.usage import UNKNOWN, Usage

USER = "name:flask_login.current_user"


def put(value: object, path: str = "app.py", name: str = "flask.g.user") -> Usage:
    return Usage(name, "assign", path, 1, 1, values=(("value", value),))


@pytest.mark.parametrize(
    "usages",
    [
        [put(UNKNOWN)],
        [put("current_user")],
        [put(USER), put(UNKNOWN)],
        [put("name:flask.request"), put(USER)],
        [put("name:shop.users.current")],
        [put(USER, name="flask.g.user.id")],
        [put(USER, name="flask.session.user")],
        [put(USER, path="tests/test_app.py")],
        [put(USER)._replace(kind="attribute")],
        [],
    ],
)
def test_what_may_be_something_else_is_nothing(usages: list[Usage]) -> None:
    assert kept(usages) == {}


@pytest.mark.parametrize("others", [[], [put(None)], [put(UNKNOWN, path="tests/test_app.py")]])
def test_what_alone_is_put_there(others: list[Usage]) -> None:
    assert kept([*others, put(USER)]) == {"flask.g.user": "flask_login.current_user"}


def test_how_templates_write_it() -> None:
    words = ["current_user.is_active", "request.is_xhr", "current_user"]
    assert list(spellings(words, kept([put(USER)]))) == ["g.user.is_active"]


def test_what_templates_use_of_it() -> None:
    def used(name: str) -> Usage:
        return Usage(name, "call", "page.html", 1, 1, guarded=True)

    own, other = used("flask.g.user.is_active"), used("flask.g.user_id.is_active")
    assert list(renamed([own, other], kept([put(USER)]))) == [
        own._replace(name="flask_login.current_user.is_active", guarded=False),
        other,
    ]
