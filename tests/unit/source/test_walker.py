"""The usages themselves: kinds, places, arguments and values."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.source import scan

Find = Callable[..., list[Usage]]
APP = "from flask import Flask, g, session\napp = Flask('x')\n"


def one(found: list[Usage]) -> Usage:
    (usage,) = found
    return usage


def test_imports(usages: Find) -> None:
    code = (
        "import flask.json as j, os\nfrom werkzeug.urls import (\n"
        "    url_quote as q,\n)\nfrom jinja2 import *\n"
    )
    found = [(usage.name, usage.line, usage.column) for usage in usages(code, "", "import")]
    assert found == [
        ("flask.json", 1, 8),
        ("os", 1, 25),
        ("werkzeug.urls", 2, 1),
        ("werkzeug.urls.url_quote", 3, 5),
        ("jinja2", 5, 20),
    ]


def test_every_step_of_a_chain_is_read(usages: Find) -> None:
    found = [(usage.kind, usage.name) for usage in usages("from flask import g\ng.db.execute()\n")[1:]]
    assert found == [("attribute", "flask.g"), ("attribute", "flask.g.db"), ("call", "flask.g.db.execute")]


def test_a_variable_that_holds_an_attribute_is_no_use_of_it(usages: Find) -> None:
    assert len(usages("from flask import g\ndb = g.db\nprint(db, db)\n", "flask.g.db")) == 1


@pytest.mark.parametrize(
    ("code", "kind", "name", "values"),
    [
        ("app.json_encoder = 1", "assign", "flask.Flask.json_encoder", (("value", 1),)),
        ("app.json_encoder: int = 1", "assign", "flask.Flask.json_encoder", (("value", 1),)),
        ("app.secret_key += 'x'", "assign", "flask.Flask.secret_key", (("value", UNKNOWN),)),
        ("app.a, x = 1, 2", "assign", "flask.Flask.a", (("value", 1),)),
        ("[app.a, *x] = y", "assign", "flask.Flask.a", (("value", UNKNOWN),)),
        ("setattr(app, 'a', 1)", "assign", "flask.Flask.a", (("value", 1),)),
        ("del g.x", "delete", "flask.g.x", ()),
        ("delattr(g, 'x')", "delete", "flask.g.x", ()),
        ("del session['x']", "delete", "flask.session", (("0", "x"),)),
        ("session['x']", "getitem", "flask.session", (("0", "x"),)),
        ("app.config['K'] = 'v'", "setitem", "flask.Flask.config", (("0", "K"), ("value", "v"))),
        ("app.config[k] = -1.5", "setitem", "flask.Flask.config", (("0", UNKNOWN), ("value", -1.5))),
        ("app.config['K'] = 16 * 1024", "setitem", "flask.Flask.config", (("0", "K"), ("value", 16384))),
        ("app.config['K'] |= 1", "setitem", "flask.Flask.config", (("0", "K"), ("value", UNKNOWN))),
        ("app.config.update(K=True)", "call", "flask.Flask.config.update", (("K", True),)),
        ("app.config.from_object('a.B')", "call", "flask.Flask.config.from_object", (("0", "a.B"),)),
        ("app.config.get('K')", "call", "flask.Flask.config.get", (("0", "K"),)),
        ("getattr(app, 'before_first_request')", "attribute", "flask.Flask.before_first_request", ()),
    ],
)
def test_kinds(code: str, kind: str, name: str, values: object, usages: Find) -> None:
    usage = one([usage for usage in usages(f"{APP}{code}\n") if usage.line == 3 and usage.kind == kind])
    assert (usage.name, usage.values) == (name, values)


def test_containers(usages: Find) -> None:
    code = f"{APP}app.config.update({{'A': [1, x], 'B': (2,)}}, C={{3}})\n"
    usage = one(usages(code, "flask.Flask.config.update"))
    assert usage.values == (("0", (("A", (1, UNKNOWN)), ("B", (2,)))), ("C", (3,)))
    assert usage.containers == (("0", "dict"), ("C", "set"))


def test_arguments(usages: Find) -> None:
    usage = one(usages("from flask import f\nf(1, x, *y, a=2, **z)\n", "flask.f", "call"))
    assert (usage.arguments, usage.keywords, usage.starred) == (2, ("a",), True)
    assert usage.values == (("0", 1), ("1", UNKNOWN), ("a", 2))


def test_names_of_configuration_objects_and_loaders(usages: Find) -> None:
    files = {
        "conf.py": "class Dev: pass\n",
        "main.py": f"{APP}import tomllib, conf\nfrom conf import Dev\n"
        "app.config.from_object(Dev)\napp.config.from_object(conf)\napp.config.from_object(Dev())\n"
        "app.config.from_object(__name__)\napp.config.from_object(x())\n"
        "app.config.from_file('x.toml', load=tomllib.load)\n",
    }
    values = [
        value for usage in usages(files, "", "call") for _, value in usage.values if "config" in usage.name
    ]
    assert values == [
        "name:conf.Dev",
        "name:conf",
        "name:conf.Dev",
        "name:main",
        UNKNOWN,
        "x.toml",
        "name:tomllib.load",
    ]


def test_constants(usages: Find) -> None:
    files = {
        "src/app/__init__.py": "",
        "src/app/config.py": "A = B = 'x'\nlower = 1\nclass Dev:\n    K: int = 5\n    class Deep:\n"
        "        Z = None\n"
        "def f():\n    LOCAL = 1\nif x:\n    C = y\n",
    }
    found = {(usage.name, usage.values[0][1]) for usage in usages(files, "", "constant")}
    assert found == {
        ("app.config.A", "x"),
        ("app.config.B", "x"),
        ("app.config.Dev.K", 5),
        ("app.config.Dev.Deep.Z", None),
        ("app.config.C", UNKNOWN),
    }


def test_an_attribute_in_the_body_of_a_subclass_is_assigned(usages: Find) -> None:
    code = (
        "from flask import Flask\nclass A(Flask):\n    json_encoder = 1\n"
        "    def f(self):\n        self.own = 2\n"
    )
    found = [(usage.name, usage.values) for usage in usages(code, "", "assign")]
    assert found == [("flask.Flask.json_encoder", (("value", 1),)), ("flask.Flask.own", (("value", 2),))]


def test_subclasses(usages: Find) -> None:
    code = {
        "base.py": "from flask.views import MethodView\nclass Base(MethodView): pass\n",
        "main.py": "from base import Base\nclass V(Base):\n    async def get(self): pass\n",
    }
    found = [(usage.target, usage.is_async) for usage in usages(code, "flask.views.MethodView", "subclass")]
    assert found == [("Base", False), ("V", True)]


def test_what_inherits_a_base_that_an_import_provides_for_is_guarded_as_that_is(usages: Find) -> None:
    either = "try:\n    from flask.views import View\nexcept ImportError:\n    from flask import View\n"
    code = {
        "base.py": f"{either}class Base(View): pass\n",
        "both.py": "from flask import View\nfrom base import Base\nclass Both(Base, View): pass\n",
        "main.py": "from base import Base\nfrom both import Both\nclass V(Base): pass\nclass W(Both): pass\n",
    }
    found = [(usage.target, usage.guarded) for usage in usages(code, "flask.View", "subclass")]
    assert found == [("Base", True), ("Both", True), ("Both", False), ("V", True), ("W", False)]


@pytest.mark.parametrize(
    ("code", "discarded"),
    [
        ("f(x)", True),
        ("await f(x)", True),
        ("y = f(x)", True),
        ("y = f(x)\n    return y", False),
        ("y = f(x)\n    def g(): return y", False),
        ("return f(x)", False),
        ("return f(x), 200", False),
        ("h(f(x))", False),
        ("return ''.join(f(x))", True),
        ("return x.join(f(x))", False),
        ("y = list(f(x))\n    return y", True),
        ("global y\n    y = f(x)", False),
    ],
)
def test_discarded(code: str, discarded: bool, usages: Find) -> None:
    text = f"from flask import f\nasync def v():\n    {code}\n"
    assert one(usages(text, "flask.f", "call")).discarded is discarded


@pytest.mark.parametrize(
    ("code", "discarded"),
    [("f(g())", True), ("y = f(g())", True), ("return f(g())", False), ("y = f(g())\n    print(y)", False)],
)
def test_what_is_passed_to_a_discarded_call_is_discarded_too(
    code: str, discarded: bool, usages: Find
) -> None:
    text = f"from flask import f\ndef v():\n    def g():\n        yield\n    {code}\n"
    assert one(usages(text, "flask.f", "decorator")).discarded is discarded


def test_what_may_be_absent_is_the_attribute_under_a_guard(usages: Find) -> None:
    for getter in ("g.get('db')", "getattr(g, 'db', None)"):
        found = one(usages(f"from flask import g\ndb = {getter}\ndb.close()\n", "flask.g.db.close"))
        assert found.guarded
    assert not one(usages("from flask import g\ngetattr(g, 'db').close()\n", "flask.g.db.close")).guarded


def test_a_call_in_a_class_body_tells_the_attribute_that_it_defines(usages: Find) -> None:
    text = "import m\nclass A:\n    books = m.relationship('Book')\nx = m.relationship('Book')\n"
    assert [usage.target for usage in usages(text, "m.relationship", "call")] == ["books", ""]


def test_columns_count_characters_and_lines_are_those_of_the_name(usages: Find) -> None:
    code = "import flask\nx = 'é', flask.escape\r\ny = (flask\n     .json\n     .dumps('x'))\n"
    places = {usage.name: (usage.line, usage.column) for usage in usages(code) if usage.kind != "import"}
    assert places == {
        "flask": (3, 6),
        "flask.escape": (2, 10),
        "flask.json": (4, 7),
        "flask.json.dumps": (5, 7),
    }


def test_postponed_annotations_are_not_evaluated(usages: Find) -> None:
    code = "from flask import Markup\ndef f(x: Markup) -> Markup: pass\n"
    assert len(usages(code, "flask.Markup", "attribute")) == 2
    assert not usages("from __future__ import annotations\n" + code, "flask.Markup", "attribute")


def test_star_import_without_a_list_says_nothing() -> None:
    assert [usage.kind for usage in scan({"a.py": "from unknown import *\nescape('x')\n"}).usages] == [
        "import"
    ]


@pytest.mark.parametrize("annotation", ["", ": Mapped[list[Book]]"])
def test_a_call_in_a_class_knows_its_attribute(annotation: str, usages: Find) -> None:
    code = f"from sqlalchemy.orm import relationship\nclass A:\n    books{annotation} = relationship()\n"
    assert [usage.target for usage in usages(code, "sqlalchemy.orm.relationship", "call")] == ["books"]


def test_annotations_of_classes_and_modules_run_and_those_in_functions_do_not(usages: Find) -> None:
    code = (
        "from flask_sqlalchemy import BaseQuery\nclass A:\n    query: BaseQuery\n"
        "b: BaseQuery = 1\ndef f():\n    c: BaseQuery = 1\n"
    )
    name = "flask_sqlalchemy.BaseQuery"
    assert [usage.line for usage in usages(code, name, "attribute")] == [3, 4]
    assert usages("from __future__ import annotations\n" + code, name, "attribute") == []


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("app = current_app\n", False),
        ("app: Shop = current_app\ndef view():\n    return app.name\n", False),
        ("app = current_app\nname = app.name\n", True),
        ("app = current_app\n@app.route('/')\ndef view(): pass\n", True),
        ("app = current_app\ndef view(name=app.name): pass\n", True),
        ("name = current_app.name\n", True),
        ("def view():\n    app = current_app\n", True),
    ],
)
def test_another_name_for_a_proxy_asks_nothing_of_it(lines: str, asked: bool, usages: Find) -> None:
    code = "from flask import current_app\n" + lines
    assert bool(usages(code, "flask.current_app", "attribute")) is asked


def test_what_a_file_puts_into_a_module_of_the_standard_library_is_there(usages: Find) -> None:
    code = {
        "old.py": "import types\ntypes.ClassType = type\nisinstance(1, types.ClassType)\n",
        "new.py": "import types\nisinstance(1, types.ClassType)\n",
    }
    found = usages(code, "types.ClassType", "attribute")
    assert [(usage.path, usage.guarded) for usage in found] == [("new.py", False), ("old.py", True)]


def test_what_a_file_assigns_elsewhere_is_not_taken_for_there(usages: Find) -> None:
    code = "import flask\nflask.escape = str\nx = flask.escape\n"
    assert [usage.guarded for usage in usages(code, "flask.escape", "attribute")] == [False]


def test_what_the_base_of_a_test_case_brings_is_provided_for(usages: Find) -> None:
    code = {
        "base.py": "from flask_testing import TestCase\nclass Base(TestCase): pass\n",
        "own.py": "import flask\nfrom base import Base\nclass Of(Base):\n    def test(self):\n"
        "        response = flask.jsonify({})\n        response.json\n",
        "plain.py": "import flask\ndef test():\n    response = flask.jsonify({})\n    response.json\n",
    }
    found = usages(code, "flask.Response.json", "attribute")
    assert [(usage.path, usage.guarded) for usage in found] == [("own.py", True), ("plain.py", False)]
