from __future__ import annotations

import ast

import pytest

from flaskcompat.source import scan
from flaskcompat.source.fallbacks import instead

STACKS = (
    "try:\n    from flask import _app_ctx_stack as stack\n"
    "except ImportError:\n    from flask import _request_ctx_stack as stack\n"
)


def test_each_import_tells_the_other() -> None:
    usages = [usage for usage in scan({"ext.py": STACKS}).usages if usage.kind == "import"]
    assert [(usage.line, usage.name, usage.target, usage.guarded) for usage in usages] == [
        (2, "flask._app_ctx_stack", "flask._request_ctx_stack", True),
        (4, "flask._request_ctx_stack", "flask._app_ctx_stack", True),
    ]


@pytest.mark.parametrize(
    "code",
    [
        STACKS.replace("as stack\nexcept", "as top\nexcept"),
        STACKS.replace("ImportError", "ValueError"),
        STACKS + "else:\n    stack = None\n",
        STACKS.replace("    from flask import _request", "    stack = None\n    from flask import _request"),
        STACKS.replace("from flask import _request", "from .compat import _request"),
        "try:\n    import a\nexcept ImportError:\n    import b as a\n",
        "try:\n    from a import *\nexcept:\n    pass\n",
    ],
)
def test_where_more_is_provided_for_nothing_is_told(code: str) -> None:
    (node,) = ast.parse(code).body
    assert isinstance(node, ast.Try)
    assert instead(node) == {}


def test_uses_of_the_name_tell_what_the_other_side_imports() -> None:
    usages = scan({"ext.py": f"{STACKS}\n\ndef app():\n    return stack.top.app\n"}).usages
    used = [one for one in usages if one.line == 8 and one.name == "flask._request_ctx_stack"]
    assert [(one.target, one.guarded) for one in used] == [("flask._app_ctx_stack", True)]
    alone = STACKS.replace("from flask import _request_ctx_stack as stack", "stack = None")
    assert not [one for one in scan({"ext.py": f"{alone}stack.top\n"}).usages if one.target]
