"""What functions and methods are called with by the framework, and what else stands for an application."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
Names = Callable[..., set[str]]


def test_a_method_that_overrides_one_of_a_framework_class_is_called_with_what_that_is(names: Names) -> None:
    found = names(
        """
        from flask.sessions import SessionInterface

        class Base(SessionInterface):
            pass

        class Stored(Base):
            def open_session(self, app, request):
                return app.env, request.is_xhr
        """
    )
    assert {"flask.Flask.env", "flask.Request.is_xhr"} <= found


@pytest.mark.parametrize(
    "code",
    [
        "class Stored:\n    def open_session(self, app, request):\n        return app.env",
        "class Stored(SessionInterface):\n    def other(self, app):\n        return app.env",
        "def open_session(self, app):\n    return app.env",
    ],
)
def test_other_methods_of_that_name_are_called_with_anything(names: Names, code: str) -> None:
    found = names(f"from flask.sessions import SessionInterface\n{code}\n")
    assert "flask.Flask.env" not in found


def test_what_a_blueprint_records_is_called_with_its_state(names: Names) -> None:
    found = names(
        """
        from flask import Blueprint

        bp = Blueprint("bp", __name__)

        @bp.record_once
        def setup(state):
            state.app.before_first_request(print)
        """
    )
    assert "flask.Flask.before_first_request" in found


@pytest.mark.parametrize(
    "code",
    [
        "global kept\n    kept = app\n    kept.before_first_request(print)",
        "self.app = app\n    self.app.before_first_request(print)",
    ],
)
def test_an_application_is_told_by_what_is_done_with_the_name_that_keeps_it(names: Names, code: str) -> None:
    code = f"class Tool:\n  def bind(self, app):\n    {code}\n"
    assert "flask.Flask.before_first_request" in names(code)


def test_what_is_kept_elsewhere_tells_nothing(names: Names) -> None:
    code = "def bind(self, app, other):\n    self.other = other\n    self.other.before_first_request(app)\n"
    assert names(code) == set()


def test_super_is_the_first_base_class(names: Names) -> None:
    found = names(
        """
        from flask import Flask

        class Shop(Flask):
            def run_first(self):
                return super().try_trigger_before_first_request_functions()

        class Own:
            def run_first(self):
                return super().try_trigger()

        class Both(Own, Flask):
            def run_first(self):
                return super().run_first()
        """,
        "call",
    )
    assert found == {"flask.Flask.try_trigger_before_first_request_functions"}


def test_the_object_behind_the_proxy_of_the_request_is_the_request(names: Names) -> None:
    found = names("from flask import request\nreal = request._get_current_object()\nreal.is_xhr\n")
    assert "flask.request.is_xhr" in found


def test_what_the_projects_own_class_of_request_has_is_there(usages: Find) -> None:
    files = {
        "web/request.py": """
            from flask import Request

            class Own(Request):
                @property
                def is_xhr(self):
                    return self.headers.get("X-Requested-With") == "XMLHttpRequest"
            """,
        "web/views.py": "from flask import request\nrequest.is_xhr\nrequest.url_charset\n",
    }
    found = {usage.name: usage.guarded for usage in usages(files, kind="attribute")}
    assert found["flask.request.is_xhr"] and not found["flask.Request.url_charset"]


def test_what_the_projects_own_class_of_application_has_is_there(usages: Find) -> None:
    files = {
        "web/application.py": """
            from flask import Flask

            class Application(Flask):
                def __init__(self):
                    super().__init__(__name__)
                    self.env = Environment()

            class Extension:
                def init_app(self, app: Flask):
                    app.json_encoder = Encoder
            """,
        "web/assets.py": """
            from flask import current_app

            def init_assets(app):
                app.config.setdefault("ASSETS", "static")
                return app.env.development, current_app.env, app.json_encoder
            """,
    }
    found = {usage.name: usage.guarded for usage in usages(files, kind="attribute")}
    assert found["flask.Flask.env"] and found["flask.Flask.env.development"]
    assert not found["flask.Flask.json_encoder"]


@pytest.mark.parametrize("end", ["return app", "raise ValueError(app)"])
def test_what_stands_behind_the_end_of_a_block_never_runs(names: Names, end: str) -> None:
    code = """
        from flask import Flask

        def create():
            app = Flask("shop")
            if app.debug:
                END
                app.before_first_request(print)
            app.after_request(print)
        """
    found = names(code.replace("END", end))
    assert "flask.Flask.after_request" in found and "flask.Flask.before_first_request" not in found


def test_texts_in_lists_name_extensions(usages: Find) -> None:
    code = 'EXTENSIONS = [\n    "jinja2.ext.do",\n    "jinja2.ext.with_",\n]\n'
    assert [(usage.line, usage.name) for usage in usages(code, kind="attribute")] == [
        (2, "jinja2.ext.do"),
        (3, "jinja2.ext.with_"),
    ]


@pytest.mark.parametrize("code", ['x = "jinja2.ext.with_"', 'x = ["jinja2.ext. is a module"]', 'x = ["do"]'])
def test_other_texts_name_nothing(names: Names, code: str) -> None:
    assert names(code) == set()


def test_a_star_import_brings_what_the_module_has_in_some_release(names: Names) -> None:
    found = names("from jinja2 import *\nfrom flask import *\nMarkup('')\nsoft_unicode\nescape_now('x')\n")
    assert found & {"jinja2.Markup", "flask.Markup"}
    assert not any(name.endswith(("escape_now", "soft_unicode")) for name in found)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("Make = sessionmaker(bind=x)\nMake().execute('SELECT 1')", "sqlalchemy.orm.Session.execute"),
        ("with sessionmaker(bind=x).begin() as s:\n    s.execute('')", "sqlalchemy.orm.Session.execute"),
        ("scoped_session(sessionmaker())().execute('')", "sqlalchemy.orm.Session.execute"),
        ("def drop(engine):\n    engine.execute('DROP')", "sqlalchemy.engine.Engine.execute"),
        ("def drop(db_engine):\n    db_engine.table_names()", "sqlalchemy.engine.Engine.table_names"),
    ],
)
def test_sessions_and_engines_are_told_by_what_makes_them_or_by_their_use(
    names: Names, code: str, name: str
) -> None:
    assert name in names(f"from sqlalchemy.orm import scoped_session, sessionmaker\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "import game\ndef run(engine):\n    engine.execute('turn')",
        "import sqlalchemy\nimport taskflow\ndef run(engine):\n    engine.execute(flow)",
        "import sqlalchemy\ndef run(engine):\n    engine.start()\n    return engine.fuel",
        "import sqlalchemy\ndef run(motor):\n    motor.execute('turn')",
    ],
)
def test_other_engines_are_none_of_a_database(names: Names, code: str) -> None:
    assert not {one for one in names(f"{code}\n") if one.startswith("sqlalchemy.engine")}


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("def check(db):\n    '''Of Flask-SQLAlchemy.'''\n    return db.engine.table_names()", True),
        ("import sqlalchemy\ndef check(db):\n    db.create_all()\n    return db.engine.table_names()", True),
        ("def check(db):\n    return db.engine.table_names()", False),
        ("import sqlalchemy\ndef check(db):\n    return db.execute('SELECT 1')", False),
        ("import sqlalchemy, fastapi\ndef check(db):\n    return db.engine.table_names()", False),
    ],
)
def test_an_object_of_flask_sqlalchemy_is_told_by_its_use(names: Names, code: str, is_told: bool) -> None:
    assert ("flask_sqlalchemy.SQLAlchemy.engine.table_names" in names(code)) is is_told


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("from shop_core.sqlalchemy import db\ndb.session\ndb.engine.table_names()", True),
        ("from shop_core import db\nimport sqlalchemy\ndef f():\n    db.engine.table_names()", True),
        ("from shop_core import db\ndb.engine.table_names()", False),
        ("from shop_core.sqlalchemy import db\ndb.table_names()", False),
        ("from shop_core.sqlalchemy import data as db\ndb.engine.table_names()", False),
        ("import db, sqlalchemy\ndb.engine.table_names()", False),
        ("import databases, sqlalchemy\nfrom shop_core import db\ndb.engine.table_names()", False),
        ("from sqlalchemy import db\ndb.engine.table_names()", False),
    ],
)
def test_so_is_one_that_a_package_brings_of_which_nothing_is_known(
    names: Names, code: str, is_told: bool
) -> None:
    assert ("flask_sqlalchemy.SQLAlchemy.engine.table_names" in names(code)) is is_told


def test_one_of_the_project_is_what_the_project_makes_it(names: Names) -> None:
    own = {
        "shop/sqlalchemy.py": "class Own:\n    engine = None\n\ndb = Own()\n",
        "shop/views.py": "from shop.sqlalchemy import db\ndb.engine.table_names()\n",
    }
    assert not any(name.startswith("flask_sqlalchemy") for name in names(own))


def test_what_sqlalchemy_lost_is_lost_where_it_was_handed_on(names: Names) -> None:
    start = "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n"
    found = names(f"{start}db.joinedload_all(1)\ndb.relation('Item')\n")
    assert {"sqlalchemy.orm.joinedload_all", "flask_sqlalchemy.SQLAlchemy.relation"} <= found
