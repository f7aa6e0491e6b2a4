"""Whatever the text, a scan ends without an exception, and says where it could not read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.source import scan, suppressions

PIECES = (
    "from flask import *",
    "from flask import Flask, g as h, current_app",
    "from . import a",
    "from .b import x as y",
    "import flask.json, b",
    "app = Flask('x')",
    "app: Flask = x",
    "x, *y = app, g",
    "del app, g.x, x[0]",
    "global app, x",
    "nonlocal y",
    "app.config['K'] |= {'a': [1, x]}",
    "with app.test_client() as c, x as (y, *z):",
    "try:",
    "except (ImportError, x.y) as app:",
    "except* ValueError:",
    "else:",
    "finally:",
    "if 'x' in g and hasattr(app, 'y') or not flask.__version__:",
    "elif (x := getattr(g, 'x', None)) is not None:",
    "while x: break",
    "for app in g: continue",
    "class A(Flask, B, metaclass=x):",
    "class B(A): K: int = 1",
    "def f(self, app, *a, x=app, **k) -> 'Flask | None':",
    "async def f(client, f):",
    "@app.route('/', *x, **y)",
    "@f",
    "return stream_with_context(f(app)), 200",
    "yield g.x",
    "await f(x for x in g)",
    "lambda app, *, x=1: app.x(lambda: x)",
    "self.app = f()",
    "f(self, app=app, **x)",
    "match x:",
    "    case {'a': app, **g} | A(x=1) if x:",
    "f'{app.x!r:{g.y}} {{'",
    "# flaskcompat: ignore[FLC301] why",
    "# flaskcompat: ignore-block[",
    "pass",
)
LINES = st.tuples(st.integers(0, 4), st.sampled_from(PIECES)).map(lambda line: "    " * line[0] + line[1])


@st.composite
def programs(draw: st.DrawFn) -> str:
    """Lines that are indented as they should be, so that many programs parse."""
    text: list[str] = []
    depth = 0
    for piece in draw(st.lists(st.sampled_from(PIECES), max_size=25)):
        text.append("    " * depth + piece)
        if piece.endswith(":") and depth < 6:
            depth += 1
            text.append("    " * depth + "pass")
        elif draw(st.booleans()) and depth:
            depth -= 1
    return "\n".join(text)


@settings(deadline=None, max_examples=150)
@given(st.lists(programs(), min_size=1, max_size=3))
def test_programs(texts: list[str]) -> None:
    paths = ("pkg/__init__.py", "pkg/b.py", "pkg/conftest.py")
    result = scan(dict(zip(paths, texts, strict=False)))
    places = [(usage.path, usage.line, usage.column) for usage in result.usages]
    assert places == sorted(places)
    assert all(line > 0 and column > 0 for _, line, column in places)


@settings(deadline=None, max_examples=100)
@given(st.text() | st.lists(LINES, max_size=20).map("\n".join))
def test_any_text(text: str) -> None:
    result = scan({"a.py": text})
    assert all(problem.path == "a.py" and problem.message for problem in result.problems)


@settings(deadline=None, max_examples=100)
@given(
    st.text(
        alphabet=st.sampled_from("#flaskcompat: ignore[FLC301],-bk\n\r\"'(x=\t\\\0\x0c\u2028"), max_size=200
    ),
    st.sampled_from(["a.py", "a.toml", "requirements.txt", "Dockerfile"]),
)
def test_any_comment(text: str, path: str) -> None:
    marked = f"{text}\n# flaskcompat: ignore[FLC301] why\n{text}"
    found, problems = suppressions(marked, path)
    lines = marked.count("\n") + marked.count("\r") + marked.count("\x0c") + marked.count("\u2028") + 1
    for one in found:
        assert 1 <= one.first_line <= one.last_line <= lines + 1
    assert all(problem.line >= 0 for problem in problems)
