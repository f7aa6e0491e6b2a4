from __future__ import annotations

from collections.abc import Callable

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    text = (
        "[python: **.py]\nencoding = utf-8\nextensions = x\n[extractors]\njinja2 = jinja2.ext:babel_extract\n"
    )
    assert read("babel.cfg", text) == []


def test_extensions_in_one_line_and_in_several(read: Read) -> None:
    text = (
        "[jinja2: **/templates/**.html]\nextensions=jinja2.ext.autoescape,jinja2.ext.with_\n"
        "[jinja2: **.txt]\nextensions =\n    jinja2.ext.do,\n\n    jinja2.ext.i18n\n"
    )
    assert read("po/babel.ini", text) == [
        ("babel", "extensions", "jinja2.ext.autoescape,jinja2.ext.with_", 2),
        ("babel", "extensions", "jinja2.ext.do,", 5),
        ("babel", "extensions", "jinja2.ext.i18n", 7),
    ]
