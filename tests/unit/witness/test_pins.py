from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.witness.pins import Wish, overruling


@pytest.mark.parametrize("text", ["", "# nothing\n", "-r other.txt\n--no-index\n", "./local\n"])
def test_without_requirements_there_is_nothing_to_overrule(text: str) -> None:
    assert overruling(text) == Wish("", "")


def test_only_one_exact_version_is_a_pin() -> None:
    text = "a>=1\nb==1.*\nc==1,>0\nd\n"
    assert overruling(text) == Wish(text, "")


def test_pins_overrule_what_releases_ask_for() -> None:
    text = 'Flask[async]==2.2.2  # expect: FLC101\nclick==8.0; python_version > "3"\nblinker\n'
    assert overruling(text) == Wish(
        'Flask[async]\nclick; python_version > "3"\nblinker\n', "click==8.0\nflask==2.2.2\n"
    )


def test_further_pins_go_before_those_of_the_file() -> None:
    found = overruling("flask==2.2.2\nwerkzeug>=1\n", {"flask": "2.3.0", "werkzeug": "3.0", "new": "1"})
    assert found == Wish("flask\nwerkzeug\nnew\n", "flask==2.3.0\nnew==1\nwerkzeug==3.0\n")


@given(st.text())
def test_no_text_raises(text: str) -> None:
    overruling(text)
