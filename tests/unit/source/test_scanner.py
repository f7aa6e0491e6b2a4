"""Input that is no Python, and what a scan as a whole promises."""

from __future__ import annotations

import gc
import time
import warnings

import pytest

from flaskcompat.source import Scan, modules, scan
from flaskcompat.source.parsing import LIMIT

NOT_PYTHON = {
    "python 2": 'print "x"\n',
    "newer syntax": "type X[T = int] = list[T]\nlazy import x\n",
    "nul": "import flask\n\0\n",
    "surrogate": 'x = "\udcff"\n',
    "binary": bytes(range(256)).decode("latin-1"),
    "parentheses": "(" * 10_000 + ")" * 10_000,
    "minus": "x = " + "-" * 100_000 + "1",
    "long": "x = 1\n" * (LIMIT // 6 + 1),
}
DEEP = {
    "attributes": "from flask import g\nx = g" + ".a" * 100_000,
    "calls": "from flask import g\nx = g" + ".a()" * 5_000,
    "sum": "x = 1" + " + 1" * 100_000,
    "elif": "if a: pass\n" + "elif a: pass\n" * 5_000,
    "lambda": "x = " + "lambda: " * 5_000 + "1",
    "not": "x = " + "not " * 5_000 + "1",
}


def test_no_files() -> None:
    assert scan({}) == Scan((), ())


@pytest.mark.parametrize("text", NOT_PYTHON.values(), ids=NOT_PYTHON.keys())
def test_what_is_not_python_is_a_problem_of_its_file_alone(text: str) -> None:
    result = scan({"bad.py": text, "good.py": "import flask\n"})
    assert [problem.path for problem in result.problems] == ["bad.py"]
    assert [usage.path for usage in result.usages] == ["good.py"]


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_deep_code_is_read_or_is_a_problem(text: str) -> None:
    result = scan({"deep.py": text, "good.py": "import flask\n"})
    assert {problem.path for problem in result.problems} <= {"deep.py"}
    assert any(usage.path == "good.py" for usage in result.usages)


def test_a_syntax_error_tells_its_line() -> None:
    (problem,) = scan({"a.py": "import flask\n\ndef f(:\n"}).problems
    assert problem.line == 3
    assert "syntax" in problem.message


def test_a_statement_that_is_too_deep_leaves_the_rest() -> None:
    deep = "x = g" + ".a" * 1_500
    result = scan({"a.py": f"from flask import g\n{deep}\ng.pop('y')\n"})
    assert [problem.line for problem in result.problems] == [2]
    assert "flask.g.pop" in {usage.name for usage in result.usages}


def test_names_that_go_round_in_circles_end() -> None:
    code = {
        "a.py": "from b import *\nfrom b import x\ny = x\nclass A(B): pass\nclass B(A): pass\nA().z\n",
        "b.py": "from a import *\nfrom a import y as x\ndef f(): return g()\ndef g(): return f()\nf().w\n",
    }
    assert scan(code).problems == ()


def test_code_is_not_run(tmp_path: object) -> None:
    scan({"a.py": "raise SystemExit('run')\n"})


def test_no_warning_escapes() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert scan({"a.py": "x = '\\d'\nx is 1\n"}).problems == ()


def test_the_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    scan({"a.py": "import flask\n"})
    assert gc.isenabled()


def test_only_interesting_names_are_emitted_and_constants_always() -> None:
    files = {"a.py": "import os, flask\nKEY = os.getenv('K')\nflask.abort(404)\n"}
    result = scan(files, frozenset({"flask"}))
    assert {usage.name for usage in result.usages} == {"flask", "flask.abort", "a.KEY"}


def test_order_is_by_place_whatever_the_order_of_files() -> None:
    first = {"b.py": "import flask\n", "a.py": "import os\nimport flask\n"}
    second = dict(reversed(first.items()))
    assert scan(first) == scan(second)
    assert [(usage.path, usage.line) for usage in scan(first).usages] == [
        ("a.py", 1),
        ("a.py", 2),
        ("b.py", 1),
    ]


REPEATED = {
    "rebinding": "from flask import g\nx = g\n" + "x = x.a\n" * 5_000,
    "conditions": "from flask import g\ndef f():\n"
    + "".join(f"    if 'k{n}' not in g: return\n" for n in range(5_000)),
    "unknown branches": "from flask import g\n" + "if a: x = f(x)\n" * 5_000,
    "callers": "from flask import g\n" + "".join(f"def f{n}(): g.x; f{n + 1}()\n" for n in range(5_000)),
    "applications": "".join(f"def f{n}(app): app.x\n" for n in range(5_000)),
}


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED.keys())
def test_time_grows_with_length_not_its_square(text: str) -> None:
    start = time.perf_counter()
    assert scan({"a.py": text}).problems == ()
    assert time.perf_counter() - start < 10


def test_short_statements_are_limited_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modules, "MOST_STATEMENTS", 10)
    found = scan({"a.py": "x=0\n" * 5, "b.py": "x=0;" * 6, "c.py": "x=0\n"})
    assert [(problem.path, "not scanned" in problem.message) for problem in found.problems] == [
        ("b.py", True)
    ]
