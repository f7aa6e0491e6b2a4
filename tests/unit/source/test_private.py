"""Functions that nothing but a check of a version calls, and those that something else calls too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]

START = (
    "from flask import __version__ as flask_version, escape\n\n\nclass Manager:\n    def run(self, x):\n"
    "        if flask_version.startswith('3.'):\n            return x\n        return self.__old(x)\n\n"
)
OLD = "    def __old(self, x):\n        return escape(x)\n"


@pytest.mark.parametrize(
    ("code", "guarded"),
    [
        (START + OLD, True),
        (START.replace("__old", "old") + OLD.replace("__old", "old"), False),
        (START + OLD + "\n    def other(self, x):\n        return self.__old(x)\n", False),
        (START + OLD + "\n    table = {'old': __old}\n", False),
        (START.replace("flask_version.startswith('3.')", "x") + OLD, False),
        (START + "    @property\n" + OLD, False),
        (
            "import flask\ntry:\n    x = 1\nexcept ImportError:\n    _f()\n\n"
            "def _f():\n    flask.escape('x')\n",
            False,
        ),
    ],
)
def test_a_private_function_has_the_checks_of_its_calls(usages: Find, code: str, guarded: bool) -> None:
    found = [usage.guarded for usage in usages({"main.py": code}, "flask.escape") if usage.kind == "call"]
    assert found == [guarded]


def test_what_such_a_function_defines_is_provided_for_as_well(usages: Find) -> None:
    inner = "    def __old(self, x):\n        def f():\n            return escape(x)\n        return f()\n"
    found = usages({"main.py": START + inner}, "flask.escape")
    assert [usage.guarded for usage in found if usage.kind == "call"] == [True]
