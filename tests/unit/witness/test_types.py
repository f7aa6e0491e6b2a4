from __future__ import annotations

from flaskcompat.witness.types import Boundary


def test_a_boundary_is_called_after_what_it_searches_and_where() -> None:
    assert Boundary("flask", ">=2,<3").check == "boundary flask>=2,<3"
    assert Boundary("flask", ">=2,<3", python="3.8").check == "boundary flask>=2,<3 on Python 3.8"
