from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers import pep508


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-r x.txt",
        "a b",
        "a==",
        "a;",
        "a @",
        "a[",
        "a==1;x",
        "a==" + "1" * 5000,
        "a;" + "(" * 3000,
        "\x00",
    ],
)
def test_what_is_no_requirement_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a requirement: .*$") as caught:
        pep508.read(text, "p", 1)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["3.9", "^3.9", ">=", ">=3.9 <4", ">=" + "9" * 5000])
def test_what_is_no_specifier_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a version specifier"):
        pep508.specifier(text)


@pytest.mark.parametrize(
    "text", ["", "x", "os_name", "os_name == nt", "(" * 3000, "os_name == 'a' and" * 900]
)
def test_what_is_no_marker_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a marker"):
        pep508.marker(text)


def test_a_marker_gets_its_normal_form() -> None:
    assert pep508.marker("os_name=='nt'") == 'os_name == "nt"'


def test_a_requirement_in_full() -> None:
    text = "Flask_Foo.Bar[b,a] >=2, <3 ; python_version<'3.9'"
    expected = Requirement("flask-foo-bar", "<3,>=2", "p", 7, 'python_version < "3.9"', ("a", "b"))
    assert pep508.read(text, "p", 7) == expected


def test_a_url() -> None:
    assert (
        pep508.read("a @ https://example.org/${X}/a.zip", "p", 1).source == "https://example.org/${X}/a.zip"
    )


@given(st.text(alphabet="ab[],;@()<>=!~ '\"1.\n", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ValueError):
        pep508.read(text, "p", 1)
    with suppress(ValueError):
        pep508.specifier(text)
