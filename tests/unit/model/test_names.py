from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.model.names import normalize


@pytest.mark.parametrize(
    "name", ["Flask-SQLAlchemy", "flask_sqlalchemy", "FLASK.-_.SQLAlchemy", " flask--sqlalchemy "]
)
def test_spellings_of_one_name_are_one(name: str) -> None:
    assert normalize(name) == "flask-sqlalchemy"


def test_a_name_that_only_looks_alike_is_another() -> None:
    assert normalize("flasksqlalchemy") != normalize("flask-sqlalchemy")


@given(st.text(alphabet="aB3-_.", max_size=12))
def test_it_is_the_normalization_of_pep_503(name: str) -> None:
    assert normalize(name) == re.sub(r"[-_.]+", "-", name).lower()
