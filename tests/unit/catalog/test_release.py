from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.catalog.release import Release, decode, encode

RELEASES = st.lists(
    st.builds(
        Release,
        version=st.text(),
        uploaded=st.text(),
        yanked=st.booleans(),
        requires_python=st.text(),
        requires=st.lists(st.sampled_from(["a", "b>=1", 'c; extra == "x"', "ü\n"])).map(tuple),
        pythons=st.none() | st.lists(st.text()).map(tuple),
        wheels=st.none() | st.lists(st.sampled_from(["3.8", "3.9"])).map(tuple),
    ).filter(lambda release: release.pythons is None or release.wheels is None)
)


@pytest.mark.parametrize(
    "text", ["", "{}", '{"requires": [], "releases": [[]]}', '{"requires": [], "releases": 1}']
)
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        decode(text)


@given(RELEASES)
def test_what_is_written_is_read_again(releases: list[Release]) -> None:
    assert decode(encode(releases)) == tuple(releases)


@pytest.mark.parametrize(
    ("wheels", "ready"), [(None, True), (("3.8",), True), (("3.9",), False), ((), False)]
)
def test_a_release_without_a_wheel_for_the_python_is_not_ready(
    wheels: tuple[str, ...] | None, ready: bool
) -> None:
    assert Release("1", "", False, "", (), wheels=wheels).is_ready("3.8") is ready


def test_a_requirement_is_written_once_and_a_release_is_a_line() -> None:
    releases = [Release(f"1.{number}", "2024-01-01", False, ">=3.8", ("click>=8",)) for number in range(3)]
    text = encode(releases)
    assert text.count("click>=8") == 1
    assert [line for line in text.splitlines() if line.startswith('["1.1"')] == [
        '["1.1","2024-01-01",0,">=3.8",[0]],'
    ]
