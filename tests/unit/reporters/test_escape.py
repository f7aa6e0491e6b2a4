from __future__ import annotations

from flaskcompat.reporters.escape import code, escaped


def test_markup_shows_as_it_is() -> None:
    assert escaped("*a* <b> [c](d) `e`") == "&#42;a&#42; &#60;b&#62; &#91;c&#93;&#40;d&#41; &#96;e&#96;"
    assert escaped("a\nb\x1b") == "a&#92;nb&#92;x1b"


def test_nobody_is_mentioned_and_nothing_is_linked() -> None:
    assert escaped("@me #1 https://x www.y") == "@<!-- -->me #<!-- -->1 https:<!-- -->//x www<!-- -->.y"


def test_fixed_width_is_no_code_span_that_text_could_end() -> None:
    assert code("a`b") == "<code>a&#96;b</code>"
    assert code("") == ""
