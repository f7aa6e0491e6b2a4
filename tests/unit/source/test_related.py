"""Which arguments of a join are relationships of models, and which are models."""

from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

MODELS = """
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import relationship
db = SQLAlchemy()
class Base(db.Model):
    items = db.relationship("B")
class A(Base):
    bs = db.relationship("B")
    name = db.Column(db.String)
    loose = None
    twice = relationship("B")
    twice = relationship("C")
class B(db.Model):
    cs = relationship("C")
class Plain:
    cs = relationship("C")
"""


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        ("A.bs, B.cs", (("0", "relationship"), ("1", "relationship"))),
        ("A.items, B.cs", (("0", "relationship"), ("1", "relationship"))),
        ("B, A.bs", (("0", "class"), ("1", "relationship"))),
        ("B, A", (("0", "class"), ("1", "class"))),
        ("A.bs.of_type(B), x", ()),
        ("A.name, A.loose", ()),
        ("A.twice, A.none", ()),
        ("Plain, x.bs", ()),
        ("x, A.name == 'x'", ()),
        ("db.aliased(B), *x", ()),
    ],
)
def test_relationships_and_models_among_the_arguments(given: str, kinds: object, usages: Find) -> None:
    code = f"{MODELS}def f(x):\n    A.query.join({given})\n"
    assert [one.containers for one in usages(code, "flask_sqlalchemy.query.Query.join", "call")] == [kinds]


def test_other_calls_are_not_looked_at(usages: Find) -> None:
    code = f"{MODELS}A.query.filter(A.bs, B)\n"
    assert [one.containers for one in usages(code, "flask_sqlalchemy.query.Query.filter", "call")] == [()]
