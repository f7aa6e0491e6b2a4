"""What is set up, or registered anew, after it was registered."""

from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

MAKES = "from flask import Blueprint, Flask\napp = Flask('x')\nbp = Blueprint('b', 'x')\n"
ROUTE = "@bp.route('/')\ndef index(): ...\n"
PART = "from flask import Blueprint\nbp = Blueprint('b', 'x')\n"
VIEWS = "from shop.part import bp\n" + ROUTE
FACTORY = (
    "from flask import Flask\nfrom shop.part import bp\ndef create_app(config):\n    app = Flask('x')\n"
    "{}    return app\n"
)
SHOP = {"shop/part.py": PART, "shop/views.py": VIEWS}


def lines(usages: Find, files: dict[str, str], kind: str) -> list[tuple[str, int]]:
    return [(one.name, one.line) for one in usages(files, kind=kind)]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (MAKES + "app.register_blueprint(bp)\n" + ROUTE, 5),
        (MAKES + "app.register_blueprint(bp)\nif True:\n    bp.add_url_rule('/')\n", 6),
        (MAKES + "app.register_blueprint(blueprint=bp, name='c')\nbp.before_request(len)\n", 5),
    ],
    ids=["decorator", "inner block", "call"],
)
def test_what_is_set_up_below_the_registration(usages: Find, code: str, line: int) -> None:
    assert [place for _, place in lines(usages, {"a.py": code}, "late")] == [line]


@pytest.mark.parametrize(
    "code",
    [
        MAKES + ROUTE + "app.register_blueprint(bp)\n",
        MAKES + "if app.debug:\n    app.register_blueprint(bp)\n" + ROUTE,
        MAKES + "def add():\n    app.register_blueprint(bp)\n" + ROUTE,
        MAKES + "bq = Blueprint('c', 'x')\napp.register_blueprint(bq)\n" + ROUTE,
        MAKES + "app.register_blueprint(bp)\nbp = Blueprint('c', 'x')\n" + ROUTE,
        MAKES + "app.register_blueprint(bp)\nbp.name\n@app.route('/')\ndef index(): ...\n",
        MAKES + "for bp in [bp]:\n    app.register_blueprint(bp)\n    bp.add_url_rule('/')\n",
    ],
    ids=["above", "branch", "function", "another", "new", "application", "loop"],
)
def test_what_may_be_set_up_before(usages: Find, code: str) -> None:
    assert lines(usages, {"a.py": code}, "late") == []


@pytest.mark.parametrize("line", ["from shop import views", "from .views import index", "import shop.views"])
def test_a_module_that_is_imported_below_the_registration(usages: Find, line: str) -> None:
    body = f"    app.register_blueprint(bp)\n    {line}\n"
    called = "create_app('x')\n"
    files = {**SHOP, "shop/__init__.py": FACTORY.format(body) + called}
    assert lines(usages, files, "late") == [("flask.Blueprint.route", 6)]


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("    from shop import views\n    app.register_blueprint(bp)\n", {}),
        ("    app.register_blueprint(bp)\n    from shop import views\n", {"run.py": "import shop.views\n"}),
        ("    app.register_blueprint(bp)\n    from shop import part\n", {}),
        (
            "    app.register_blueprint(bp)\n    from shop import views\n",
            {"shop/part.py": PART + "import shop.views\n"},
        ),
        (
            "    app.register_blueprint(bp)\n    from shop import views\n",
            {"shop/views.py": "from shop.part import bp\n"},
        ),
    ],
    ids=["above", "imported elsewhere", "its own module", "where it is made", "nothing set up"],
)
def test_modules_that_are_in_time(usages: Find, body: str, more: dict[str, str]) -> None:
    files = {**SHOP, "shop/__init__.py": FACTORY.format(body), **more}
    assert lines(usages, files, "late") == []


def test_a_second_registration(usages: Find) -> None:
    twice = MAKES + "app.register_blueprint(bp)\napp.register_blueprint(bp, url_prefix='/2')\n"
    assert lines(usages, {"a.py": twice}, "again") == [("flask.Flask.register_blueprint", 5)]


@pytest.mark.parametrize(
    "code",
    [
        MAKES + "app.register_blueprint(bp)\napp.register_blueprint(bp, name='c')\n",
        MAKES + "app.register_blueprint(bp, name='c')\napp.register_blueprint(bp)\n",
        MAKES + "app.register_blueprint(bp)\napp.register_blueprint(bp, **given)\n",
        MAKES + "other = Flask('y')\napp.register_blueprint(bp)\nother.register_blueprint(bp)\n",
        MAKES + "app.register_blueprint(bp)\napp = Flask('y')\napp.register_blueprint(bp)\n",
        MAKES + "if app.debug:\n    app.register_blueprint(bp)\nelse:\n    app.register_blueprint(bp)\n",
        MAKES + "def f(a: Flask, b: Flask):\n    a.register_blueprint(bp)\n    b.register_blueprint(bp)\n",
    ],
    ids=["name", "named first", "options", "another", "new", "branches", "parameters"],
)
def test_what_is_no_second_registration(usages: Find, code: str) -> None:
    assert lines(usages, {"a.py": code}, "again") == []
