from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.text.toml_lines import TomlError, load


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\nb = [\n", 3, "not TOML"),
        ("[a\n", 1, "not TOML"),
        ("a = 1\na = 2\n", 2, "not TOML"),
        ("\x00", 1, "not TOML"),
        ("[a]\n<<<<<<< HEAD\nb = 1\n=======\n", 2, "merge conflict"),
        ("a = " + "[" * 5000 + "]" * 5000, 0, "nested too deeply"),
        ("a = " + "9" * 5000, 0, "not readable"),
    ],
)
def test_what_is_not_toml_says_where(text: str, line: int, words: str) -> None:
    with pytest.raises(TomlError, match=words) as caught:
        load(text)
    assert caught.value.line == line


@pytest.mark.parametrize("path", [("b",), ("a", 7), ("a", "x"), ("a", 0, 0), ("t", "z", "y"), ()])
def test_the_line_of_what_is_not_there_is_that_of_what_holds_it(path: tuple[str | int, ...]) -> None:
    document = load("\n\na = [1]\n[t]\n")
    assert document.line(*path) == {"a": 3, "t": 4}.get(str(path[0]) if path else "", 1)


DOCUMENT = '''\
# "comment" with [brackets] and 'quotes
plain = "a ] # \\" b" # c
text = """
[no.header]
plain = 2 \\""" [
"""""
after.dotted."quo.ted" = 1
"\\u0061\\"b".c = [ # [
  "one", # ]
  # "none",
  'two]', """three
]""",

  { four = [ "x",
    "y" ], "five" = { six = 6 } },
]
[table]
[[table.list]]
k = 1
[table.list.below]
k = 2
[[table.list]]
  [ table . "list" . 'below' ]
k = 3
[late.child]
[late]
date = 1979-05-27 07:32:00
'''


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("plain",), 2),
        (("text",), 3),
        (("after", "dotted", "quo.ted"), 7),
        (('a"b', "c"), 8),
        (('a"b', "c", 0), 9),
        (('a"b', "c", 1), 11),
        (('a"b', "c", 2), 11),
        (('a"b', "c", 3, "four"), 14),
        (('a"b', "c", 3, "four", 1), 15),
        (('a"b', "c", 3, "five", "six"), 15),
        (("table",), 17),
        (("table", "list"), 18),
        (("table", "list", 0, "k"), 19),
        (("table", "list", 0, "below", "k"), 21),
        (("table", "list", 1), 22),
        (("table", "list", 1, "below"), 23),
        (("table", "list", 1, "below", "k"), 24),
        (("late", "child"), 25),
        (("late",), 26),
        (("late", "date"), 27),
    ],
)
def test_lines_of_every_kind_of_place(path: tuple[str | int, ...], line: int, newline: str) -> None:
    assert load(DOCUMENT.replace("\n", newline)).line(*path) == line


def test_a_byte_order_mark_does_not_matter() -> None:
    assert load("\ufeff\na = 1").line("a") == 2


