"""Which object a name stands for: what must stay silent first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
Names = Callable[..., set[str]]

SILENT = {
    "another module": "from mymarkup import escape\nescape('x')\n",
    "a class that objects are never of themselves": "import click\ndef f(x: click.Parameter):\n    x.help\n",
    "a relative module by its name": (
        "from importlib import import_module\nm = import_module('.urls', 'werkzeug')\nm.url_quote('x')\n"
    ),
    "a module whose name is computed, that tests need": (
        "import pytest\nm = pytest.importorskip(f'{x}flask')\nm.escape('x')\n"
    ),
    "own function": "def escape(x): return x\nescape('x')\n",
    "own class": (
        "class Flask:\n    def before_first_request(self): pass\napp = Flask()\napp.before_first_request()\n"
    ),
    "string": "x = 'flask.escape'\n",
    "comment": "# from flask import escape\nx = 1\n",
    "parameter": "from flask import g\ndef f(g):\n    g.pop('x')\n",
    "local variable": "from flask import g\ndef f():\n    g = {}\n    g.pop('x')\n",
    "loop variable": "from flask import g\nfor g in []:\n    g.pop('x')\n",
    "comprehension variable": "from flask import g\n[g.pop('x') for g in []]\n",
    "lambda parameter": "from flask import g\nf = lambda g: g.pop('x')\n",
    "lambda parameter of another register": "from flask import g\nf.record(lambda g: g.pop('x'))\n",
    "what a lambda makes of its parameter": (
        "from flask import Flask\napp = Flask('x')\nf = lambda app: app\nf(1).run()\n"
    ),
    "a proxy of what is not known": (
        "from werkzeug.local import LocalProxy\nx = LocalProxy(lambda: load())\nx.run()\n"
    ),
    "an exception of several classes": (
        "from werkzeug.exceptions import NotFound\ntry: pass\nexcept (NotFound, KeyError) as e:\n"
        "    e.get_response().set_cookie('x')\n"
    ),
    "except variable": "from flask import g\ntry: pass\nexcept ValueError as g:\n    g.pop('x')\n",
    "rebound": "from flask import g\ng = dict()\ng.pop('x')\n",
    "deleted": "from flask import g\ndel g\ng.pop('x')\n",
    "with variable": "from flask import g\nwith open('x') as g:\n    g.pop('x')\n",
    "star argument": "from flask import g\ndef f(*g, **session):\n    g.pop('x')\n    session.pop('x')\n",
    "match capture": "from flask import g\nmatch 1:\n    case g:\n        g.pop('x')\n",
    "wrapped": (
        "from flask import Flask\nfrom mine import wrap\napp = Flask('x')\napp = wrap(app)\napp.run()\n"
    ),
    "another framework": (
        "import quart\ndef init(app):\n    app.before_first_request(f)\n    app.register_blueprint(b)\n"
    ),
    "app of another kind": "def f(app):\n    app.run()\n    app.config\n",
    "app that is configured where nothing says of what": (
        "def f(app):\n    app.config['DEBUG'] = True\n    app.run()\n"
    ),
    "app with a key of another kind": (
        "import flask\ndef f(app):\n    app.config['suppress_callback_exceptions'] = True\n    app.run()\n"
    ),
    "app that is filled from an object of its own": (
        "import flask\ndef f(app):\n    app.state.from_object('x')\n    app.run()\n"
    ),
    "a configured app of another framework": (
        "import flask\nfrom sanic import Sanic\ndef f(app):\n    app.config['DEBUG'] = True\n    app.run()\n"
    ),
    "a client of another framework": (
        "from starlette.testclient import TestClient\ndef f(client):\n    client.cookie_jar\n"
    ),
    "unannotated client": "def f(client):\n    client.get('/')\n",
    "class scope": "class A:\n    from flask import g\n    def f(self):\n        g.pop('x')\n",
}


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT.keys())
def test_silent(code: str, usages: Find) -> None:
    used = [usage.name for usage in usages(code) if usage.kind == "call"]
    assert not [name for name in used if name.startswith("flask.") and name != "flask.Flask"]


FOUND = {
    "what a lambda gives": ("import flask\nf = lambda: flask.Flask('x')\nf().run()\n", "flask.Flask.run"),
    "a lambda that is registered": (
        "import flask\nbp = flask.Blueprint('x', 'y')\nbp.record(lambda state: state.app.run())\n",
        "flask.Flask.run",
    ),
    "a proxy": (
        "import flask\nfrom werkzeug.local import LocalProxy\nx = LocalProxy(lambda: flask.request)\n"
        "x.get_json()\n",
        "flask.request.get_json",
    ),
    "a proxy of a function": (
        "import flask\nfrom werkzeug.local import LocalProxy\ndef f():\n    return flask.Flask('x')\n"
        "x = LocalProxy(f)\nx.run()\n",
        "flask.Flask.run",
    ),
    "an exception that is caught": (
        "from werkzeug.exceptions import NotFound\ntry:\n    pass\nexcept NotFound as e:\n"
        "    e.get_response().set_cookie('x')\n",
        "werkzeug.wrappers.Response.set_cookie",
    ),
    "an exception that is handled": (
        "import flask\nfrom werkzeug.exceptions import NotFound\napp = flask.Flask('x')\n"
        "@app.errorhandler(NotFound)\ndef f(e):\n    e.get_response().set_cookie('x')\n",
        "werkzeug.wrappers.Response.set_cookie",
    ),
    "import": ("import flask\nflask.escape('x')\n", "flask.escape"),
    "alias": ("import flask as f\nf.escape('x')\n", "flask.escape"),
    "from": ("from flask import escape\nescape('x')\n", "flask.escape"),
    "from alias": ("from flask import escape as e\ne('x')\n", "flask.escape"),
    "submodule": ("import werkzeug.urls\nwerkzeug.urls.url_quote('x')\n", "werkzeug.urls.url_quote"),
    "submodule alias": ("import werkzeug.urls as u\nu.url_quote('x')\n", "werkzeug.urls.url_quote"),
    "from submodule": ("from werkzeug import urls\nurls.url_quote('x')\n", "werkzeug.urls.url_quote"),
    "star": ("from flask import *\nescape('x')\n", "flask.escape"),
    "assigned": ("import flask\ne = flask.escape\ne('x')\n", "flask.escape"),
    "unpacked": ("from flask import Flask\na, b = Flask('x'), 1\na.run()\n", "flask.Flask.run"),
    "signal": ("import blinker\ns = blinker.signal('x')\ns.send()\n", "blinker.NamedSignal.send"),
    "signal of a namespace": (
        "from flask.signals import Namespace\nn = Namespace()\ns = n.signal('x')\ns.send()\n",
        "blinker.NamedSignal.send",
    ),
    "function scope": ("def f():\n    from flask import escape\n    escape('x')\n", "flask.escape"),
    "constructor": ("from flask import Flask\napp = Flask('x')\napp.run()\n", "flask.Flask.run"),
    "canonical class": ("from flask.app import Flask\napp = Flask('x')\napp.run()\n", "flask.Flask.run"),
    "current_app": ("from flask import current_app\ncurrent_app.run()\n", "flask.Flask.run"),
    "unwrapped": (
        "from flask import current_app as c\na = c._get_current_object()\na.run()\n",
        "flask.Flask.run",
    ),
    "closure": (
        "from flask import Flask\ndef f():\n    app = Flask('x')\n    def g():\n        app.run()\n",
        "flask.Flask.run",
    ),
    "global": (
        "from flask import Flask\napp = None\ndef make():\n    global app\n    app = Flask('x')\n"
        "def use():\n    app.run()\n",
        "flask.Flask.run",
    ),
    "global of its own": (
        "from flask import Flask\nfrom werkzeug.middleware.dispatcher import DispatcherMiddleware\n"
        "app = None\ndef make():\n    global app\n    app = Flask('x')\n    app.run()\n"
        "def mount():\n    global app\n    app = DispatcherMiddleware(app)\n",
        "flask.Flask.run",
    ),
    "placeholder": (
        "from flask import Flask\napp = None\nif x:\n    app = Flask('x')\napp.run()\n",
        "flask.Flask.run",
    ),
    "branch": (
        "from flask import Flask\napp = Flask('x')\nif x:\n    app = wrap(app)\napp.run()\n",
        "flask.Flask.run",
    ),
    "factory": (
        "from flask import Flask\ndef make():\n    app = Flask('x')\n    return app\nmake().run()\n",
        "flask.Flask.run",
    ),
    "annotated factory": (
        "from flask import Flask\ndef make() -> Flask:\n    return load()\nmake().run()\n",
        "flask.Flask.run",
    ),
    "a client by what it has": (
        "def f(client):\n    client.cookie_jar.clear()\n",
        "flask.testing.FlaskClient.cookie_jar.clear",
    ),
    "a module that is imported by its name": (
        "import importlib\nm = importlib.import_module('werkzeug.urls')\nm.url_quote('x')\n",
        "werkzeug.urls.url_quote",
    ),
    "a module that tests need": (
        "import pytest\nm = pytest.importorskip('flask')\ndef test_x():\n    m.escape('x')\n",
        "flask.escape",
    ),
    "annotation": ("from flask import Flask\ndef f(x: Flask):\n    x.run()\n", "flask.Flask.run"),
    "quoted annotation": ("from flask import Flask\ndef f(x: 'Flask'):\n    x.run()\n", "flask.Flask.run"),
    "optional annotation": (
        "from flask import Flask\ndef f(x: Flask | None):\n    x.run()\n",
        "flask.Flask.run",
    ),
    "variable annotation": ("from flask import Flask\nx: Flask = load()\nx.run()\n", "flask.Flask.run"),
    "type checking": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from flask import Flask\n"
        "def f(x: 'Flask'):\n    x.run()\n",
        "flask.Flask.run",
    ),
    "parameter by a key of its configuration": (
        "from flask import redirect\ndef f(app):\n    app.config['X_Y'] = 1\n    app.run()\n",
        "flask.Flask.run",
    ),
    "parameter by what fills its configuration": (
        "from flask import redirect\ndef f(app):\n    app.config.from_object('x')\n    app.run()\n",
        "flask.Flask.run",
    ),
    "parameter by use": ("def init(app):\n    app.register_blueprint(b)\n    app.run()\n", "flask.Flask.run"),
    "init_app": (
        "class E:\n    def init_app(self, app):\n        app.config.setdefault('A', 1)\n",
        "flask.Flask.config.setdefault",
    ),
    "test client": (
        "from flask import Flask\nc = Flask('x').test_client()\nc.get('/')\n",
        "flask.testing.FlaskClient.get",
    ),
    "with binding": (
        "from flask import Flask\nwith Flask('x').test_client() as c:\n    c.get('/')\n",
        "flask.testing.FlaskClient.get",
    ),
    "attribute of self": (
        "from flask import Flask\nclass A:\n    def __init__(self):\n        self.app = Flask('x')\n"
        "    def f(self):\n        self.app.run()\n",
        "flask.Flask.run",
    ),
    "subclass": (
        "from flask import Flask\nclass A(Flask):\n    def f(self):\n        self.run()\n",
        "flask.Flask.run",
    ),
    "object of subclass": (
        "from flask import Flask\nclass A(Flask): pass\nA('x').run()\n",
        "flask.Flask.run",
    ),
    "property": (
        (
            "from flask import Flask\nclass A:\n    @property\n    def app(self):\n"
            "        return Flask('x')\nA().app.run()\n"
        ),
        "flask.Flask.run",
    ),
    "awaited": (
        (
            "from flask import Flask\nasync def make():\n    return Flask('x')\n"
            "async def f():\n    (await make()).run()\n"
        ),
        "flask.Flask.run",
    ),
    "element of a loop": (
        (
            "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\nclass A(db.Model): pass\n"
            "for a in A.query.filter_by(x=1).all():\n    a.books.append(1)\n"
        ),
        "flask_sqlalchemy.Loaded.books.append",
    ),
    "walrus": ("from flask import Flask\nif (app := Flask('x')):\n    app.run()\n", "flask.Flask.run"),
    "context manager": (
        "from flask import Flask\nfrom contextlib import contextmanager\n@contextmanager\ndef made():\n"
        "    yield Flask('x')\nwith made() as app:\n    app.run()\n",
        "flask.Flask.run",
    ),
    "what an own context manager gives": (
        (
            "from flask import Flask\nclass A:\n    def __enter__(self):\n        self.app = Flask('x')\n"
            "        return self.app\nwith A() as app:\n    app.run()\n"
        ),
        "flask.Flask.run",
    ),
    "own context manager that gives itself": (
        (
            "from flask import Flask\nclass A:\n    def __enter__(self):\n        return self\n"
            "class B(A):\n    app = Flask('x')\nwith B() as b:\n    b.app.run()\n"
        ),
        "flask.Flask.run",
    ),
    "own asynchronous context manager": (
        (
            "from flask import Flask\nclass A:\n    async def __aenter__(self):\n        return Flask('x')\n"
            "async def f():\n    async with A() as app:\n        app.run()\n"
        ),
        "flask.Flask.run",
    ),
    "closing": (
        (
            "from contextlib import closing\nfrom sqlalchemy.orm import Session\n"
            "with closing(Session()) as s:\n    s.execute('')\n"
        ),
        "sqlalchemy.orm.Session.execute",
    ),
    "closing what is of the project": (
        (
            "from contextlib import closing\nfrom flask import Flask\nclass A:\n    app = Flask('x')\n"
            "with closing(A()) as a:\n    a.app.run()\n"
        ),
        "flask.Flask.run",
    ),
}


@pytest.mark.parametrize(("code", "name"), FOUND.values(), ids=FOUND.keys())
def test_found(code: str, name: str, usages: Find) -> None:
    assert usages(code, name, "call")


def test_what_a_context_manager_gives_is_not_the_manager(usages: Find) -> None:
    code = (
        "from flask import Flask\nclass A(Flask):\n    def __enter__(self):\n        return object()\n"
        "with A('x') as thing:\n    thing.run()\n"
    )
    assert not usages(code, "flask.Flask.run", "call")


def test_reexports_lead_through_the_project(names: Names) -> None:
    files = {
        "app/__init__.py": "from flask import Flask\nfrom .extensions import db\napp = Flask('x')\n",
        "app/extensions.py": "from flask_sqlalchemy import SQLAlchemy as S\ndb = S()\n",
        "app/views.py": "from . import app, db\nfrom .. import nowhere\napp.route('/')\ndb.session.add(1)\n",
        "run.py": "from app.views import *\napp.run()\n",
        "wsgi.py": "from app import app as application\napplication.wsgi_app\n",
    }
    found = names(files)
    assert {"flask.Flask.route", "flask_sqlalchemy.SQLAlchemy.session.add", "flask.Flask.wsgi_app"} <= found
    assert "flask.Flask.run" in found


def test_classes_lead_through_the_project(names: Names) -> None:
    files = {
        "base.py": "from flask.views import MethodView\nclass Base(MethodView):\n    def own(self): pass\n",
        "views.py": (
            "from base import Base\nclass V(Base):\n    def f(self):\n"
            "        self.own()\n        self.dispatch_request()\n"
        ),
    }
    found = names(files, "call")
    assert found == {"flask.views.MethodView.dispatch_request"}


@pytest.mark.parametrize("shadow", ["flask.py", "flask/__init__.py"])
def test_a_local_module_that_shadows_belongs_to_the_project(shadow: str, usages: Find) -> None:
    files = {shadow: "def escape(x): pass\n", "main.py": "from flask import escape\nescape('x')\n"}
    assert usages(files) == []


def test_a_folder_without_init_does_not_shadow_an_installed_package(usages: Find) -> None:
    files = {"flask/notes.py": "", "main.py": "from flask import escape\n"}
    assert [usage.name for usage in usages(files)] == ["flask.escape"]


def test_a_module_inside_of_a_package_does_not_shadow(usages: Find) -> None:
    files = {"app/__init__.py": "", "app/flask.py": "", "app/main.py": "from flask import escape\n"}
    assert [usage.name for usage in usages(files)] == ["flask.escape"]


def test_an_attribute_that_a_subclass_resets_keeps_the_class_it_gets_in_the_base(usages: Find) -> None:
    code = (
        "from flask import Flask\nclass Base:\n    def setUp(self):\n        self.app = Flask('x')\n"
        "class Test(Base):\n    def tearDown(self):\n        self.app = None\n"
        "    def test_x(self):\n        self.app.run()\n"
    )
    assert usages(code, "flask.Flask.run")


@pytest.mark.parametrize(
    "code",
    [
        "from apiflask import APIFlask\napp = APIFlask('x')\napp.config['A'] = 1\n",
        "from flask_openapi3 import OpenAPI\nclass X(OpenAPI): ...\napp = X('x')\napp.config['A'] = 1\n",
        "import dash\nview = dash.Dash('x')\nview.server.config['A'] = 1\n",
        "import connexion\nouter = connexion.FlaskApp('x')\nouter.app.config['A'] = 1\n",
    ],
)
def test_applications_of_other_distributions(code: str, usages: Callable[..., list[Usage]]) -> None:
    assert len(usages(code, "flask.Flask.config", "setitem")) == 1


def test_what_is_imported_by_its_name_is_an_import(usages: Find) -> None:
    code = (
        "from importlib import import_module\nimport_module('flask.ext.sqlalchemy')\nimport_module('shop')\n"
    )
    found = usages({"main.py": code, "shop.py": ""}, "", "import")
    assert [(one.name, one.line) for one in found][1:] == [("flask.ext.sqlalchemy", 2)]


def test_what_the_built_in_function_imports(usages: Find) -> None:
    code = "__import__('werkzeug.contrib')\n__import__('shop')\n__import__(name)\ntry:\n    __import__('a')\n"
    code += "except ImportError:\n    pass\n"
    found = usages({"main.py": code, "shop.py": ""}, "", "import")
    assert [(one.name, one.line, one.guarded) for one in found] == [
        ("werkzeug.contrib", 1, False),
        ("a", 5, True),
    ]


def test_a_function_that_has_the_name_of_the_built_in_one(usages: Find) -> None:
    code = "def __import__(name): ...\n__import__('werkzeug.contrib')\n"
    assert usages(code, "", "import") == []


def test_the_standard_library_by_way_of_six(usages: Find) -> None:
    code = (
        "from six.moves import configparser\nfrom six.moves.configparser import SafeConfigParser\n"
        "a = SafeConfigParser()\nb = configparser.SafeConfigParser()\n"
    )
    assert [usage.line for usage in usages(code, "configparser.SafeConfigParser")] == [2, 3, 4]


SCHEMA = """
from marshmallow import Schema, fields, post_load

