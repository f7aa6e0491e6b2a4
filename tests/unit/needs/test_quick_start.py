"""What an application does with a distribution, as its documentation shows it."""

from __future__ import annotations

from textwrap import dedent

from flaskcompat.needs import needs_of
from tests.unit.needs.conftest import INTERESTING, Found, spelled

IMPORT, INIT, REQUEST, LATER = "import", "init", "request", "later"

EXTENSION = """
    import flask

    class Ext:
        def __init__(self, app=None):
            if app is not None:
                self.init_app(app)
        def init_app(self, app):
            app.before_first_request(print)

    def setup(app):
        app.json_encoder

    def register(app, path):
        def decorator(function):
            app.before_app_request
            return function
        return decorator

    def current():
        from flask import _app_ctx_stack
"""


def scan(start: str, **modules: str) -> Found:
    files = {"ext/__init__.py": dedent(EXTENSION)}
    files.update({f"ext/{name}.py": dedent(code) for name, code in modules.items()})
    needs = needs_of(files, "ext", INTERESTING, start=dedent(start))
    return {spelled(need): (need.stage, need.certain) for need in needs}


def test_without_one_classes_count_and_functions_are_for_later() -> None:
    found = scan("")
    assert found["flask.Flask.before_first_request"] == (INIT, True)
    assert found["flask._app_ctx_stack"] == (LATER, True)


def test_what_it_calls_runs_at_its_stage() -> None:
    start = """
        import ext
        def setup(app):
            ext.setup(app)
        def request():
            ext.current()
    """
    found = scan(start)
    assert found["flask.Flask.json_encoder"] == (INIT, True)
    assert found["flask._app_ctx_stack"] == (REQUEST, True)


def test_another_way_of_setting_up_is_not_taken_for_certain() -> None:
    found = scan("import ext\ndef setup(app):\n    ext.setup(app)")
    assert found["flask.Flask.before_first_request"] == (INIT, False)


def test_a_class_that_it_constructs_is_set_up_in_any_case() -> None:
    found = scan("from ext import Ext\ndef setup(app):\n    Ext()")
    assert found["flask.Flask.before_first_request"] == (INIT, True)


def test_the_function_that_a_decorator_hands_out_runs() -> None:
    start = """
        from ext import register
        def setup(app):
            @register(app, ".")
            def index(): ...
    """
    assert scan(start)["flask.Flask.before_app_request"] == (INIT, True)


def test_a_view_that_it_registers_is_asked_for() -> None:
    start = """
        from ext import current
        def setup(app):
            @app.route("/")
            def index():
                current()
    """
    assert scan(start)["flask._app_ctx_stack"] == (REQUEST, True)


def test_modules_that_it_imports_are_imported_by_every_application() -> None:
    assert scan("", client="from flask import Markup")["ext.client: flask.Markup"] == (IMPORT, True)
    found = scan("import ext.client", client="from flask import Markup")
    assert found["flask.Markup"] == (IMPORT, True)


def test_what_it_needs_itself_is_no_need_of_the_distribution() -> None:
    found = scan(
        "from flask import Markup\nimport ext\ndef setup(app):\n    app.json_decoder\n    ext.setup(app)"
    )
    assert "flask.Markup" not in found and "flask.Flask.json_decoder" not in found


def test_one_that_leads_nowhere_changes_nothing() -> None:
    start = "from ext.other import Other\ndef setup(app):\n    Other(app)"
    assert scan(start) == scan("")


def test_one_that_does_not_parse_changes_nothing() -> None:
    assert scan("def setup(:") == scan("")
