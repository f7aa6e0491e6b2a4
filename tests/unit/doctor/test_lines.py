from __future__ import annotations

import pytest

from flaskcompat.doctor.lines import applied
from flaskcompat.model.plan import Edit

TEXT = "flask==2.0.3\nwerkzeug==2.0.3\n# end\n"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], TEXT),
        ([Edit("r", 1, "flask==2.0.3", "flask==3.1.3")], "flask==3.1.3\nwerkzeug==2.0.3\n# end\n"),
        ([Edit("r", 2, "werkzeug==2.0.3", "")], "flask==2.0.3\n# end\n"),
        ([Edit("r", 4, "", "blinker==1.9.0")], TEXT + "blinker==1.9.0\n"),
        (
            [Edit("r", 2, "", "click==8.1.8"), Edit("r", 2, "werkzeug==2.0.3", "werkzeug==3.1.9")],
            "flask==2.0.3\nclick==8.1.8\nwerkzeug==3.1.9\n# end\n",
        ),
    ],
)
def test_edits_count_the_lines_of_the_text_before(edits: list[Edit], expected: str) -> None:
    assert applied(TEXT, edits) == expected


def test_a_line_after_a_last_one_without_an_end() -> None:
    assert applied("flask==2.0.3", [Edit("r", 2, "", "click==8.1.8")]) == "flask==2.0.3\nclick==8.1.8\n"


def test_line_ends_stay_as_they_are() -> None:
    assert applied("a==1\r\nb==1\r\n", [Edit("r", 1, "a==1", "a==2")]) == "a==2\r\nb==1\r\n"