class Base(Schema):
    {hook}
class Company(Base):
    name = fields.Str()

    def check(self, data):
        return self.load(data).errors

def view(data):
    return Company().load(data).data
"""


def test_what_a_schema_loads_is_known_where_nothing_makes_something_else_of_it(names: Names) -> None:
    plain = names(SCHEMA.replace("{hook}", "name = fields.Str()"))
    assert {"marshmallow.Loaded.data", "marshmallow.Loaded.errors"} <= plain
    hook = "@post_load\n    def make(self, data, **kwargs):\n        return Result(**data)"
    assert not {one for one in names(SCHEMA.replace("{hook}", hook)) if "Loaded" in one}
    assert "marshmallow.Loaded.data" not in names(
        "import ours\n\ndef view(x):\n    return ours.Schema().load(x).data"
    )


def test_so_it_is_for_the_schemas_of_extensions(names: Names) -> None:
    found = names(
        """
        from flask_marshmallow import Marshmallow

        ma = Marshmallow()

        class Company(ma.Schema):
            pass

        companies = Company(many=True)

        def view(data):
            result = companies.dump(data)
            return result.data, Company().load(data).errors
        """
    )
    assert {"marshmallow.Dumped.data", "marshmallow.Loaded.errors"} <= found


OWN = "import sqlalchemy\nclass E:\n    pass\ndef get_engine():\n    return E()\nget_engine().execute(x)\n"


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("import sqlalchemy\ndef clear(facade):\n    e = facade.get_engine()\n    e.execute(x)\n", True),
        ("from ours.sqlalchemy import get_engine\nget_engine().execute(x)\n", True),
        ("import sqlalchemy\ndef get_engine():\n    return state.engine\nget_engine().execute(x)\n", True),
        ("def clear(facade):\n    facade.get_engine().execute(x)\n", False),
        (OWN, False),
    ],
)
def test_what_get_engine_gives_is_told_by_its_name_where_nothing_else_tells(
    names: Names, code: str, is_told: bool
) -> None:
    assert ("sqlalchemy.engine.Engine.execute" in names(code)) is is_told


MONGO = "from pymongo import MongoClient\nclient = MongoClient()\ndb = client['shop']\n"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("client['shop'].books.insert({})", "pymongo.MongoClient.shop.books.insert"),
        ("db['books'].insert({})", "pymongo.MongoClient.shop.books.insert"),
        ("client[name]['a b'].insert({})", "pymongo.MongoClient.item.item.insert"),
        ("db.books.find({}).sort('a').count()", "pymongo.cursor.Cursor.count"),
        ("cursor = db['books'].find({})\ncursor.count()", "pymongo.cursor.Cursor.count"),
    ],
)
def test_items_that_are_attributes_too_and_what_their_methods_give(
    names: Names, code: str, name: str
) -> None:
    assert name in names(MONGO + code)


def test_items_of_other_objects_are_nothing_known(names: Names) -> None:
    assert not [name for name in names("import flask\nflask.request.args['a'].count()\n") if "count" in name]
    assert not [name for name in names("shelf['a'].find().count()\n") if "pymongo" in name]


@pytest.mark.parametrize(
    "runner",
    ["from click.testing import CliRunner\nCliRunner()", "import flask\nflask.Flask(x).test_cli_runner()"],
)
def test_what_a_runner_of_commands_gives(names: Names, runner: str) -> None:
    assert "click.testing.Result.stdout" in names(f"{runner}.invoke(a).stdout\n")


PAIR = """
import flask
def make():
    app = flask.Flask('x')
    return app, app.test_client()
