"""What handlers of errors do with what they are handed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = "from flask import Flask\nfrom werkzeug.exceptions import InternalServerError\napp = Flask('x')\n"
ERROR = "werkzeug.exceptions.InternalServerError"


@pytest.mark.parametrize(
    ("given", "body", "expected"),
    [
        ("500", "return error.message", [{"0": 500, "attribute": "message"}]),
        ("InternalServerError", "return error.message", [{"0": ERROR, "attribute": "message"}]),
        ("500", "return isinstance(error, KeyError)", [{"0": 500, "type": "KeyError"}]),
        ("KeyError", "return error.args", [{"0": "KeyError", "attribute": "args"}]),
        ("500", "return str(error)", []),
        ("500", "return getattr(error, 'message', '')", []),
        ("500", "return error.message if hasattr(error, 'message') else ''", []),
        ("500", "return error.message or error.original_exception", []),
        ("500", "error = getattr(error, 'original_exception', error)\n    return error.message", []),
        ("500", "return isinstance(error, (KeyError, ValueError))", []),
        ("code", "return error.message", []),
    ],
)
def test_looks_at_the_argument(
    given: str, body: str, expected: list[dict[str, object]], usages: Find
) -> None:
    code = HEAD + f"@app.errorhandler({given})\ndef failed(error):\n    {body}\n"
    assert [dict(one.values) for one in usages(code, "flask.Flask.errorhandler", "received")] == expected


@pytest.mark.parametrize(
    "code",
    [
        "@app.errorhandler(500)\n@app.errorhandler(KeyError)\ndef failed(error):\n    return error.message\n",
        "@own(500)\ndef failed(error):\n    return error.message\n",
        "@app.errorhandler(500)\ndef failed():\n    return error.message\n",
        "@app.errorhandler\ndef failed(error):\n    return error.message\n",
    ],
)
def test_what_is_not_told(code: str, usages: Find) -> None:
    assert usages(HEAD + code, "flask.Flask.errorhandler", "received") == []


REGISTERS = "def failed(error):\n    return error.message\n"


@pytest.mark.parametrize("given", ["500, failed", "InternalServerError, failed"])
def test_what_a_call_registers(given: str, usages: Find) -> None:
    code = HEAD + REGISTERS + f"app.register_error_handler({given})\n"
    (one,) = usages(code, "flask.Flask.register_error_handler", "received")
    assert (one.line, dict(one.values)["attribute"]) == (HEAD.count("\n") + 2, "message")


@pytest.mark.parametrize(
    "code",
    [
        REGISTERS + "app.register_error_handler(500, failed)\napp.register_error_handler(KeyError, failed)\n",
        REGISTERS + "for code in (500, KeyError):\n    app.register_error_handler(code, failed)\n",
        "from other import failed\napp.register_error_handler(500, failed)\n",
        "app.register_error_handler(500, lambda error: error.message)\n",
    ],
    ids=["for two", "in a loop", "of another file", "lambda"],
)
def test_what_a_call_may_register_for_something_else(code: str, usages: Find) -> None:
    assert usages(HEAD + code, "flask.Flask.register_error_handler", "received") == []
