from __future__ import annotations

import ast
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.source.modernized import modernized


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('print "so many:", number', 'print( "so many:", number)'),
        ("print a,  # and more", "print( a,  )# and more"),
        ('if loud: print "here"; print there', 'if loud: print( "here"); print( there)'),
        ("print (a) + b", "print (a) + b"),
        ("print f(lambda: x)[1:2]", "print( f(lambda: x)[1:2])"),
        ("exec code in names", "exec( code in names)"),
        ('raise ValueError, "no such thing"', 'raise ValueError( "no such thing")'),
        ("raise Error, (1, 2), trace", "raise Error( (1, 2), trace)"),
        ("os.chmod(path, 0755)", "os.chmod(path, 0o755)"),
        ("limit = 10L + 0xFFl", "limit = 10 + 0xFF"),
        (r"name = ur'\d'", r"name = r'\d'"),
        ("text = `value`", "text = (value)"),
        ("if a <> b: pass", "if a != b: pass"),
        ("key = lambda (a, b), c: a", "key = lambda a, b , c: a"),
        ("run(async=True, x=self.async)", "run(async_=True, x=self.async_)"),
        ("def move(self, (x, y), z=(1, 2)): pass", "def move(self,  x, y , z=(1, 2)): pass"),
    ],
)
def test_a_statement_of_python_2_in_the_syntax_of_3(old: str, new: str) -> None:
    assert modernized(old) == new
    ast.parse(new)


@pytest.mark.parametrize("errors", ["IOError, error", "(IOError, OSError), error"])
def test_an_exception_gets_its_name_by_as(errors: str) -> None:
    text = f"try:\n    pass\nexcept {errors}:\n    pass\n"
    assert modernized(text) == text.replace("), error", ") as  error").replace("IOError, e", "IOError as  e")
    ast.parse(modernized(text))


def test_what_is_written_goes_on_in_brackets_and_over_lines() -> None:
    text = 'print ("%s"\n       % name)\nprint "a", \\\n    "b"\nprint {\n    1: 2,\n}\nx = 1\n'
    assert modernized(text) == (
        'print ("%s"\n       % name)\nprint( "a", \\\n    "b")\nprint( {\n    1: 2,\n})\nx = 1\n'
    )


def test_tabs_go_to_each_eighth_column() -> None:
    text = "if a:\n\tif b:\n            c()\n"
    with pytest.raises(SyntaxError):
        ast.parse("if a:\n        b()\n\tc()\n")
    ast.parse(modernized("if a:\n        b()\n\tc()\n"))
    assert modernized(text) == text.replace("\t", " " * 8)


@pytest.mark.parametrize(
    "text",
    [
        'def f():\n    """print it\n    print "so"\n    """\n    return print\n',
        "x = 'print a' # print a, b\n",
        "print(a, file=b)\nprint\nprint >>log, a\nprint.x = 1\n",
        "x = {'print': 1.05, 'raise': 0, 'b': 00}\n",
        "raise ValueError('a, b')\nraise\n",
        "try:\n    pass\nexcept (A, B) as e:\n    pass\n",
        "def f(a, b=(1, 2), *c): return g((a, b))\n",
        "exec(code, {})\n",
        "async def f(x):\n    async with x: return [y async for y in x]\n",
        "x = a[1:2, 3]\ny = lambda a, b: (a, b)\n",
    ],
)
def test_what_python_3_takes_stays_as_it_is(text: str) -> None:
    ast.parse(text)
    assert modernized(text) == text


def test_a_text_that_never_closes_is_left_alone() -> None:
    assert modernized('print a\nx = """print b\n') == 'print a\nx = """print b\n'


@given(st.text(alphabet="print except,:;()[]{}'\"\\\n\t#`<>0L lambda def"))
def test_lines_stay_where_they_are(text: str) -> None:
    assert modernized(text).count("\n") == text.count("\n")


@pytest.mark.parametrize("piece", ["(", "`", "lambda (", "def f(( ) ", '\\"""', "'", "print a ", "\n(", "<"])
def test_no_text_takes_long(piece: str) -> None:
    began = time.perf_counter()
    modernized("def f(" + piece * 100_000)
    assert time.perf_counter() - began < 5