"""


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("app, client = make()\nclient.cookie_jar\n", True),
        (
            "class T:\n def up(self):\n  self.app, self.it = make()\n def t(self):\n  self.it.cookie_jar\n",
            True,
        ),
        ("first, app = make()\nfirst.cookie_jar\n", False),
        ("app, *more = make()\nmore.cookie_jar\n", False),
        ("app, client, more = make()\nmore.cookie_jar\n", False),
    ],
)
def test_what_a_function_gives_is_taken_apart(names: Names, code: str, found: bool) -> None:
    assert ("flask.testing.FlaskClient.cookie_jar" in names(PAIR + code)) is found


@pytest.mark.parametrize(
    "body",
    [
        "if x:\n        return None\n    return 1, flask.Flask('x')",
        "return [flask.Flask('x')] * 2",
        "yield 1, flask.Flask('x')",
    ],
)
def test_what_a_function_does_not_always_give_is_nothing_known(names: Names, body: str) -> None:
    code = f"import flask\ndef make(x):\n    {body}\na, it = make(1)\nit.config.frob\n"
    assert "flask.Flask.config.frob" not in names(code)


def test_the_parameters_of_a_command(names: Names) -> None:
    code = "def told(command: click.Command):\n    for one in command.params:\n        one.default\n"
    code = f"import click\n{code}"
    assert "click.Option.default" in names(code)


@pytest.mark.parametrize(
    ("code", "known"),
    [
        (
            "from flask_sqlalchemy import get_debug_queries\nfor q in get_debug_queries():\n    q.context\n",
            True,
        ),
        ("from flask_sqlalchemy import get_debug_queries\nget_debug_queries()[0].context\n", True),
        ("from mine import get_debug_queries\nfor q in get_debug_queries():\n    q.context\n", False),
        ("from flask_sqlalchemy import get_debug_queries\nget_debug_queries().context\n", False),
    ],
)
def test_queries_that_were_recorded(names: Names, code: str, known: bool) -> None:
    assert ("flask_sqlalchemy.record_queries._QueryInfo.context" in names(code)) is known


ROWS = """
import sqlalchemy

