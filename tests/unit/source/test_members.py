"""What an attribute of an object or a class stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[str]]

RUN = "flask.Flask.run"
JAR = "flask.testing.FlaskClient.cookie_jar"


@pytest.mark.parametrize("base", ["", "(Base)"])
def test_an_attribute_that_begins_as_none_is_what_methods_assign(names: Names, base: str) -> None:
    default = "" if base else "    app = None\n"
    found = names(
        f"from flask import Flask\nclass Base:\n    app = None\nclass Server{base}:\n{default}"
        "    def start(self):\n        self.app = Flask('x')\n"
        "    def serve(self):\n        self.app.run()\n"
    )
    assert RUN in found


@pytest.mark.parametrize(
    "body",
    [
        "    app = Other()\n    def start(self):\n        self.app = Flask('x')\n",
        "    app = None\n    def start(self):\n        self.app = Other()\n",
        "    app = None\n    def start(self, other):\n        other.app = Flask('x')\n",
    ],
)
def test_one_that_may_be_something_else_is_not(names: Names, body: str) -> None:
    code = f"from flask import Flask\nclass Server:\n{body}    def serve(self):\n        self.app.run()\n"
    assert RUN not in names(code)


def test_what_set_up_class_assigns_is_an_attribute_of_class_and_objects(names: Names) -> None:
    found = names(
        """
        from flask import Flask

        class Base:
            @classmethod
            def setUpClass(cls):
                cls.app = Flask("x")
                cls.client = cls.app.test_client()

            def test_visit(self):
                self.client.cookie_jar
        """
    )
    assert JAR in found


def test_what_a_method_assigns_to_its_object_is_none_of_the_class(names: Names) -> None:
    found = names(
        """
        from flask import Flask

        class Base:
            def setUp(self):
                self.app = Flask("x")

            @classmethod
            def start(cls):
                cls.app.run()
        """
    )
    assert RUN not in found


def test_of_several_bases_the_one_that_has_a_member(names: Names) -> None:
    code = (
        "from flask_login import UserMixin\nfrom flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n"
        "class User(UserMixin, db.Model):\n    pass\n"
        "User.query.filter_by(x=1).paginate(1)\nUser().get_id()\nUser().unknown\n"
    )
    found = names(code)
    assert {"flask_sqlalchemy.query.Query.paginate", "flask_login.UserMixin.get_id"} <= found
    assert "flask_login.UserMixin.unknown" in found and "flask_login.UserMixin.query" not in found


@pytest.mark.parametrize("bases", ["dict, SessionMixin", "SessionMixin, dict"])
def test_what_a_built_in_base_has_is_no_question_to_the_others(names: Names, bases: str) -> None:
    code = f"from flask.sessions import SessionMixin\nclass Stored({bases}):\n    pass\n"
    found = names(f"{code}Stored().get('a')\nStored().permanent\n")
    assert "flask.sessions.SessionMixin.permanent" in found
    assert "flask.sessions.SessionMixin.get" not in found
    mine = code.replace("class Stored", "class dict:\n    pass\nclass Stored")
    assert "flask.sessions.SessionMixin.get" in names(f"{mine}Stored().get('a')\n")


STORE = """
import flask

class Store:
    app = START

    @staticmethod
    def initialize():
        Store.app = MADE

    def read(self):
        Store.app.config.frob
        return self.app.config.frob
"""


@pytest.mark.parametrize("start", ["None", "flask.Flask('y')"])
def test_what_a_method_assigns_to_an_attribute_of_its_class(names: Names, start: str) -> None:
    code = STORE.replace("START", start).replace("MADE", "flask.Flask('x')")
    assert "flask.Flask.config.frob" in names(code)


@pytest.mark.parametrize("made", ["make()", "None"])
def test_an_attribute_of_a_class_of_which_nothing_tells(names: Names, made: str) -> None:
    code = STORE.replace("START", "None").replace("MADE", made)
    assert "flask.Flask.config.frob" not in names(code)


def test_an_attribute_of_another_class_is_none_of_this_one(names: Names) -> None:
    code = STORE.replace("START", "None").replace("Store.app = MADE", "Other.app = flask.Flask('x')")
    assert "flask.Flask.config.frob" not in names(code)


def test_an_attribute_of_an_object_is_none_of_its_class(names: Names) -> None:
    code = STORE.replace("START", "None").replace("Store.app = MADE", "self.app = flask.Flask('x')")
    code = code.replace("initialize()", "initialize(self)").replace("    @staticmethod\n", "")
    assert "flask.Flask.config.frob" not in names(code.replace("return self.app.config.frob", "pass"))


@pytest.mark.parametrize(
    "code",
    [
        "from flask import Flask\nclass Flask(Flask):\n"
        "    def f(self):\n        self.before_first_request(print)\n",
        "from flask import Flask\nclass Flask(Flask): ...\nclass Flask(Flask): ...\n"
        "Flask(__name__).before_first_request(print)\n",
        "from flask import Flask\nclass Shop:\n    class Flask(Flask):\n"
        "        def f(self):\n            self.before_first_request(print)\n",
    ],
)
def test_a_class_may_take_over_the_name_of_its_base(names: Names, code: str) -> None:
    assert "flask.Flask.before_first_request" in names(code)


@pytest.mark.parametrize(
    "code",
    [
        "class Flask: ...\nclass Flask(Flask): ...\nFlask().before_request(print)\n",
        "class Flask(Flask): ...\nfrom flask import Flask as Other\nFlask().before_request(print)\n",
        "from flask import Flask\nclass Flask: ...\nFlask().before_request(print)\n",
    ],
)
def test_what_had_the_name_later_or_between_is_no_base(names: Names, code: str) -> None:
    assert "flask.Flask.before_request" not in names(code)
