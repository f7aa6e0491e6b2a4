from __future__ import annotations

import pytest

from flaskcompat.readers.pep508 import InexactError, specifier
from flaskcompat.readers.toml_entry import entry, source_of
from flaskcompat.readers.toml_facts import Facts
from flaskcompat.text.toml_lines import load


def facts() -> Facts:
    return Facts(load("[t]\na = 1\n"), "p")


@pytest.mark.parametrize("value", [1, None, [], True])
def test_a_value_that_is_neither_version_nor_table_is_a_problem(value: object) -> None:
    found = facts()
    assert entry(found, ("t", "a"), value, specifier) is None
    assert [each[1:] for each in found.problems] == [(2, "t.a: expected a version or a table")]


@pytest.mark.parametrize("name", ["", "a b", "-a", "a-", "a[", "ä"])
def test_a_key_that_is_no_name_is_a_problem(name: str) -> None:
    found = facts()
    assert entry(found, ("t", name), "", specifier) is None
    assert found.problems[0].message.endswith("not a distribution name")


def test_a_version_that_can_only_be_approximated_is_told_and_kept() -> None:
    def approximate(text: str) -> str:
        raise InexactError("roughly", ">=1")

    found = facts()
    read = entry(found, ("t", "a"), "x", approximate)
    assert read and read[0].specifier == ">=1"
    assert found.problems[0].message == "t.a: roughly"


def test_extras_of_the_name_and_of_the_table_are_joined() -> None:
    read = entry(facts(), ("t", "A.b[x, y]"), {"extras": ["z", "x"]}, lambda text: "")
    assert read and (read[0].name, read[0].extras) == ("a-b", ("x", "y", "z"))


@pytest.mark.parametrize(
    ("table", "source"),
    [
        ({}, ""),
        ({"git": 1, "path": []}, ""),
        ({"git": "https://example.org/a"}, "git+https://example.org/a"),
        ({"git": "git+ssh://git@example.org/a", "ref": "x"}, "git+ssh://git@example.org/a@x"),
        ({"hg": "https://example.org/a", "branch": "b"}, "hg+https://example.org/a@b"),
        ({"git": "u", "rev": "r", "subdirectory": "s"}, "git+u@r#subdirectory=s"),
        ({"url": "https://example.org/a.whl"}, "https://example.org/a.whl"),
        ({"file": "a.whl"}, "a.whl"),
    ],
)
def test_sources(table: dict[str, object], source: str) -> None:
    assert source_of(table) == source