def read(engine: sqlalchemy.engine.Engine, query):
    with engine.connect() as connection:
        for row in connection.execute(query):
            CHANGE
            row["name"]
        [row["name"] for row in connection.execute(query)SUFFIX]
"""


def test_rows_are_known_by_where_they_were_fetched(usages: Find) -> None:
    found = usages(ROWS.replace("CHANGE", "pass").replace("SUFFIX", ".fetchall()"), kind="getitem")
    assert [(one.name, one.line) for one in found] == [
        ("sqlalchemy.FetchedRow", 8),
        ("sqlalchemy.FetchedRow", 9),
    ]


def test_a_row_is_asked_for_its_keys_by_what_takes_a_mapping(names: Names) -> None:
    code = (
        "import sqlalchemy\n\ndef read(engine: sqlalchemy.engine.Engine, q):\n"
        "    row = engine.execute(q).first()\n"
    )
    for use in ("dict(row)", "shop(**row)", "[dict(row) for row in engine.execute(q)]"):
        assert "sqlalchemy.FetchedRow.keys" in names(f"{code}    {use}\n")
    for use in ("list(row)", "shop(*row)", "dict(row=row)", "dict(engine.execute(q).fetchall())"):
        assert "sqlalchemy.FetchedRow.keys" not in names(f"{code}    {use}\n")


FLASK_ROWS = """
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()

