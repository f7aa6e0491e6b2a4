from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.planner.lines import line_now, without

TEXT = "flask==1\n# why\nwerkzeug==1\nclick==1\n"


def test_a_line_is_found_again_after_others_came_and_went() -> None:
    now = "blinker==1\nflask==3\n# why\nclick==1\n"
    assert [line_now(TEXT, now, line) for line in (1, 2, 4)] == [2, 3, 4]
    assert line_now(TEXT, TEXT, 3) == 3
    assert line_now(TEXT, now, 99) == 99


@given(st.lists(st.sampled_from("abc"), max_size=8), st.lists(st.sampled_from("abc"), max_size=8))
def test_any_line_has_a_number_afterwards(before: list[str], now: list[str]) -> None:
    for line in range(1, len(before) + 1):
        assert line_now("\n".join(before), "\n".join(now), line) >= 1


def test_a_line_goes_and_nothing_else() -> None:
    assert without("requirements.txt", TEXT, 1) == TEXT.removeprefix("flask==1\n")
    assert without("requirements.txt", "a==1\r\nb==1", 2) == "a==1\r\n"


def test_what_holds_more_than_one_requirement_stays() -> None:
    assert without("pyproject.toml", TEXT, 1) is None
    assert without("requirements.txt", "a==1 \\\n  --hash=sha256:0\n", 1) is None
    assert without("requirements.txt", "a==1 \\\n  --hash=sha256:0\n", 2) is None
    assert without("requirements.txt", TEXT, 0) is None and without("requirements.txt", TEXT, 9) is None
