"""What schemas list and do not declare."""

from __future__ import annotations

import pytest

from tests.unit.source.test_inference import Find

START = "from marshmallow import Schema, fields\n"
NAME = "marshmallow.Schema.Meta.fields"


@pytest.mark.parametrize(
    "code",
    [
        "class S(Schema):\n    id = fields.Int()\n    class Meta:\n        fields = ('id',)\n",
        "class A(Schema):\n    id = fields.Int()\nclass S(A):\n    class Meta:\n        fields = ['id']\n",
        "class M:\n    id = fields.Int()\nclass S(M, Schema):\n    class Meta:\n        fields = ('id',)\n",
        "class S(Schema):\n    class Meta:\n        include = {'id': Int()}\n        fields = ['id']\n",
        "class S(Schema):\n    class Meta:\n        fields = NAMES\n",
        "class S(Schema):\n    class Meta:\n        fields = ('id', *NAMES)\n",
        "class S(Schema):\n    class Meta(Other):\n        fields = ('id',)\n",
        "class S(unknown.Mixin, Schema):\n    class Meta:\n        fields = ('id',)\n",
        "class S(Schema):\n    class Options:\n        fields = ('id',)\n",
        "class S:\n    class Meta:\n        fields = ('id',)\n",
        (
            "from marshmallow_sqlalchemy import SQLAlchemyAutoSchema\nclass S(SQLAlchemyAutoSchema):\n"
            "    class Meta:\n        fields = ('id',)\n"
        ),
    ],
)
def test_what_is_declared_or_not_known_is_not_told(code: str, usages: Find) -> None:
    assert usages(START + code, NAME) == []


def test_the_first_name_that_is_not_declared(usages: Find) -> None:
    code = START + (
        "class A(Schema):\n    id = fields.Int()\n"
        "class S(A):\n    class Meta:\n        fields = ('id', 'name')\n"
    )
    found = usages(code, NAME, "assign")
    assert [(one.line, one.values) for one in found] == [(6, (("undeclared", "name"),))]


def test_schemas_of_an_extension(usages: Find) -> None:
    code = (
        "from flask_marshmallow import Marshmallow\nma = Marshmallow()\nclass S(ma.Schema):\n"
        "    class Meta:\n        additional = ('id',)\n"
    )
    assert usages(code, "flask_marshmallow.Marshmallow.Schema.Meta.additional", "assign")