def read(query):
    result = db.engine.execute(query)
    old = [dict(row) for row in result]
    result = db.session.execute(query)SUFFIX
    return [row["name"] for row in result]
"""


@pytest.mark.parametrize("suffix", ["", ".unique()", ".fetchall()", ".all()"])
def test_what_the_session_of_flask_sqlalchemy_executes_gives_rows(usages: Find, suffix: str) -> None:
    found = usages(FLASK_ROWS.replace("SUFFIX", suffix), "sqlalchemy.FetchedRow")
    assert [(one.kind, one.line) for one in found] == [("getitem", 10)]
    assert [
        one.line for one in usages(FLASK_ROWS.replace("SUFFIX", suffix), "sqlalchemy.FetchedRow.keys")
    ] == [8]


@pytest.mark.parametrize("suffix", [".scalars()", ".scalars().all()", ".mappings()", ".mappings().all()"])
def test_what_it_gives_as_objects_or_mappings_is_no_row(usages: Find, suffix: str) -> None:
    assert not usages(FLASK_ROWS.replace("SUFFIX", suffix), "sqlalchemy.FetchedRow")


BASE = """
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import scoped_session, sessionmaker

Base = declarative_base()
Base.query = scoped_session(sessionmaker()).query_property()

class User(Base):
    BODY

