from __future__ import annotations

import pytest

from flaskcompat.text.yaml_nodes import YamlError, documents, load


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: [1,\nb", 2, "not valid YAML"),
        ("a: 1\na: 2", 2, "given twice"),
        ("a: !!python/object/apply:os.system [x]", 1, "tag"),
        ("a:\n  - !mine x", 2, "tag"),
        ("a: &x [*x]", 1, "contains itself"),
        ("a: *nobody", 1, ""),
        ("? [a, b]\n: c", 1, "not a scalar"),
        ("a: 1\n---\nb: 2", 3, "second"),
        ("a: \x07", 1, "not valid YAML"),
        ("a: \ud800", 0, "not valid YAML"),
        ("[" * 200, 1, "deep"),
        ("[" * 100_000, 1, "deep"),
        ("- " * 50_000 + "x", 1, "deep"),
    ],
)
def test_refuses_with_the_line(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        load(text)
    assert caught.value.line == line
    assert words in caught.value.message


def test_aliases_that_explode_are_refused() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(YamlError, match="aliases expanded"):
        load("\n".join(rows))


def test_values_and_lines() -> None:
    root = load("name: x\ndeps:\n  - flask\n  - pip:\n      - werkzeug==2.0\n")
    assert root.value == {"name": "x", "deps": ["flask", {"pip": ["werkzeug==2.0"]}]}
    items = root.mapping["deps"].items
    assert [item.line for item in items] == [3, 4]
    assert items[1].mapping["pip"].items[0].line == 5


def test_text_is_as_written() -> None:
    root = load("on: push\npython: [3.10, '3.10', ~]\n3.10: x\n")
    assert list(root.mapping) == ["on", "python", "3.10"]
    python = root.mapping["python"]
    assert [item.text for item in python.items] == ["3.10", "3.10", ""]
    assert python.value == [3.1, "3.10", None]


def test_aliases_and_merge_keys() -> None:
    root = load("base: &b {a: 1, c: 2}\nmore: &m {a: 5, d: 4}\nx:\n  <<: [*b, *m]\n  c: 3\n")
    assert root.mapping["x"].value == {"a": 1, "c": 3, "d": 4}


def test_own_tags_when_allowed() -> None:
    root = load("a: !reference [b, c]", tags=("!reference",))
    assert root.mapping["a"].tag == "!reference"
    assert root.value == {"a": ["b", "c"]}


def test_an_empty_document_is_null() -> None:
    assert load("").value is None
    assert load("# nothing\n").mapping == {}
    assert documents("") == []
    assert [root.value for root in documents("a: 1\n---\n- 2\n")] == [{"a": 1}, [2]]
