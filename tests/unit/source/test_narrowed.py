"""Objects that `isinstance` tells to be of another class than that which they are taken for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = """\
import click
import werkzeug.wrappers
from flask import Response
from flask_login import current_user
class Own: ...
class Mine(Response): ...
def told(one: Response):
"""


@pytest.mark.parametrize(
    ("body", "guarded"),
    [
        ("one.charset", False),
        ("if isinstance(one, click.Option):\n        one.charset", True),
        ("if isinstance(one, (click.Option, click.Argument)):\n        one.charset", True),
        ("if isinstance(one, Own):\n        one.charset", True),
        ("if isinstance(one, Own) and one.charset:\n        pass", True),
        ("one.charset if isinstance(one, Own) else ''", True),
        ("if not isinstance(one, Own):\n        return\n    one.charset", True),
        ("if not isinstance(one, Own):\n        one.charset", False),
        ("if isinstance(one, str):\n        one.charset", False),
        ("if isinstance(one, Own):\n        pass\n    one.charset", False),
        ("if isinstance(one, Response):\n        one.charset", False),
        ("if isinstance(one, werkzeug.wrappers.Response):\n        one.charset", False),
        ("if isinstance(one, Mine):\n        one.charset", False),
        ("if isinstance(one, kinds):\n        one.charset", False),
        ("if isinstance(one.data, str):\n        one.charset", False),
    ],
)
def test_what_a_class_is_asked_for_it_has(usages: Find, body: str, guarded: bool) -> None:
    found = [one.guarded for one in usages(f"{HEAD}    {body}\n") if one.name.endswith("Response.charset")]
    assert found == [guarded]


def test_who_is_signed_in_stays_what_it_is(usages: Find) -> None:
    code = f"{HEAD}    if isinstance(current_user, Own):\n        current_user.is_authenticated()\n"
    found = [one.guarded for one in usages(code) if one.name == "flask_login.current_user.is_authenticated"]
    assert found == [False]