def read():
    User.query.count()
"""


def test_the_query_of_a_declarative_class_is_one_of_sqlalchemy(names: Names) -> None:
    assert "sqlalchemy.orm.Query.count" in names(BASE.replace("BODY", "id = 1"))


def test_what_a_declarative_class_has_for_its_query_is_its_own(names: Names) -> None:
    assert "sqlalchemy.orm.Query.count" not in names(BASE.replace("BODY", "query = Search()"))


MODEL = """
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()

class User(db.Model):
    BODY

def read():
    User.__table__.count()
    User.metadata.create_all()
    db.session.close_all()
"""


def test_a_model_has_its_table_and_metadata_from_sqlalchemy(names: Names) -> None:
    found = names(MODEL.replace("BODY", "id = 1"))
    assert {"sqlalchemy.Table.count", "sqlalchemy.MetaData.create_all"} <= found
    assert "sqlalchemy.orm.Session.close_all" in found


@pytest.mark.parametrize(
    "base",
    [
        "from sqlalchemy.ext.declarative import declarative_base\nBase = declarative_base()\n",
        "from sqlalchemy.orm import declarative_base\nBase = declarative_base()\n",
        "from sqlalchemy.orm import DeclarativeBase\nclass Base(DeclarativeBase):\n    pass\n",
    ],
)
def test_so_has_a_declarative_class(names: Names, base: str) -> None:
    code = f"{base}class User(Base):\n    id = 1\ndef read():\n    User.__table__.count()\n"
    assert "sqlalchemy.Table.count" in names(code)


def test_the_keys_of_what_a_class_hands_to_its_mapper(names: Names) -> None:
    order = "flask_sqlalchemy.SQLAlchemy.Model.__mapper_args__.order_by"
    assert order in names(MODEL.replace("BODY", "__mapper_args__ = {1: 2, 'order_by': 'id'}"))
    assert order not in names(MODEL.replace("BODY", "__table_args__ = {'order_by': 'id'}"))
    assert order not in names(
        MODEL.replace("(db.Model)", "").replace("BODY", "__mapper_args__ = {'order_by': 1}")
    )


@pytest.mark.parametrize(
    ("body", "is_there"),
    [
        ("__table_args__ = {'schema': 'shop', 'autoload': True}", True),
        ("__table_args__ = (db.Index('a'), {'autoload': True})", True),
        ("__table_args__ = ({'autoload': True}, db.Index('a'))", False),
        ("__table_args__ = ()", False),
        ("__table_args__ = dict(autoload=True)", False),
        ("table_args = {'autoload': True}", False),
    ],
)
def test_the_keys_of_what_a_class_hands_to_its_table(names: Names, body: str, *, is_there: bool) -> None:
    autoload = "flask_sqlalchemy.SQLAlchemy.Model.__table_args__.autoload"
    assert (autoload in names(MODEL.replace("BODY", body))) is is_there


def test_what_a_model_says_is_its_table_may_be_anything(names: Names) -> None:
    assert "sqlalchemy.Table.count" not in names(MODEL.replace("BODY", "__table__ = Own()"))


def test_the_session_of_an_admin_view_is_one_of_sqlalchemy(names: Names) -> None:
    code = (
        "from flask_admin.contrib.sqla import ModelView\nclass Users(ModelView):\nBODY"
        "    def first(self):\n        self.session.execute('SELECT 1')\n"
    )
    assert "sqlalchemy.orm.Session.execute" in names(code.replace("BODY", ""))
    assert "sqlalchemy.orm.Session.execute" not in names(code.replace("BODY", "    session = Own()\n"))


def test_a_row_that_may_be_something_else_by_then_is_not(usages: Find) -> None:
    code = ROWS.replace("CHANGE", "row = row._asdict()").replace("SUFFIX", ".mappings()")
    assert usages(code, kind="getitem") == []


HANDED_ON = """
class Ext:
    def __init__(self, app=None):
        self.app = app
        if app is not None:
            self.init_app(app)

    def encoder(self):
        return self.app.env
