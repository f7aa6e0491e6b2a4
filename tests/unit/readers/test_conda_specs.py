from __future__ import annotations

import time

import pytest

from flaskcompat.readers.conda_specs import pep440


@pytest.mark.parametrize(
    ("wording", "specifier"),
    [
        ("", ""),
        ("*", ""),
        ("1.0|>=2", ""),
        ("(>=1,<2)", ""),
        (">=1.0a_2", ""),
        (">=3.11,<3.12.0a0", ">=3.11,<3.12.0a0"),
        ("3.11.*", "==3.11.*"),
        ("3.11*", "==3.11.*"),
        ("=1.2", "==1.2.*"),
        ("==1.2.3", "==1.2.3"),
        ("1.2.3", "==1.2.3"),
        ("1.2.3 h1234_0", "==1.2.3"),
        (">=1.2 *_cp311", ">=1.2"),
        ("!=1.2.*", "!=1.2.*"),
        (">=1.2.*", ">=1.2"),
        ("~=1.2", "~=1.2"),
    ],
)
def test_constraints_become_specifiers(wording: str, specifier: str) -> None:
    assert pep440(wording) == specifier


def test_time_is_linear() -> None:
    started = time.perf_counter()
    assert pep440(">=1" + "-a" * 50_000 + "!") == ""
    assert time.perf_counter() - started < 1
