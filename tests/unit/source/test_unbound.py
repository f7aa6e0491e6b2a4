"""A `try` around imports that leaves names unbound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
USES = "\n\ndef top():\n    return _app_ctx_stack.top\n"
PASSES = "try:\n    from flask.globals import _app_ctx_stack\nexcept ImportError:\n    pass\n"
FLAG = (
    "flask = None\ntry:\n    import flask\n    from flask.globals import (\n        _app_ctx_stack,\n    )\n"
    "except ImportError:\n    pass\n"
)


def guards(usages: Find, code: str) -> set[bool]:
    """Whether the uses of the stack are guarded."""
    return {one.guarded for one in usages(code) if "_app_ctx_stack" in one.name}


@pytest.mark.parametrize("code", [PASSES, FLAG, PASSES.replace("ImportError", "Exception")])
def test_a_name_that_nothing_stands_in_for_is_needed(usages: Find, code: str) -> None:
    assert guards(usages, code + USES) == {False}


@pytest.mark.parametrize(
    "code",
    [
        f"{PASSES}",
        f"_app_ctx_stack = None\n{PASSES}{USES}",
        f"{PASSES.replace('pass', 'stack = None')}{USES}",
        f"{PASSES}else:\n    found = True\n{USES}",
        f"{PASSES}{PASSES.replace('flask.globals', 'flask')}{USES}",
        f"{PASSES}{USES}if '_app_ctx_stack' in globals():\n    top()\n",
        f"{PASSES}{USES}try:\n    top()\nexcept NameError:\n    pass\n",
        f"flask = None\n{PASSES.replace('except', '    import flask' + chr(10) + 'except')}{USES}",
        f"{PASSES.replace('flask.globals', 'shop.globals')}{USES}",
        f"{PASSES.replace('flask.globals', '.globals')}{USES}",
        PASSES.replace("_app_ctx_stack", "_app_ctx_stack as stack") + "stack.top\n",
    ],
)
def test_a_name_that_is_provided_for_is_not(usages: Find, code: str) -> None:
    assert guards(usages, code) <= {True}


def test_what_python_has_by_that_name_stands_in(usages: Find) -> None:
    code = "try:\n    from werkzeug import input\nexcept ImportError:\n    pass\n\ninput()\n"
    assert {one.guarded for one in usages(code, "werkzeug.input")} == {True}
