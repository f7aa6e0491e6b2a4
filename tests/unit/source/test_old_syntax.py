from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.source.old_syntax import is_of_two, knows_three, needs_three


@pytest.mark.parametrize(
    "line",
    [
        'print "so many:", number',
        "print number",
        'if loud: print "here"',
        "exec code in names",
        'raise ValueError, "no such thing"',
        "except IOError, error:",
        "except (IOError, OSError), error:",
        "os.chmod(path, 0755)",
        "limit = 10L",
        "name = ur'\\d'",
    ],
)
def test_what_python_2_alone_takes(line: str) -> None:
    with pytest.raises(SyntaxError):
        ast.parse(f"try:\n    pass\n{line}\n    pass\n" if line.startswith("except") else line)
    assert is_of_two(f"import os\n{line}\n", 2)


@pytest.mark.parametrize(
    "line", ["def f(:", "print(a", "match = = 3", "return x print", "{{ name }}", "<<<<<<< HEAD"]
)
def test_what_neither_takes(line: str) -> None:
    assert not is_of_two(line, 1)


def test_a_line_that_is_not_there_tells_nothing() -> None:
    assert not is_of_two("print 1\n", 0) and not is_of_two("print 1\n", 7)


@pytest.mark.parametrize(
    "text",
    [
        "async def view():\n    pass\n",
        'name = f"{a}"\n',
        'def f(a):\n    return f"{a}"\n',
        'name = (\n    f"{a}"\n)\n',
        "def f(a) -> int:\n    return a\n",
        "class A(B):\n    def f(self):\n        super().f()\n",
        'print("so many:", file=out)\n',
        "def f():\n    yield from g()\n",
    ],
)
def test_what_python_3_alone_takes(text: str) -> None:
    assert needs_three(text)


@pytest.mark.parametrize(
    "text",
    [
        'print("so many: %d" % number)\n',
        'from __future__ import print_function\nprint("so many:", file=out)\n',
        "class A(B):\n    def f(self):\n        super(A, self).f()\n",
        'text = "%f"\n',
        'def cached(f):\n    """calculated by function f"""\n',
        "raise KeyError(name)\n",
    ],
)
def test_what_both_take(text: str) -> None:
    assert not needs_three(text)


@given(st.text(), st.integers(-1, 5))
def test_any_text_is_looked_at_without_an_exception(text: str, line: int) -> None:
    is_of_two(text, line)
    needs_three(text)


@pytest.mark.parametrize(
    "text",
    [
        "import six\n",
        "from six.moves import range\n",
        "try:\n    from urllib.parse import quote\nexcept ImportError:\n    from urllib import quote\n",
        "from ._compat import text_type\n",
        "import configparser\n",
    ],
)
def test_what_knows_of_python_3(text: str) -> None:
    assert knows_three(text)


@pytest.mark.parametrize(
    "text", ["import urllib\n", "import sixteen\n", "from queues import Queue\n", "name = 'import six'\n"]
)
def test_what_knows_nothing_of_python_3(text: str) -> None:
    assert not knows_three(text)
