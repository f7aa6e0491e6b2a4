from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Edge
from flaskcompat.readers.core_metadata import pin_of, python_of, source_of


@pytest.mark.parametrize("metadata", [{}, {"name": "a"}, {"version": "1"}, {"name": " ", "version": "1"}])
def test_without_name_and_version_there_is_no_pin(metadata: dict[str, object]) -> None:
    assert pin_of(metadata, "x", 1) is None


def test_metadata_is_a_pin() -> None:
    metadata: dict[str, object] = {
        "name": "Flask_Login",
        "version": "0.6.3",
        "requires_python": ">=3.7",
        "requires_dist": ["Flask>=1.0.4", 7],
    }
    pin = pin_of(metadata, "x", 4)
    assert pin is not None
    assert (pin.name, pin.version, pin.line, pin.requires_python) == ("flask-login", "0.6.3", 4, ">=3.7")
    assert pin.edges == (Edge("flask", specifier=">=1.0.4"),)


def test_a_direct_url_is_a_source() -> None:
    vcs = {"url": "https://example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}
    assert source_of(vcs) == "git+https://example.org/a.git@abc"
    assert source_of({"url": "file:///a", "dir_info": {"editable": True}}) == "file:///a"
    assert source_of({}) == ""


@pytest.mark.parametrize(
    ("environment", "specifiers"),
    [
        ({}, []),
        ({"python_full_version": "?"}, []),
        ({"python_version": "3.11"}, ["==3.11.*"]),
        ({"python_full_version": "3.11.4", "python_version": "3.11"}, ["==3.11.4"]),
        ({"python_full_version": "3.15.0a1+"}, ["==3.15.0a1"]),
    ],
)
def test_the_environment_tells_the_python(environment: dict[str, object], specifiers: list[str]) -> None:
    claims = python_of(environment, "x", 1)
    assert [claim.specifier for claim in claims] == specifiers
    assert {claim.kind for claim in claims} <= {"used"}
