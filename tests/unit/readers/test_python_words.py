from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.python_words import claim, specifier_of


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "system",
            "3",
            "3.x",
            "py3",
            "pypy3",
            "python",
            "latest",
            "4.0",
            "99",
            "3.9999",
            "3.11-3.13",
            "-3.9",
        ),
        "miniconda3-4.7.12",
        "anaconda3-2020.02",
        "jython2.7",
        "pypy-7.3.11",
        "pypy-2.6.1",
        "my-env-3.9",
        "~3.9x",
        "${PYTHON}",
        "3.9" * 100,
        ">=3.9 <4",
        "=3.9",
    ],
)
def test_what_names_no_version_of_python(text: str) -> None:
    assert specifier_of(text) == ""
    assert claim(text, "p", 1) is None


@pytest.mark.parametrize(
    ("text", "specifier"),
    [
        ("3.11", "==3.11.*"),
        (" 3.11 ", "==3.11.*"),
        ("3.11.*", "==3.11.*"),
        ("3.12-dev", "==3.12.*"),
        ("3.13t", "==3.13.*"),
        ("3.13+freethreaded", "==3.13.*"),
        ("3.11.4", "==3.11.4"),
        ("3.14.0a1", "==3.14.0a1"),
        ("3.14.0-rc.1", "==3.14.0rc1"),
        ("3.13.0-alpha.2", "==3.13.0a2"),
        ("3.11-slim-bookworm", "==3.11.*"),
        ("3.11.4-alpine", "==3.11.4"),
        ("python-3.11.4", "==3.11.4"),
        ("python3.11", "==3.11.*"),
        ("cpython@3.12", "==3.12.*"),
        ("cpython-3.12.1-linux-x86_64-gnu", "==3.12.1"),
        ("pypy3.9", "==3.9.*"),
        ("pypy-3.9", "==3.9.*"),
        ("pypy3.9-7.3.11", "==3.9.*"),
        ("pypy-3.10-v7.3.17", "==3.10.*"),
        ("py27", "==2.7.*"),
        ("py39", "==3.9.*"),
        ("py310", "==3.10.*"),
        ("py313t", "==3.13.*"),
        ("pypy310", "==3.10.*"),
        ("py3.10", "==3.10.*"),
        (">=3.9", ">=3.9"),
        (">=3.9, <4", "<4,>=3.9"),
        ("~=3.9", "~=3.9"),
    ],
)
def test_names_of_pythons(text: str, specifier: str) -> None:
    assert specifier_of(text) == specifier
    assert claim(text, "p", 3) == PythonClaim(specifier, "used", "p", 3)


@given(st.text(alphabet="pycthon-.0123456789rabt+x*<>=~, @", max_size=20))
def test_any_text_gives_a_specifier_or_nothing(text: str) -> None:
    SpecifierSet(specifier_of(text))