class Writer:
    """Writes TOML and remembers on which line each path starts."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.text, self.lines = draw, "", dict[tuple[str | int, ...], int]()

    def mark(self, path: tuple[str | int, ...]) -> None:
        self.lines[path] = self.text.count("\n") + 1

    def gap(self, newlines: bool) -> None:
        choices = ["", " ", "\t"] + (["\n", "\r\n", ' # ["x\n', "\n#'''\n  "] if newlines else [])
        self.text += self.draw(st.sampled_from(choices))

    def string(self) -> None:
        words = st.lists(st.sampled_from(["[", "]", "#", "{", "}", "=", ",", "[[a]]", "x", " "]), max_size=5)
        inner = "".join(self.draw(words))
        forms = [
            json.dumps(inner + '"\\'),
            f"'{inner}'",
            f'"""{inner}\n"" \\"" {inner}"""',
            f"'''{inner}\n'' ' {inner}'''''",
            f'"""{inner}"""""',
            '""',
            "''",
        ]
        self.text += self.draw(st.sampled_from(forms))

    def value(self, path: tuple[str | int, ...], depth: int) -> None:
        kind = self.draw(st.sampled_from(["string", "plain", "array", "table"] if depth else ["string"]))
        if kind == "string":
            self.string()
        elif kind == "plain":
            self.text += self.draw(st.sampled_from(["1", "-2.5", "true", "1979-05-27T07:32:00Z", "07:32:00"]))
        else:
            self.container(kind == "array", path, depth)

    def container(self, array: bool, path: tuple[str | int, ...], depth: int) -> None:
        self.text += "[" if array else "{"
        for index in range(self.draw(st.integers(0, 3))):
            self.text += "," if index else ""
            self.gap(newlines=array)
            key: str | int = index if array else f"k{index}"
            self.mark((*path, key))
            self.text += "" if array else f'"k{index}" = '
            self.value((*path, key), depth - 1)
            self.gap(newlines=array)
        self.text += "]" if array else "}"

    def table(self, path: tuple[str | int, ...]) -> None:
        for index in range(self.draw(st.integers(0, 3))):
            self.gap(newlines=True)
            key = self.draw(st.sampled_from(["key", '"k.e#y"', "'k[y]'", "dotted.key"])) + " "
            parts = tuple(part.strip(" \"'") for part in (key.split(".") if key[0] == "d" else [key]))
            if (*path, parts[0]) in self.lines:
                continue
            for end in range(1, len(parts) + 1):
                self.mark((*path, *parts[:end]))
            self.text += f"{key} ="
            self.value((*path, *parts), 3)
            self.text += f" # [{index}]\n"


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[tuple[str | int, ...], int]]:
    writer = Writer(draw)
    writer.table(())
    counts: dict[str, int] = {}
    for name in draw(st.lists(st.sampled_from(["[[a]]", "[[b]]", '[[ "b" ]]']), max_size=4)):
        key = name.strip('[] "')
        writer.gap(newlines=True)
        if key not in counts:
            writer.mark((key,))
        writer.mark((key, counts.get(key, 0)))
        writer.text += name + "\n"
        writer.table((key, counts.get(key, 0)))
        counts[key] = counts.get(key, 0) + 1
    return writer.text, writer.lines


@settings(max_examples=300)
@given(documents())
def test_every_place_of_a_written_document_is_found(
    document: tuple[str, dict[tuple[str | int, ...], int]],
) -> None:
    text, lines = document
    loaded = load(text)
    assert {path: loaded.line(*path) for path in lines} == lines


@settings(max_examples=300)
@given(st.text(alphabet="[]{}=,.#\"'\\ab1 \n", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        document = load(text)
    except TomlError:
        return
    for key in document.data:
        assert 1 <= document.line(key, 0, "x") <= text.count("\n") + 1


@pytest.mark.parametrize(
    "text",
    [
        "[[package]]\nfiles = [\n" + '  { url = "u#[", hash = "h" },\n' * 100_000 + "]\n",
        '[[package]]\nname = "a"\n' * 50_000,
        "a = [" + '[{ b = [ "]" ] }, # [\n], ' * 30_000 + "]",
        "a = [[" + "# ''' \"\"\" [ ] \n" * 50_000 + '[ """x""""" ]]]',
        'a = ["""x' + '"" \\"" ' * 100_000 + '"""]',
    ],
    ids=["flat", "headers", "nested", "comments", "quotes"],
)
def test_large_documents_take_linear_time(text: str) -> None:
    document = load(text)
    start = time.perf_counter()
    document.line("a", 0, 0)
    document.line("package", 0, "files", 5)
    assert time.perf_counter() - start < 5


def test_where_a_value_is_written() -> None:
    text = '# é\r\n[a]\r\nb = [ "x" , {c = 1, "d e" = \'y\'} ] # c\r\ne.f = """z\n"""\r\n[g.h]\r\n'
    document = load(text)

    def written(*path: str | int) -> str | None:
        span = document.value_span(*path)
        return None if span is None else text[span[0] : span[1]]

    assert written("a", "b", 0) == '"x"'
    assert written("a", "b", 1, "d e") == "'y'"
    assert written("a", "b", 1, "c") == "1"
    assert written("a", "b") == '[ "x" , {c = 1, "d e" = \'y\'} ]'
    assert written("a", "e", "f") == '"""z\n"""'
    assert [written("a"), written("g", "h"), written("a", "b", 2), written("q"), written()] == [None] * 5
