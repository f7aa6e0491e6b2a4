from __future__ import annotations

import ast

import pytest

from flaskcompat.readers._setup_names import Names
from flaskcompat.readers._setup_values import UnknownValueError, Values


def values(text: str) -> tuple[Values, ast.expr]:
    """The values of a module, and its last expression."""
    tree = ast.parse(text)
    last = tree.body[-1]
    assert isinstance(last, ast.Expr)
    return Values(Names(tree)), last.value


@pytest.mark.parametrize(
    "text", ["f()", "[f()]", "['a', *f()]", "['a'] * 2", "x", "[1]", "'a b'.split()[0:1]", "{'a': 1}"]
)
def test_entries_that_only_running_tells(text: str) -> None:
    known, node = values(text)
    with pytest.raises(UnknownValueError):
        list(known.entries(node))


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("None", []),
        ("[]", []),
        ("['a',\n('b', ['c'])]", [(1, "a"), (2, "b"), (2, "c")]),
        ("x = ['a']\n['b', *x] + x", [(2, "b"), (1, "a"), (1, "a")]),
        ("'''a\n\n# no\nb'''", [(1, "a"), (4, "b")]),
        ("'a\\nb'", [(1, "a"), (1, "b")]),
        ("sorted({'a'})", [(1, "a")]),
        ("'a\\nb'.splitlines()", [(1, "a"), (1, "b")]),
    ],
)
def test_entries(text: str, entries: list[tuple[int, str]]) -> None:
    known, node = values(text)
    assert list(known.entries(node)) == entries


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("['requirements.txt']", ""),
        ("read('README.txt')", ""),
        ("read('a.txt', 'b.txt')", ""),
        ("open('setup.cfg')", ""),
        ("open('a.txt')", "a.txt"),
        ("open(os.path.join(here, 'reqs', 'a.txt'))", "reqs/a.txt"),
        ("(Path(__file__).parent / 'reqs' / 'a.in').read_text()", "reqs/a.in"),
        ("x = open('a.txt')\nx.read()", "a.txt"),
        ("def f():\n    return open('a.txt')\nf()", "a.txt"),
    ],
)
def test_files(text: str, target: str) -> None:
    known, node = values(text)
    assert known.file(node) == target
