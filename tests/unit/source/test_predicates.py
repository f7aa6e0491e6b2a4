"""Whether what a field validates with only tells by what it returns."""

from __future__ import annotations

import pytest

from tests.unit.source.test_inference import Find

START = "from marshmallow import Schema, ValidationError, fields, validate\n"


@pytest.mark.parametrize(
    "given",
    [
        "validate.Range(min=1)",
        "lambda n: check(n)",
        "lambda n: n > 0 or refuse(n)",
        "lambda n: n",
        "raising",
        "returning_nothing",
        "[validate.Length(max=3)]",
        "unknown",
    ],
)
def test_what_may_raise_is_none(given: str, usages: Find) -> None:
    code = START + (
        "def raising(n):\n    if n < 0:\n        raise ValidationError('x')\n    return True\n"
        f"def returning_nothing(n):\n    print(n)\nclass S(Schema):\n    a = fields.Int(validate={given})\n"
    )
    assert [one.containers for one in usages(code, "marshmallow.fields.Int", "call")] == [
        (("validate", "list"),) if given.startswith("[") else ()
    ]


@pytest.mark.parametrize(
    "given",
    [
        "lambda n: n > 0",
        "lambda n: not n",
        "lambda n: n > 0 and n < 9",
        "lambda n: isinstance(n, int)",
        "lambda t: t.startswith('x')",
        "asked",
        "[validate.Length(max=3), asked]",
    ],
)
def test_what_tells_by_its_truth(given: str, usages: Find) -> None:
    code = START + (
        "def asked(n):\n    if n in (1, 2):\n        return True\n    return False\n"
        f"class S(Schema):\n    a = fields.Int(validate={given})\n"
    )
    found = usages(code, "marshmallow.fields.Int", "call")
    assert ("validate", "predicate") in found[0].containers


def test_other_calls_are_not_looked_at(usages: Find) -> None:
    code = "import click\nclick.option('--x', validate=lambda n: n > 0)\n"
    assert usages(code, "click.option", "call")[0].containers == ()
