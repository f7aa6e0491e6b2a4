"""What a project keeps on g or on its application is found again wherever it is asked for."""

from __future__ import annotations

from collections.abc import Callable

Names = Callable[..., set[str]]

ENGINE = "from flask import Flask, g\nfrom sqlalchemy import create_engine\nengine = create_engine('x')\n"
USE = "from flask import current_app, g\ndef view():\n"
RECYCLE = "sqlalchemy.engine.Connection.recycle"


def test_what_another_thing_may_be_is_nothing(names: Names) -> None:
    before = "def before():\n    g.conn = engine.connect()\n"
    other = "import sqlite3\nfrom flask import g\ndef other():\n    g.conn = sqlite3.connect('x')\n"
    files = {"app.py": ENGINE + before, "views.py": f"{USE}    g.conn.recycle()\n"}
    assert RECYCLE in names(files)
    assert RECYCLE not in names({**files, "other.py": other})


def test_what_tests_put_in_its_place_does_not_count(names: Names) -> None:
    files = {
        "app.py": ENGINE + "def before():\n    g.conn = engine.connect()\n",
        "views.py": f"{USE}    g.conn.recycle()\n",
        "tests/test_app.py": "from flask import g\ndef test_it(fake):\n    g.conn = fake\n",
    }
    assert RECYCLE in names(files)


def test_none_in_between_is_nothing_else(names: Names) -> None:
    code = ENGINE + (
        "def before():\n    try:\n        g.conn = engine.connect()\n"
        "    except Exception:\n        g.conn = None\n"
        "def view():\n    g.conn.recycle()\n"
    )
    found = names({"app.py": code})
    assert {RECYCLE, "flask.g.conn.recycle"} <= found


def test_an_attribute_of_something_else_is_not_what_is_kept(names: Names) -> None:
    other = "class Own: pass\ndef make(app):\n    g = Own()\n    g.conn = engine.connect()\n"
    assert RECYCLE not in names({"app.py": ENGINE + other, "views.py": f"{USE}    g.conn.recycle()\n"})


def test_what_the_application_holds(names: Names) -> None:
    files = {
        "app.py": ENGINE
        + "def create_app():\n    app = Flask('x')\n    app.store = engine\n    return app\n",
        "views.py": f"{USE}    with current_app.store.connect() as c:\n        c.recycle()\n",
    }
    assert RECYCLE in names(files)


def test_what_is_kept_goes_through_functions_and_variables(names: Names) -> None:
    code = ENGINE + (
        "def get():\n    if 'conn' not in g:\n        g.conn = engine.connect()\n    return g.conn\n"
        "def view():\n    conn = get()\n    conn.recycle()\n"
    )
    assert RECYCLE in names({"app.py": code})


def test_what_keeps_itself_ends(names: Names) -> None:
    code = ENGINE + "def before():\n    g.a = g.b\n    g.b = g.a\n    g.a.execute('SELECT 1')\n"
    assert "flask.g.a.execute" in names({"app.py": code})


def test_an_assignment_is_one_of_the_attribute_alone(names: Names) -> None:
    code = "from flask import Flask\nfrom werkzeug.local import Local\napp = Flask('x')\napp.local = Local\n"
    assert "werkzeug.local.Local.x" not in names({"app.py": code})
    assert "flask.Flask.local" in names({"app.py": code})


USER = "from flask_login import UserMixin\nfrom flask import Flask\nclass User(UserMixin): app = Flask('x')\n"
ASK = "from flask_login import current_user\ndef view():\n    current_user.app.run()\n"


def test_the_proxy_of_a_user_is_an_object_of_the_one_class_that_can_be_meant(names: Names) -> None:
    files = {"models.py": USER, "views.py": ASK}
    assert {"flask.Flask.run", "flask_login.current_user.app.run"} <= names(files)
    admin = "from models import User\nfrom flask_login import UserMixin\nclass Admin(User): pass\n"
    assert "flask.Flask.run" in names({**files, "admin.py": admin})
    other = "from flask_login import UserMixin\nclass Guest(UserMixin): pass\n"
    assert "flask.Flask.run" not in names({**files, "other.py": other})
    assert "flask.Flask.run" in names({**files, "tests/test_it.py": other})
