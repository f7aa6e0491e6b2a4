from __future__ import annotations

import ast
import time
from pathlib import Path

import pytest

from flaskcompat.model.usage import Usage
from flaskcompat.source import bodies, scan, visit
from flaskcompat.source.inference import Inference
from flaskcompat.source.known import load
from flaskcompat.source.module import Module
from flaskcompat.source.project import Project
from flaskcompat.source.symbols import Function

ROOT = Path(__file__).parents[3]

NESTED = """
from flask import Flask
import functools

def build(make):
    app = make("x")
    class Ä:  # é
        @functools.cache
        def one(self): return app.json_encoder
    async def two(): yield app.env
    if app:
        def three(app=app):
            x = '''
é'''; app.before_first_request(two)
    return app

class Four:
\tdef five(self, x): x.endpoint; return x
build(Flask)
"""
FIXTURES = """
import pytest
from flask import Flask
from conftest2 import enter

@pytest.fixture
def client():
    app = Flask("x")
    with app.app_context(), app.test_client() as client:
        yield client

class TestIt:
    def test_one(self, client):
        client.cookie_jar

        def inner(given):
            return given.session_cookie_name

        with enter(client.application) as app:
            inner(app)
"""
ENTERED = """
import contextlib

@contextlib.contextmanager
def enter(app):
    with app.app_context():
        yield app
"""


def both(monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> tuple[Usage, ...]:
    """What is seen with all bodies in memory, which is what is seen where each is laid aside."""
    whole = scan(files, None)
    monkeypatch.setattr(visit, "WORTH", 0)
    assert scan(files, None) == whole
    return whole.usages


def laid_aside(text: str) -> tuple[Module, dict[str, Function]]:
    project = Project({"a.py": text}, frozenset())
    module = project.modules.get("a.py")
    assert module is not None
    inference = Inference(project, load())
    for unit in (waiting := list(module.units.values())):
        if isinstance(unit, Function):
            inference.table(unit)
            waiting += [one for one in module.units.values() if one not in waiting]
    bodies.lay_aside(module)
    return module, {one.node.name: one for one in waiting if isinstance(one, Function)}


def test_what_callers_tell_is_seen_in_functions_that_were_laid_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {(usage.name, usage.line) for usage in both(monkeypatch, {"a.py": NESTED})}
    assert {("flask.Flask.json_encoder", 9), ("flask.Flask.env", 10)} <= names
    assert ("flask.Flask.before_first_request", 14) in names


def test_across_files_in_either_order(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"conftest2.py": ENTERED, "test_it.py": FIXTURES}
    names = {usage.name for usage in both(monkeypatch, files)}
    assert {"flask.Flask.session_cookie_name", "flask.testing.FlaskClient.cookie_jar"} <= names
    monkeypatch.undo()
    other = {"z.py": ENTERED, "test_it.py": FIXTURES.replace("conftest2", "z")}
    assert {usage.name for usage in both(monkeypatch, other)} >= {"flask.Flask.session_cookie_name"}


@pytest.mark.parametrize("folder", ["engine", "source", "cli"])
def test_on_real_code(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        str(path.relative_to(ROOT)): path.read_text()
        for path in sorted((ROOT / "flaskcompat" / folder).rglob("*.py"))
    }
    assert len(both(monkeypatch, files)) > 50


def test_a_function_comes_back_as_it_was() -> None:
    whole = {
        node.name: ast.dump(node, include_attributes=True)
        for node in ast.walk(ast.parse(NESTED))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    module, functions = laid_aside(NESTED)
    assert not module.tree.body
    assert all(not function.node.body for function in functions.values())
    assert set(functions) == set(whole) == {"build", "one", "two", "three", "five"}
    for name in ("five", "three", "two", "one", "build"):
        assert ast.dump(functions[name].whole, include_attributes=True) == whole[name]


def test_whether_it_yields_is_known_without_its_body() -> None:
    _, functions = laid_aside(NESTED)
    assert [name for name in ("build", "two", "three") if functions[name].is_generator] == ["two"]
    assert functions["two"].aside


def test_far_down_in_a_long_file_too() -> None:
    text = "#\n" * 6000 + NESTED.lstrip()
    whole = {
        node.name: ast.dump(node, include_attributes=True)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    _, functions = laid_aside(text)
    for name in ("five", "one", "build"):
        assert ast.dump(functions[name].whole, include_attributes=True) == whole[name]


def test_many_functions_take_no_square_of_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "WORTH", 0)
    numbers = range(20_000)
    files = {
        "a.py": "".join(f"def f{number}(app):\n    def g(): app.env\n" for number in numbers),
        "b.py": "import a\nfrom flask import Flask\napp = Flask('a')\n"
        + "".join(f"a.f{number}(app)\n" for number in numbers),
    }
    before = time.process_time()
    found = scan(files, frozenset({"flask"}))
    assert len([usage for usage in found.usages if usage.name == "flask.Flask.env"]) == 20_000
    assert time.process_time() - before < 60


def test_what_was_asked_for_once_stays() -> None:
    _, functions = laid_aside(NESTED)
    assert functions["build"].whole is functions["build"].whole
    assert not functions["build"].aside
    assert functions["two"].node.body, "it came back with the function around it"


def test_kept_functions_keep_their_bodies() -> None:
    project = Project({"a.py": "def one():\n    return 1\ndef two():\n    return 2\n"}, frozenset())
    module = project.modules.get("a.py")
    assert module is not None
    one, two = module.units.values()
    bodies.lay_aside(module, kept={one})
    assert one.node.body
    assert not two.node.body
