from __future__ import annotations

from flaskcompat.readers.fields import line_of, list_of, table_of, tables_of, text_of, texts_of
from flaskcompat.text.json_lines import parse

TABLE: dict[str, object] = {"text": "a", "list": ["a", 1, {"b": 2}], "table": {"c": 3}, "number": 4}


def test_values_of_another_type_are_empty() -> None:
    for key in ("number", "none"):
        assert (text_of(TABLE, key), table_of(TABLE, key), list_of(TABLE, key)) == ("", {}, [])
        assert (texts_of(TABLE, key), tables_of(TABLE, key)) == ((), [])


def test_values_of_the_right_type_are_themselves() -> None:
    assert text_of(TABLE, "text") == "a"
    assert table_of(TABLE, "table") == {"c": 3}
    assert list_of(TABLE, "list") == ["a", 1, {"b": 2}]
    assert (texts_of(TABLE, "list"), tables_of(TABLE, "list")) == (("a",), [{"b": 2}])


def test_objects_of_json_remember_their_line() -> None:
    assert (line_of(parse("\n{}")), line_of({}), line_of(None)) == (2, 0, 0)