"""


def test_what_is_handed_on_to_init_app_is_an_application(names: Names) -> None:
    assert "flask.Flask.env" in names(f"import flask\n{HANDED_ON}")


@pytest.mark.parametrize(
    "code",
    [
        HANDED_ON,
        f"import flask, quart\n{HANDED_ON}",
        "import flask\n" + HANDED_ON.replace("self.init_app", "other.init_app"),
        "import flask\n" + HANDED_ON.replace("init_app(app)", "init_app(self)"),
        "import flask\n" + HANDED_ON.replace("init_app", "start"),
    ],
)
def test_but_only_to_that_of_the_object_itself_in_a_file_with_the_framework(names: Names, code: str) -> None:
    assert "flask.Flask.env" not in names(code)


def test_the_engine_of_a_connection_is_an_engine(names: Names) -> None:
    assert "sqlalchemy.engine.Engine.execute" in names(
        "from alembic import op\nop.get_bind().engine.execute(1)\n"
    )


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("import flask_restful\nflask_restful.Api().app.run()", "flask.Flask.run"),
        ("import flask\nflask.Flask('x').full_dispatch_request().charset", "flask.Response.charset"),
        (
            "from werkzeug.wrappers import Request\nRequest.from_values('/').charset",
            "werkzeug.wrappers.Request.charset",
        ),
        ("from flask.cli import ScriptInfo\nScriptInfo().load_app().run()", "flask.Flask.run"),
    ],
)
def test_what_extensions_hold_and_methods_give(names: Names, code: str, name: str) -> None:
    assert name in names(f"{code}\n")


EXT = """
from flask.ext.sqlalchemy import SQLAlchemy
from flask.ext.login import LoginManager
from flask.ext import wtf

