from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.requirements import Requirement

from flaskcompat.model.inventory import Edge
from flaskcompat.model.names import normalize
from flaskcompat.readers.edges import edge_of, edges_of, extras_of


@pytest.mark.parametrize("wording", ["", "  ", ">=1", "-a", "a b", "a" * 5000, "[x]", "a>=1 @ b"])
def test_what_is_no_dependency_is_none(wording: str) -> None:
    assert edge_of(wording) is None


@pytest.mark.parametrize(
    ("wording", "edge"),
    [
        ("click", Edge("click")),
        ("Flask_Login>=0.5", Edge("flask-login", specifier=">=0.5")),
        ("click (>=8.1)", Edge("click", specifier=">=8.1")),
        ("a[X, y_z]~=1.0", Edge("a", specifier="~=1.0", extras=("x", "y-z"))),
        ("a ; os_name == 'nt'", Edge("a", marker="os_name == 'nt'")),
        ("a @ git+https://example.org/a@b", Edge("a")),
        ("a>=1; extra == 'X_y'", Edge("a", specifier=">=1", marker="extra == 'X_y'", optional="x-y")),
    ],
)
def test_dependencies_are_edges(wording: str, edge: Edge) -> None:
    assert edge_of(wording) == edge


def test_what_is_none_is_left_out() -> None:
    assert edges_of(("a", "?", "b")) == (Edge("a"), Edge("b"))


def test_extras_are_normalized() -> None:
    assert extras_of(["A_b", " ", ""]) == ("a-b",)


@pytest.mark.parametrize("filler", [" ", "a ", "[", "(", ";", "@ "])
def test_time_is_bounded(filler: str) -> None:
    started = time.perf_counter()
    edge_of("a" + filler * (4000 // len(filler)) + "@")
    assert time.perf_counter() - started < 0.5


@given(
    st.from_regex(r"[A-Za-z][A-Za-z0-9._-]{0,8}[A-Za-z0-9]", fullmatch=True),
    st.sampled_from(["", ">=1", " >= 1 , <2", "~=1.0", "(==1)"]),
    st.sampled_from(["", "; python_version < '3.9'", ' ; os_name=="nt"']),
)
def test_agrees_with_packaging(name: str, specifier: str, marker: str) -> None:
    wording = name + specifier + marker
    edge, requirement = edge_of(wording), Requirement(wording)
    assert edge is not None
    assert edge.name == normalize(requirement.name)
    assert str(Requirement(f"a{edge.specifier}").specifier) == str(requirement.specifier)
    assert bool(edge.marker) == (requirement.marker is not None)
