"""What statements make of the scopes around usages."""

from __future__ import annotations

from collections.abc import Callable

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]


def test_the_function_that_makes_a_context_manager_names_its_scope(usages: Find) -> None:
    code = "import pytest\nfrom flask import Blueprint\n"
    code += "with pytest.raises(ValueError):\n    Blueprint('a.b', 'x')\n"
    (one,) = usages(code, "flask.Blueprint", "call")
    assert [(scope.kind, scope.name) for scope in one.scopes] == [("with", "pytest.raises")]
