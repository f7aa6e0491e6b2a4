"""Attributes that tell by their name alone whose they are, and what a decorator makes of a function."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
Names = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("def menu(owner):\n    owner.before_first_request(print)", "flask.Flask.before_first_request"),
        (
            "def menu(app):\n    return app.before_app_first_request",
            "flask.Blueprint.before_app_first_request",
        ),
        (
            "def menu(app):\n    app.before_first_request\n    app.before_app_first_request",
            "flask.Blueprint.before_app_first_request",
        ),
        ("def view(req):\n    return req.is_xhr", "flask.request.is_xhr"),
        (
            "from celery import Task\nclass Mine(Task):\n"
            "    def run(self):\n        self.app.flask_app.try_trigger_before_first_request_functions()",
            "flask.Flask.try_trigger_before_first_request_functions",
        ),
        (
            "import marshmallow\ndef names(schema):\n    return [one.load_from for one in schema]",
            "marshmallow.fields.Field.load_from",
        ),
        (
            "import sqlalchemy\ndef count(query):\n    return query.statement.with_only_columns([1])",
            "sqlalchemy.sql.expression.Select.with_only_columns",
        ),
        (
            "def user_of(state):\n    return state.login_manager.token_callback('x')",
            "flask_login.LoginManager.token_callback",
        ),
        (
            "def leave():\n    flask.current_app.login_manager.reload_user()",
            "flask_login.LoginManager.reload_user",
        ),
        (
            "import flask_babel\ndef select(babel):\n    @babel.localeselector\n    def locale(): ...",
            "flask_babel.Babel.localeselector",
        ),
        (
            "import flask_jwt_extended\ndef claims(jwt):\n    jwt.user_claims_loader(dict)",
            "flask_jwt_extended.JWTManager.user_claims_loader",
        ),
        (
            "import flask_sqlalchemy\ndef session(db):\n    return db.create_scoped_session({})",
            "flask_sqlalchemy.SQLAlchemy.create_scoped_session",
        ),
        (
            "import sqlalchemy\ndef models(base):\n    return base._decl_class_registry.values()",
            "flask_sqlalchemy.SQLAlchemy.Model._decl_class_registry",
        ),
        (
            "from werkzeug.urls import url_parse\ndef f(text):\n    url_parse(text).decode_query()",
            "werkzeug.urls.URL.decode_query",
        ),
        ("def test(client):\n    response = client.get()\n    response.charset", "flask.Response.charset"),
        (
            "class A:\n    def cookie(self):\n        return self.app.session_cookie_name",
            "flask.Flask.session_cookie_name",
        ),
        ("def dump(x):\n    return x.flask_app.json_encoder", "flask.Flask.json_encoder"),
        ("def dump(shop_bp):\n    return shop_bp.json_encoder", "flask.Blueprint.json_encoder"),
        (
            "import click\ndef end(x):\n    @x.cli.resultcallback()\n    def f(): ...",
            "click.Group.resultcallback",
        ),
        (
            "import click\ndef value(param, ctx):\n    return param.full_process_value(ctx, 1)",
            "click.Option.full_process_value",
        ),
        ("def read(x):\n    return x.headers.to_list()", "werkzeug.datastructures.Headers.to_list"),
        ("def read(client):\n    return client.cookie_jar", "flask.testing.FlaskClient.cookie_jar"),
    ],
)
def test_the_name_alone_tells_of_an_unknown_object(names: Names, code: str, name: str) -> None:
    assert name in names(f"import flask\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "def view(req):\n    return req.is_xhr",
        "import flask\nimport webob\ndef view(req):\n    return req.is_xhr",
        "import flask\nclass Mine:\n    is_xhr = True\ndef view():\n    return Mine().is_xhr",
        "import flask, sqlalchemy\ndef view():\n    return sqlalchemy.is_xhr",
        "import flask\ndef view(req):\n    return hasattr(req, 'is_xhr') and req.is_xhr",
        "import flask\ndef view(req):\n    return req.is_ajax",
        "import flask, webob\ndef view(response):\n    return response.charset",
        "import flask\ndef view(connection):\n    return connection.charset",
        "def query(url):\n    return url.decode_query()",
        "import flask\ndef view(req):\n    return req.load_from",
        "import flask, quart\ndef view(x):\n    return x.app.session_cookie_name",
        "import flask\ndef view(x):\n    return x.session.session_cookie_name",
        "import flask\nclass App:\n    json_encoder = 1\napp = App()\napp.json_encoder",
        "def view(x):\n    return x.app.json_encoder",
        "import flask, pandas\ndef view(table):\n    headers = table.columns\n    return headers.to_list()",
        "import flask\ndef view(table):\n    return table.to_list(), table.json_encoder",
    ],
)
def test_other_files_own_objects_and_what_is_asked_for_are_left_alone(names: Names, code: str) -> None:
    words = ("is_xhr", "session_cookie_name", "json_encoder", "to_list")
    assert not [
        name for name in names(code) if name.startswith(("flask.", "werkzeug.")) and name.endswith(words)
    ]


@pytest.mark.parametrize(
    "code",
    [
        "def user_of(state):\n    return state.sessions.token_callback('x')",
        "import flask_babelex\ndef select(babel):\n    @babel.localeselector\n    def locale(): ...",
        "def claims(jwt):\n    jwt.user_claims_loader(dict)",
        "import flask_sqlalchemy\nclass Db:\n    def create_scoped_session(self): ...\n"
        "def session():\n    return Db().create_scoped_session()",
    ],
)
def test_a_name_that_others_have_needs_more_than_itself(names: Names, code: str) -> None:
    words = ("token_callback", "localeselector", "user_claims_loader", "create_scoped_session")
    assert not [name for name in names(f"import flask\n{code}\n") if name.endswith(words) and "." in name]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("def init(x):\n    x.app.json_encoder = dict", "flask.Flask.json_encoder"),
        ("def init(x):\n    x.app.session_cookie_name = 'a'", "flask.Flask.session_cookie_name"),
        ("def init(shop_bp):\n    shop_bp.json_encoder = dict", "flask.Blueprint.json_encoder"),
        ("def init(response):\n    response.charset = 'latin1'", "flask.Response.charset"),
    ],
)
def test_some_names_tell_also_where_they_are_set(usages: Find, code: str, name: str) -> None:
    assert [usage.kind for usage in usages(f"import flask\n{code}\n", name)] == ["assign"]


@pytest.mark.parametrize(
    "code",
    [
        "class A:\n    def init(self):\n        self.json_encoder = dict",
        "class App:\n    charset = 'a'\ndef f():\n    app = App()\n    app.json_encoder = 1",
        "def init(req):\n    req.is_xhr = True",
        "def init(model):\n    model.query = 1",
        "import webob\ndef init(response):\n    response.charset = 'latin1'",
        "def init(table):\n    table.json_encoder = dict",
    ],
)
def test_others_may_be_attributes_of_anything(usages: Find, code: str) -> None:
    assert usages(f"import flask, flask_sqlalchemy\n{code}\n", kind="assign") == []


def test_a_file_tells_of_its_own_objects_whatever_others_import(usages: Find) -> None:
    code = "def cookies(client):\n    return client.cookie_jar\n"
    found = usages({"a.py": f"from werkzeug.test import Client\n{code}", "b.py": f"import httpx\n{code}"})
    assert {usage.path for usage in found if usage.name.endswith("cookie_jar")} == {"a.py"}


def test_a_function_is_what_its_decorator_makes_of_it(names: Names) -> None:
    found = names(
        """
        import click

        @click.group(chain=True)
        def cli():
            pass

        @cli.group()
        def inner():
            pass

        @inner.resultcallback()
        def end(results):
            pass

        def plain():
            pass

        plain.resultcallback
        """
    )
    assert "click.Group.resultcallback" in found
    assert not any(name.endswith("plain.resultcallback") for name in found)


def test_a_function_is_of_the_class_that_its_decorator_is_given(names: Names) -> None:
    found = names(
        """
        import click

        class Menu(click.Group):
            pass

        @click.command(cls=Menu)
        def cli():
            pass

        @cli.resultcallback()
        def end(results):
            pass
        """
    )
    assert "click.Group.resultcallback" in found


def test_an_attribute_that_is_made_anew_of_itself_is_that_of_the_base(names: Names) -> None:
    code = """
        import flask

        class App(flask.Flask):
            def wrap(self, hook):
                self.before_first_request_funcs = {made}
    """
    name = "flask.Flask.before_first_request_funcs"
    remade = "[hook(one) for one in self.before_first_request_funcs]"
    usages = "\n                self.before_first_request_funcs.append(hook)"
    assert name in names(code.replace("{made}", remade))
    assert name in names(code.replace("{made}", remade + usages))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("def read(x):\n    return x.metadata.bind.url", "sqlalchemy.MetaData.bind"),
        ("def read(shop_meta):\n    return shop_meta.bind", "sqlalchemy.MetaData.bind"),
        ("class A:\n    def f(self):\n        return self._metadata.bind", "sqlalchemy.MetaData.bind"),
        (
            "from sqlalchemy.orm import declarative_base\nBase = declarative_base()\nBase.metadata.bind",
            "sqlalchemy.MetaData.bind",
        ),
        (
            "users = sqlalchemy.Table('user', sqlalchemy.MetaData())\nusers.metadata.bind",
            "sqlalchemy.MetaData.bind",
        ),
        ("class A:\n    def f(self):\n        return self.table.bind", "sqlalchemy.Table.bind"),
        ("def f(options):\n    return options['table'].bind", "sqlalchemy.Table.bind"),
    ],
)
def test_the_name_and_what_it_is_an_attribute_of_tell(names: Names, code: str, name: str) -> None:
    assert name in names(f"import sqlalchemy\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "def read(x):\n    return x.metadata.bind",
        "import sqlalchemy\ndef read(x):\n    return x.bind, x.session.bind, x.metadata().bind",
        "import sqlalchemy, rdflib\ndef read(x):\n    return x.metadata.bind",
        "import sqlalchemy\ndef read(x):\n    return hasattr(x.metadata, 'bind') and x.metadata.bind",
        "import sqlalchemy\nclass Meta:\n    bind = 1\nshop_meta = Meta()\nshop_meta.bind",
        "def read(table):\n    return table.bind",
        "import sqlalchemy\ndef read(table):\n    table.bind('click')\n    return table.bind",
        "import sqlalchemy, tkinter\ndef read(table):\n    return table.bind",
        "import sqlalchemy\ndef read(x):\n    return x.tables.bind, x['table']['a'].bind, x[0].bind",
        "import sqlalchemy\nclass Table:\n    bind = 1\ntable = Table()\ntable.bind",
    ],
)
def test_what_others_bind_is_left_alone(names: Names, code: str) -> None:
    assert not {"sqlalchemy.MetaData.bind", "sqlalchemy.Table.bind"} & names(code)


MODELS = {"shop/models.py": "import sqlalchemy\n", "shop/__init__.py": ""}


def test_some_names_tell_in_any_file_of_the_project(names: Names) -> None:
    views = "def view(con, db):\n    con.run_callable(print)\n    db.query(1).from_self()\n"
    found = names({**MODELS, "shop/views.py": views})
    assert "sqlalchemy.engine.Engine.run_callable" in found
    assert "sqlalchemy.orm.Query.from_self" not in found
    others = {"shop/django.py": "import django\n", "shop/views.py": views}
    assert "sqlalchemy.engine.Engine.run_callable" not in names({**MODELS, **others})
    assert "sqlalchemy.engine.Engine.run_callable" not in names({"shop/views.py": views})


SERVICE = (
    "class Service:\n    __model__ = None\n"
    "    def find(self, **kw):\n        return self.__model__.query.filter_by(**kw)\n"
    "    def page(self, number):\n        return self.find().paginate(number)\n"
)


def test_what_is_called_a_model_is_asked_for_its_query(names: Names) -> None:
    page, other = "flask_sqlalchemy.query.Query.paginate", SERVICE.replace("__model__", "__index__")
    assert page in names({"shop/db.py": "from flask_sqlalchemy import SQLAlchemy\n", "shop/a.py": SERVICE})
    assert page in names(
        {"shop/db.py": "from flask.ext.sqlalchemy import SQLAlchemy\n", "shop/a.py": SERVICE}
    )
    assert page not in names({"shop/db.py": "from flask_sqlalchemy import SQLAlchemy\n", "shop/a.py": other})
    assert page not in names({"shop/db.py": "from sqlalchemy import MetaData\n", "shop/a.py": SERVICE})
    both = "import flask_sqlalchemy\nimport mongoengine\n"
    assert page not in names({"shop/db.py": both, "shop/a.py": SERVICE})


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("class Mixin:\n    @classmethod\n    def f(cls):\n        cls.query.paginate(1)\n", True),
        ("class Mixin(object):\n    def f(self):\n        self.query.paginate(1)\n", True),
        ("class Own:\n    query = object()\n    def f(self):\n        self.query.pages(1)\n", False),
        (
            "class Own:\n    def __init__(self, q):\n        self.query = q\n        self.query.pages(1)\n",
            False,
        ),
        ("from x import Base\nclass Own(Base):\n    def f(self):\n        self.query.pages(1)\n", False),
        ("class Own:\n    def f(self):\n        self.queries.pages(1)\n", False),
    ],
)
def test_mixins_leave_their_query_to_the_models(names: Names, code: str, is_told: bool) -> None:
    found = names({"shop/db.py": "from flask_sqlalchemy import SQLAlchemy\n", "shop/mixins.py": code})
    assert any(name.startswith("flask_sqlalchemy.query.Query.") for name in found) is is_told


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("def test(self):\n    self.client.cookie_jar.clear()", True),
        ("def test(x):\n    x.test_client.cookie_jar.clear()", True),
        ("def test(x):\n    x.session.cookie_jar.clear()", False),
        ("import aiohttp\ndef test(client):\n    client.cookie_jar.clear()", False),
        ("class Own:\n    cookie_jar = {}\nclient = Own()\nclient.cookie_jar.clear()", False),
    ],
)
def test_the_cookies_of_a_client(names: Names, code: str, is_told: bool) -> None:
    found = names({"shop/app.py": "import flask\n", "shop/__init__.py": "", "test_shop.py": f"{code}\n"})
    assert ("flask.testing.FlaskClient.cookie_jar" in found) is is_told
    assert "flask.testing.FlaskClient.cookie_jar" not in names({"test_shop.py": f"{code}\n"})
