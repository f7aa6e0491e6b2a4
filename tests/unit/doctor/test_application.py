from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.doctor.application import find_application, knowledge
from flaskcompat.engine.check import survey
from flaskcompat.engine.options import Options

FLASK = "from flask import Flask\n\n{} = Flask(__name__)\n"


def found(folder: Path, files: dict[str, str], given: str = "", **variables: str) -> tuple[str, str] | None:
    for name, text in {"requirements.txt": "flask==2.0.3\n", **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    insight = survey([str(folder)], Options(cache=False, cures=False)).assessments[0].insight
    application = find_application(insight, given, variables)
    return None if application is None else (application.target, application.told_by.rpartition("/")[2])


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"wsgi.py": "", "app.py": ""}, ("wsgi.py", "the file wsgi.py")),
        ({"app.py": ""}, ("app.py", "the file app.py")),
        ({".flaskenv": "FLASK_APP=shop:create_app\n", "app.py": ""}, ("shop:create_app", ".flaskenv:1")),
        (
            {"Procfile": "web: gunicorn shop.main:server\n", "shop/main.py": ""},
            ("shop.main:server", "Procfile:1"),
        ),
        ({"shop/web.py": FLASK.format("app")}, ("shop.web", "web.py")),
        ({"src/shop/__init__.py": "def create_app():\n    pass\n"}, ("shop", "__init__.py")),
        ({"shop/web.py": FLASK.format("app"), "run.py": FLASK.format("app")}, ("run", "the file run.py")),
        ({"tests/app.py": FLASK.format("app"), "shop.py": "x = 1\n"}, None),
        ({"shop.py": FLASK.format("other")}, None),
        ({"shop.py": "x = 'app = Flask('\n"}, None),
        ({}, None),
    ],
)
def test_the_application_is_where_flask_and_servers_look(
    tmp_path: Path, files: dict[str, str], expected: tuple[str, str] | None
) -> None:
    assert found(tmp_path, files) == expected


def test_what_the_user_says_goes_first(tmp_path: Path) -> None:
    files = {".flaskenv": "FLASK_APP=shop\n", "app.py": ""}
    assert found(tmp_path, files, "mine:app", FLASK_APP="other") == ("mine:app", "--app")
    assert found(tmp_path, files, FLASK_APP="other") == ("other", "the variable FLASK_APP")


def test_a_target_that_names_nothing_to_import_is_passed_over(tmp_path: Path) -> None:
    files = {".flaskenv": 'FLASK_APP="import os; os.abort()"\n', "app.py": ""}
    assert found(tmp_path, files) == ("app.py", "the file app.py")


def test_what_is_known_of_frameworks_is_data() -> None:
    assert {"variables", "files", "servers", "load", "tools"} <= knowledge().keys()
    compile(knowledge()["load"], "load", "exec")
