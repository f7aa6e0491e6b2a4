from __future__ import annotations

import pytest

from flaskcompat.templates.scanner import scan


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("{{ a }} {# flaskcompat: ignore[FLC336] old #}", (1, 1)),
        ("{# flaskcompat: ignore[FLC336] old #}\n\n{{ a }}", (3, 3)),
        ("\n  {#- flaskcompat: ignore[FLC336] old -#}\n{{ a }}\n{{ b }}", (3, 3)),
        ("{{ a }}\n{# flaskcompat: ignore[FLC336]\n   old #} {{ b }}", (2, 3)),
        ("a\n{# flaskcompat: ignore-file[FLC336] old #}\nb", (1, 3)),
        ("{# flaskcompat: ignore[FLC336] old #}", (1, 1)),
    ],
)
def test_a_comment_covers_its_line_or_what_follows(text: str, lines: tuple[int, int]) -> None:
    (one,) = scan(text, "a.html").suppressions
    assert (one.codes, one.reason, one.first_line, one.last_line) == (("FLC336",), "old", *lines)


@pytest.mark.parametrize(
    "text",
    [
        "{# flaskcompat: ignore old #}",
        "{# flaskcompat: ignroe[FLC336] old #}",
        "{# flaskcompat: ignore-block[FLC336] a #}",
    ],
)
def test_what_cannot_be_obeyed_is_a_problem(text: str) -> None:
    found = scan(text, "a.html")
    assert found.suppressions == ()
    assert [problem.line for problem in found.problems] == [1]


def test_other_comments_say_nothing() -> None:
    found = scan(
        "{# flaskcompat is fine #}{# see flaskcompat: ignore[FLC336] #}{{ 'flaskcompat: x' }}", "a.html"
    )
    assert (found.suppressions, found.problems) == ((), ())
