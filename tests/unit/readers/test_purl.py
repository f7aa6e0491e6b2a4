from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.purl import Purl, parse


@pytest.mark.parametrize("text", ["", "flask", "http://pypi/flask@1", "pkg:pypi", "pkg:pypi/", "pkg:pypi/@1"])
def test_what_is_no_package_url_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="package URL"):
        parse(text)


@pytest.mark.parametrize("text", ["pkg:npm/flask@1", "pkg:deb/debian/python3-flask@2", "pkg:conda/flask@3"])
def test_other_types_are_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "name", "version"),
    [
        ("pkg:pypi/flask@3.1.2", "flask", "3.1.2"),
        ("pkg:pypi/Flask_SQLAlchemy@3.1.1?file_name=a@b.whl#src", "flask-sqlalchemy", "3.1.1"),
        ("pkg://PyPI/django@1.11.1", "django", "1.11.1"),
        ("pkg:pypi/torch@2.5.1%2Bcpu", "torch", "2.5.1+cpu"),
        ("pkg:pypi/flask", "flask", ""),
    ],
)
def test_name_and_version(text: str, name: str, version: str) -> None:
    assert parse(text) == Purl(name, version)


@given(st.text(max_size=30))
def test_any_text_is_a_distribution_or_none_or_an_error(text: str) -> None:
    try:
        found = parse(f"pkg:pypi/{text}")
    except ValueError:
        return
    assert found is not None
    assert found.name
