"""What encloses a usage, and to what a function is handed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = (
    "import threading, functools\n"
    "from flask import Flask, Response, g, stream_with_context\nfrom flask.views import MethodView\n"
    "app = Flask('x')\n"
)


def decorators(found: list[Usage]) -> set[tuple[str, ...]]:
    return {usage.scopes[-1].decorators for usage in found}


HANDED = {
    "decorator": ("@app.teardown_request\ndef f(e): g.x\n", "flask.Flask.teardown_request"),
    "call": ("def f(e): g.x\napp.teardown_request(f)\n", "flask.Flask.teardown_request"),
    "applied factory": ("def f(): g.x\napp.route('/')(f)\n", "flask.Flask.route"),
    "keyword": ("def f(): g.x\napp.add_url_rule('/', view_func=f)\n", "flask.Flask.add_url_rule"),
    "thread": ("def f(): g.x\nthreading.Thread(target=f).start()\n", "threading.Thread"),
    "partial": ("def f(): g.x\nthreading.Thread(target=functools.partial(f, 1))\n", "threading.Thread"),
    "lambda": ("app.teardown_request(lambda e: g.x)\n", "flask.Flask.teardown_request"),
    "generator": ("def f(): yield g.x\nstream_with_context(f())\n", "flask.stream_with_context"),
    "held generator": ("def f(): yield g.x\nz = f()\nstream_with_context(z)\n", "flask.stream_with_context"),
    "generator expression": ("stream_with_context(g.x for _ in y)\n", "flask.stream_with_context"),
    "through a response": (
        "def f(): yield g.x\nz = stream_with_context(f())\nResponse(z)\n",
        "flask.Response",
    ),
    "nested": (
        "def v():\n    def f(): yield g.x\n    return Response(stream_with_context(f())), 200\n",
        "flask.stream_with_context",
    ),
    "factory of generators": (
        "def make():\n    def f(): yield g.x\n    return f()\nstream_with_context(make())\n",
        "flask.stream_with_context",
    ),
    "method": (
        "class A:\n    def f(self, e): g.x\n    def init(self): app.teardown_request(self.f)\n",
        "flask.Flask.teardown_request",
    ),
    "coroutine": ("import asyncio\nasync def f(): g.x\nasyncio.run(f())\n", "asyncio.run"),
}


@pytest.mark.parametrize(("code", "name"), HANDED.values(), ids=HANDED.keys())
def test_handed_to(code: str, name: str, usages: Find) -> None:
    found = usages(HEAD + code, "flask.g.x", "attribute")
    assert found
    assert all(name in scope for scope in decorators(found))
    assert name in {usage.name for usage in usages(HEAD + code, "", "decorator")}


NOT_HANDED = {
    "first iterable": "def v(): return stream_with_context(x for x in g.x)\n",
    "result": "def f(): return g.x\nstream_with_context(f())\n",
    "another function": "def f(): yield g.x\ndef h(): yield 1\nstream_with_context(h())\n",
    "own function of that name": (
        "def stream_with_context(x): pass\ndef f(): yield g.x\nstream_with_context(f())\n"
    ),
    "consumed": "def f(): yield g.x\nstream_with_context(list(f()))\n",
}


@pytest.mark.parametrize("code", NOT_HANDED.values(), ids=NOT_HANDED.keys())
def test_not_handed_to(code: str, usages: Find) -> None:
    found = usages(HEAD + code, "flask.g.x", "attribute")
    assert found
    assert all("flask.stream_with_context" not in scope for scope in decorators(found))


def test_handed_over_between_files(usages: Find) -> None:
    files = {
        "db.py": "from flask import g\ndef close(e): g.pop('x')\n",
        "main.py": "from flask import Flask\nfrom db import close\ndef make():\n"
        "    app = Flask('x')\n    app.teardown_appcontext(close)\n",
    }
    (usage,) = usages(files, "flask.g.pop")
    assert usage.scopes[-1].decorators == ("flask.Flask.teardown_appcontext",)


def test_a_decorator_tells_of_its_function(usages: Find) -> None:
    code = f"{HEAD}@app.route('/x', methods=['GET'])\nasync def v():\n    yield 1\n"
    (usage,) = usages(code, "flask.Flask.route")
    assert (usage.kind, usage.target, usage.is_async, usage.is_generator) == ("decorator", "v", True, True)
    assert (usage.values[0], usage.keywords, usage.line, usage.column) == (("0", "/x"), ("methods",), 5, 2)


def test_scopes_are_outermost_first(usages: Find) -> None:
    code = (
        HEAD
        + "class A(MethodView):\n    async def get(self):\n        with app.app_context():\n            g.x\n"
    )
    (usage,) = usages(code, "flask.g.x")
    found = [(scope.kind, scope.name, scope.line, scope.decorators) for scope in usage.scopes]
    assert found == [
        ("class", "A", 5, ("flask.views.MethodView",)),
        ("function", "get", 6, ()),
        ("with", "flask.ctx.AppContext", 7, ()),
    ]
    assert usage.scopes[1].is_async


def test_an_unknown_context_manager_has_no_name(usages: Find) -> None:
    (usage,) = usages("from flask import g\nwith open('x'):\n    g.x\n", "flask.g.x")
    assert [scope.name for scope in usage.scopes] == [""]


def test_a_function_that_is_defined_in_a_with_does_not_run_in_it(usages: Find) -> None:
    (usage,) = usages(HEAD + "with app.app_context():\n    def f():\n        g.x\n", "flask.g.x")
    assert [scope.kind for scope in usage.scopes] == ["function"]


def chains(found: list[Usage]) -> set[tuple[str, ...]]:
    return {tuple(scope.name for scope in usage.scopes) for usage in found}


def test_helpers_are_seen_from_their_callers(usages: Find) -> None:
    code = (
        HEAD + "def plain(): helper()\ndef helper(): return deep()\ndef deep(): return g.x\n"
        "def rows():\n    yield helper()\nstream_with_context(rows())\n"
    )
    assert chains(usages(code, "flask.g.x")) == {("deep",), ("rows", "helper", "deep")}


def test_callers_that_are_too_far_do_not_count(usages: Find) -> None:
    code = (
        HEAD + "def a(): return b()\ndef b(): return c()\ndef c(): return g.x\n"
        "def rows():\n    yield a()\nstream_with_context(rows())\n"
    )
    assert chains(usages(code, "flask.g.x")) == {("c",)}


def test_callers_that_look_alike_count_once(usages: Find) -> None:
    views = "".join(f"@app.route('/{n}')\ndef v{n}(): helper()\n" for n in range(50))
    found = usages(HEAD + "def helper(): return g.x\n" + views, "flask.g.x")
    assert chains(found) == {("helper",), ("v0", "helper")} or len(chains(found)) == 2


CLIENT = (
    "from flask import Flask, session\napp = Flask('x')\nclient = app.test_client()\n"
    "def login(): client.post('/login')\n"
)


def test_each_call_inside_of_a_context_manager_counts(usages: Find) -> None:
    tests = "".join(f"def test_{n}():\n    with client:\n        login()\n" for n in range(12))
    found = usages(CLIENT + tests, "flask.testing.FlaskClient.post", "call")
    assert len(found) == 13
    assert sorted(usage.called for usage in found if usage.called)[:2] == [
        ("main.py", 7, 9),
        ("main.py", 10, 9),
    ]


def test_a_helper_runs_where_it_is_called(usages: Find) -> None:
    code = CLIENT + "def test():\n    with client:\n        login()\n        login()\n"
    found = usages(code, "flask.testing.FlaskClient.post", "call")
    assert {usage.called for usage in found} == {None, ("main.py", 7, 9), ("main.py", 8, 9)}
    assert {usage.line for usage in found} == {4}


def test_a_function_that_the_project_itself_calls_says_so(usages: Find) -> None:
    code = """
    from threading import Thread
    from flask import current_app
    def work(): return current_app.name
    def other(): return current_app.name
    Thread(target=work)
    Thread(target=other)
    other()
    """
    found = [usage.scopes[-1].decorators for usage in usages(code, "flask.Flask.name")]
    assert found == [("threading.Thread",), ("threading.Thread", "()")]


def test_what_a_lambda_uses_is_not_used_where_it_stands(usages: Find) -> None:
    code = """
    from flask import request
    KEYS = {"path": lambda: request.path}
    """
    [found] = usages(code, "flask.request.path")
    assert [(scope.kind, scope.name) for scope in found.scopes] == [("function", "<lambda>")]