db, login = SQLAlchemy(), LoginManager()

@login.token_loader
def load(token):
    return db.engine.execute("SELECT 1")

class Search(wtf.Form):
    pass

Search(csrf_enabled=False)
"""


@pytest.mark.parametrize("start", ["flask.ext.", "flaskext."])
def test_an_object_is_of_the_class_that_another_name_leads_to(usages: Find, start: str) -> None:
    found = {
        usage.name
        for usage in usages(EXT.replace("flask.ext ", f"{start[:-1]} ").replace("flask.ext.", start))
    }
    assert {
        "flask_login.LoginManager.token_loader",
        "flask_sqlalchemy.SQLAlchemy.engine.execute",
        "flask_wtf.Form.__init__",
    } <= found
    # What is imported is still what the file names.
    assert {f"{start}sqlalchemy.SQLAlchemy", f"{start}login.LoginManager", f"{start}wtf.Form"} <= found


def test_a_package_of_the_project_leads_to_what_it_holds(names: Names) -> None:
    own = {
        "flaskext/__init__.py": "",
        "flaskext/sqlalchemy.py": "class SQLAlchemy:\n    engine = None\n",
        "app.py": "from flaskext.sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\ndb.engine.execute('x')\n",
    }
    assert not {name for name in names(own) if name.startswith("flask_sqlalchemy")}


@pytest.mark.parametrize("use", ["rows[0]", "rows[-1]", "rows[i]", "rows[1:][0]"])
def test_an_index_takes_a_row_out_of_those_that_were_fetched(usages: Find, use: str) -> None:
    code = f'db.session.execute(query).fetchall()\n    {use}["name"]\n    {use}[0]\n'
    found = usages(
        f"from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\ndef read(query, i):\n    rows = {code}"
    )
    assert [one.line for one in found if one.name == "sqlalchemy.FetchedRow" and one.kind == "getitem"] == [
        5,
        6,
    ]


@pytest.mark.parametrize("use", ['rows["name"]', "rows[1:]", "rows[:1][:1]", "rows[0][1:]"])
def test_a_slice_of_rows_is_no_row_and_no_more_is_what_stands_in_one(usages: Find, use: str) -> None:
    code = f'db.session.execute(query).fetchall()\n    {use}["name"]\n'
    found = usages(
        f"from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\ndef read(query):\n    rows = {code}"
    )
    told = [
        one for one in found if one.name == "sqlalchemy.FetchedRow" and dict(one.values).get("0") == "name"
    ]
    assert not told


@pytest.mark.parametrize("method", ["dump", "dumps"])
def test_what_a_schema_gives_is_known_as_text_too(names: Names, method: str) -> None:
    code = "from flask_marshmallow import Marshmallow\nma = Marshmallow()\n"
    code += f"class Books(ma.Schema):\n    pass\nBooks().{method}(x).data\n"
    assert "marshmallow.Dumped.data" in names(code)


@pytest.mark.parametrize("module", ["marshmallow_sqlalchemy", "marshmallow_sqlalchemy.schema"])
def test_what_a_schema_of_a_model_dumps_is_known_by_either_module(module: str, usages: Find) -> None:
    code = (
        f"from {module} import ModelSchema\nclass Books(ModelSchema): pass\nrows = Books().dump(book).data\n"
    )
    (one,) = usages(code, "marshmallow.Dumped.data")
    assert one.line == 3
