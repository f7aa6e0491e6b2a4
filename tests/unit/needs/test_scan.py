"""What a distribution needs, and when."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.needs import needs_of
from tests.unit.needs.conftest import INTERESTING, Scan

IMPORT, INIT, REQUEST, LATER = "import", "init", "request", "later"


def test_imports_of_the_main_module_and_of_what_it_imports(scan: Scan) -> None:
    found = scan(
        "from .core import x\nimport werkzeug.urls", core="from werkzeug.urls import url_decode\nx = 1"
    )
    assert found["werkzeug.urls"] == (IMPORT, True)
    assert found["werkzeug.urls.url_decode"] == (IMPORT, True)


def test_a_submodule_that_nothing_imports_is_a_need_of_its_own(scan: Scan) -> None:
    found = scan(
        "from flask import Flask",
        contrib__a="from .b import x\nfrom flask import Markup",
        contrib__b="from flask import Flask\nfrom jinja2 import Markup\nx = 1",
    )
    assert found == {
        "flask.Flask": (IMPORT, True),
        "ext.contrib.a: flask.Markup": (IMPORT, True),
        "ext.contrib.a: jinja2.Markup": (IMPORT, True),
        "ext.contrib.b: jinja2.Markup": (IMPORT, True),
    }


def test_what_functions_import_is_needed_when_they_are_called(scan: Scan) -> None:
    found = scan("def f():\n    from flask import Markup\ndef g():\n    import imp\ng()")
    assert found["flask.Markup"] == (LATER, True)
    assert found["imp"] == (IMPORT, True)


@pytest.mark.parametrize(
    "block",
    [
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from flask import Markup",
        "import typing\nif typing.TYPE_CHECKING:\n    from flask import Markup",
        "if __name__ == '__main__':\n    from flask import Markup",
        "import sys\nif sys.version_info[0] < 3:\n    from flask import Markup",
        "import sys\nPY2 = sys.version_info[0] == 2\nif PY2:\n    from flask import Markup",
        "import sys\nif sys.version_info >= (3,):\n    pass\nelse:\n    from flask import Markup",
        "from six import PY2\nif PY2:\n    from flask import Markup",
        "import flask\nif flask.__version__ < '2.3':\n    from flask import Markup",
        "try:\n    from flask import Markup\nexcept ImportError:\n    Markup = None",
        "try:\n    from flask import Markup\nexcept:\n    Markup = None",
        "from contextlib import suppress\nwith suppress(ImportError):\n    from flask import Markup",
        "def __getattr__(name):\n    from flask import Markup\n    return getattr(Markup, name)",
        "from werkzeug.local import LocalProxy\nx = LocalProxy(lambda: flask.Markup)\nimport flask",
    ],
)
def test_what_does_not_run_at_import_is_not_needed_by_it(scan: Scan, block: str) -> None:
    assert scan(block).get("flask.Markup", (LATER, True))[0] == LATER


@pytest.mark.parametrize(
    "block",
    [
        "import sys\nif sys.version_info >= (3, 0):\n    from flask import Markup",
        "from ._compat import PY2\nif not PY2:\n    from flask import Markup",
        "try:\n    from flask import Markup\nexcept ImportError:\n    raise RuntimeError('too old')",
        "try:\n    from flask import Markup\nexcept KeyError:\n    pass",
        "import flask\nclass A(flask.Markup):\n    pass",
        "import flask\n@flask.Markup\ndef f(): pass",
        "import flask\ndef f(a=flask.Markup): pass",
        "import flask\ndef f(a: flask.Markup): pass",
        "import flask\nclass A:\n    b = flask.Markup('')",
        "import flask\ndef f():\n    return flask.Markup\nb = f()",
        "import flask\nb = [flask.Markup]",
        "import importlib\nimportlib.import_module('flask.Markup')",
    ],
)
def test_what_runs_at_import_is_needed_by_it(scan: Scan, block: str) -> None:
    assert scan(block, _compat="import sys\nPY2 = sys.version_info[0] == 2")["flask.Markup"] == (IMPORT, True)


def test_annotations_are_evaluated_unless_postponed_or_local(scan: Scan) -> None:
    code = "import flask\ndef f(a: flask.A) -> flask.B:\n    c: flask.C = 1\nd: flask.D = 1\n"
    assert {"flask.A", "flask.B", "flask.D"} == {name for name in scan(code) if name.isupper() or "." in name}
    assert scan("from __future__ import annotations\n" + code) == {"flask": (IMPORT, True)}


def test_one_of_two_imports_is_enough(scan: Scan) -> None:
    found = scan("""
        try:
            from collections.abc import Mapping
        except ImportError:
            from collections import Mapping
    """)
    assert found == {"collections.abc.Mapping|collections.Mapping": (IMPORT, True)}


def test_three_in_a_row(scan: Scan) -> None:
    found = scan("""
        try:
            from flask import _app_ctx_stack as stack
        except ImportError:
            try:
                from flask import _request_ctx_stack as stack
            except ImportError:
                from flask.globals import x as stack
    """)
    names = "flask._app_ctx_stack|flask._request_ctx_stack|flask.globals.x"
    assert found == {names: (IMPORT, True)}


def test_names_of_a_guarded_import_are_guarded(scan: Scan) -> None:
    found = scan(
        "try:\n    import flask_login\nexcept ImportError:\n    flask_login = None\nx = flask_login.y"
    )
    assert found == {}


def test_a_module_whose_import_is_guarded_is_not_part_of_the_main_import(scan: Scan) -> None:
    found = scan("try:\n    from . import a\nexcept ImportError:\n    a = None", a="import imp")
    assert found == {"ext.a: imp": (IMPORT, True)}


def test_either_side_of_a_version_check_is_enough(scan: Scan) -> None:
    found = scan("import flask\nif flask.__version__ > '2':\n    a = flask.A\nelse:\n    b = flask.B")
    assert found["flask.A|flask.B"] == (IMPORT, True)
    assert "flask.A" not in found


def test_what_hasattr_makes_sure_of_is_not_needed(scan: Scan) -> None:
    found = scan("""
        class Ext:
            def init_app(self, app):
                if hasattr(app, 'teardown_appcontext'):
                    app.teardown_appcontext(self.f)
                else:
                    app.teardown_request(self.f)
                x = getattr(app, 'json_encoder', None)
            def f(self):
                pass
    """)
    assert found["flask.Flask.teardown_appcontext|flask.Flask.teardown_request"] == (INIT, True)
    assert "flask.Flask.teardown_appcontext" not in found
    assert "flask.Flask.json_encoder" not in found


EXTENSION = """
import flask

class Ext(object):
    def __init__(self, app=None, **options):
        self.app = app
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.config.setdefault('EXT_ON', True)
        app.json_encoder = Encoder
        app.before_first_request(self._first)
        app.after_request(self._after)
        self._helper(app)
        if app.config['EXT_ON']:
            app.on
        if app.config['EXT_OFF']:
            app.off
        if not app.debug:
            return
        app.late

    def _helper(self, application):
        application.session_cookie_name

    def _first(self):
        self.app.try_trigger_before_first_request_functions
        flask._request_ctx_stack.top.url_adapter

    def _after(self, response):
        response.is_streamed
        return response

    def other(self):
        flask.Markup

class Encoder: pass
"""


def test_what_construction_and_requests_run(scan: Scan) -> None:
    found = scan(EXTENSION)
    assert found["flask.Flask.before_first_request"] == (INIT, True)
    assert found["flask.Flask.json_encoder="] == (INIT, True)
    assert found["flask.Flask.session_cookie_name"] == (INIT, True)
    assert found["flask.Flask.try_trigger_before_first_request_functions"] == (REQUEST, True)
    assert found["flask.ctx.RequestContext.url_adapter"] == (REQUEST, True)
    assert found["flask.Response.is_streamed"] == (REQUEST, True)
    assert found["flask.Markup"] == (LATER, True)


def test_conditions_on_the_configuration_are_what_they_are_by_default(scan: Scan) -> None:
    found = scan(EXTENSION)
    assert found["flask.Flask.on"] == (INIT, True)
    assert found["flask.Flask.off"] == (INIT, False)
    assert found["flask.Flask.late"] == (INIT, False)


def test_options_of_a_constructor_are_what_they_are_by_default(scan: Scan) -> None:
    found = scan("""
        import flask
        class Ext:
            def __init__(self, app=None, on=True, off=False, *, other=True):
                self._on = on
                if off:
                    flask.B
                if other:
                    flask.D
            def init_app(self, app, options=None):
                if self._on:
                    flask.A
                if options is None or options:
                    flask.C
    """)
    assert [found[f"flask.{name}"] for name in "ABCD"] == [
        (INIT, True),
        (INIT, False),
        (INIT, False),
        (INIT, True),
    ]


def test_a_function_that_only_some_version_gets(scan: Scan) -> None:
    found = scan("""
        import inspect, sys
        if sys.version_info >= (3, 14):
            def signature(f):
                return inspect.signature(f, annotation_format=1)
        else:
            def signature(f):
                return inspect.signature(f)
    """)
    assert found == {"inspect": (IMPORT, True)}


def test_a_hook_that_decorates_and_one_in_a_list(scan: Scan) -> None:
    found = scan("""
        import flask
        class Ext:
            def init_app(self, app):
                @app.before_request
                def first():
                    flask.A
                app.after_request_funcs.setdefault(None, []).append(self.second)
                app.teardown_appcontext(lambda error: flask.C)
                app.add_url_rule('/x', view_func=self.view)
            def second(self, response):
                flask.B
            def view(self):
                flask.D
    """)
    assert [found[f"flask.{name}"] for name in "ABCD"] == [(REQUEST, True)] * 3 + [(REQUEST, False)]


def test_a_session_interface_of_one_of_several_classes(scan: Scan) -> None:
    found = scan("""
        from flask.sessions import SessionInterface
        class Null(SessionInterface):
            def open_session(self, app, request):
                return None
        class One(SessionInterface):
            def open_session(self, app, request):
                return request.cookies.get(app.session_cookie_name)
        class Two(SessionInterface):
            def open_session(self, app, request):
                app.other
                return app.session_cookie_name
        class Ext:
            def init_app(self, app):
                app.session_interface = self.make(app)
            def make(self, app):
                if app.config['TYPE'] == 'one':
                    made = One()
                elif app.config['TYPE'] == 'two':
                    made = Two()
                else:
                    made = Null()
                return made
    """)
    assert found["flask.Flask.session_cookie_name"] == (REQUEST, True)
    assert found["flask.Flask.other"] == (REQUEST, False)


def test_what_both_branches_need_is_needed(scan: Scan) -> None:
    found = scan("""
        import flask
        def f(a):
            flask.A
            if a:
                flask.B
            else:
                flask.A2
        def g():
            flask.A
        if x:
            f(1)
        else:
            g()
    """)
    assert found["flask.A"] == (IMPORT, True)
    assert found["flask.B"] == (IMPORT, False)


def test_attributes_of_objects_whose_class_extends_one_of_the_framework(scan: Scan) -> None:
    found = scan("""
        from flask import Blueprint, Flask
        class Mixin: pass
        class Page(Mixin, Blueprint):
            def __init__(self, name):
                super().__init__(name, name, url_prefix='/')
                self.own = 1
                self.json_encoder, self.own, self.method
            def method(self):
                return super(Page, self).gone()
        class Unknown(Page, make_base()):
            def f(self):
                self.nobody_knows
    """)
    assert found["flask.Blueprint.__init__"] == (INIT, True)
    assert found["flask.Blueprint.__init__(url_prefix)"] == (INIT, True)
    assert found["flask.Blueprint.json_encoder"] == (INIT, True)
    assert found["flask.Blueprint.gone"] == (LATER, True)
    assert not [name for name in found if name.endswith((".own", ".method", ".nobody_knows"))]


def test_parameters_and_counts_of_arguments(scan: Scan) -> None:
    found = scan("""
        import flask
        def f(x, *rest):
            flask.send_file(x, attachment_filename='a')
            flask.jsonify(*rest)
            flask.Flask.route(x, '/')
            try:
                flask.send_file(x, add_etags=True)
            except TypeError:
                flask.send_file(x)
    """)
    assert found["flask.send_file(attachment_filename)"] == (LATER, True)
    assert found["flask.send_file(1)"] == (LATER, True)
    assert "flask.send_file(add_etags)" not in found
    assert not [name for name in found if name.startswith(("flask.jsonify(", "flask.Flask.route("))]


def test_an_attribute_error_tells_a_blueprint_from_an_application(scan: Scan) -> None:
    found = scan("""
        import flask
        class Ext:
            def init_app(self, app):
                try:
                    app.record(self.deferred)
                except AttributeError:
                    self._init(app)
            def _init(self, app):
                app.handle_exception
            def deferred(self, state):
                pass
    """)
    assert found["flask.Flask.handle_exception"] == (INIT, True)


def test_the_context_of_either_side_of_a_check_is_one_object(scan: Scan) -> None:
    found = scan("""
        import flask
        def f(session):
            if hasattr(flask, 'globals') and hasattr(flask.globals, 'request_ctx'):
                ctx = flask.globals.request_ctx._get_current_object()
            else:
                ctx = flask._request_ctx_stack.top
            ctx.session = session
    """)
    assert found["flask.ctx.RequestContext.session="] == (LATER, True)


def test_a_star_import_brings_names(scan: Scan) -> None:
    assert scan("from flask import *\nx = Markup('')")["flask.Markup"] == (IMPORT, True)


def test_code_that_cannot_be_parsed_costs_only_itself(scan: Scan) -> None:
    assert scan("import imp", other="print 'x'") == {"imp": (IMPORT, True)}


def test_depth_costs_no_more_than_itself() -> None:
    deep = "x = " + "(" * 80 + "1" + ")" * 80 + "\n" + "y = " + ".".join(["a"] * 600) + "\nimport imp\n"
    chain = "if a:\n    pass\n" + "elif a:\n    pass\n" * 900
    assert needs_of({"ext.py": deep + chain}, "ext", INTERESTING)[0].names == ("imp",)


PIECES = st.sampled_from(
    [
        *"abc.():=@\n ",
        "import flask\n",
        "from . import ext\n",
        "class A(A):\n ",
        "def f(): f()\n",
        "if x:\n ",
        "try:\n ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    needs_of({"ext/__init__.py": text, "ext/ext.py": text}, "ext", INTERESTING)


@pytest.mark.parametrize(
    "text", ["from ._version import x", "import ext._version", "from ext._version import x"]
)
def test_a_module_of_its_own_that_is_asked_for_and_not_there(text: str) -> None:
    asked = frozenset({"ext._version"})
    assert [need.names for need in needs_of({"ext/__init__.py": text}, "ext", asked)] == [("ext._version",)]
    assert needs_of({"ext/__init__.py": text}, "ext", frozenset()) == ()


def test_a_module_of_its_own_that_is_provided_for() -> None:
    asked = frozenset({"ext._version", "ext.old"})
    guarded = "try:\n    from ._version import x\nexcept ImportError:\n    x = ''"
    inner = {"ext/__init__.py": guarded, "ext/a/__init__.py": "def f():\n    from ..old import x"}
    assert [(need.names, need.module) for need in needs_of(inner, "ext", asked)] == []
    inner["ext/a/__init__.py"] = "from ..old import x"
    assert [(need.names, need.module) for need in needs_of(inner, "ext", asked)] == [(("ext.old",), "ext.a")]


def test_the_function_that_a_decorator_with_arguments_hands_out_runs_with_the_definition(scan: Scan) -> None:
    code = """
        import flask
        def option(name):
            def decorator(function):
                flask.Markup
                return function
            return decorator
        @option("a")
        def command(): ...
    """
    assert scan(code)["flask.Markup"] == (IMPORT, True)


@pytest.mark.parametrize(("test", "certain"), [("True", True), ("1", True), ("a()", False)])
def test_a_loop_without_a_condition_runs(scan: Scan, test: str, certain: bool) -> None:
    code = f"import flask\ndef a(): ...\nwhile {test}:\n    flask.Markup\n    break"
    assert scan(code)["flask.Markup"] == (IMPORT, certain)


@pytest.mark.parametrize(
    ("test", "certain"),
    [
        ("isinstance(a, str)", True),
        ("a is None", True),
        ("not isinstance(a, (str, bytes))", True),
        ("a", False),
        ("len(a)", False),
        ("hasattr(a, 'b')", False),
    ],
)
def test_types_that_are_asked_for_one_after_another_are_needed(scan: Scan, test: str, certain: bool) -> None:
    code = """
        import collections
        def f(a):
            if {}:
                return a
            elif not isinstance(a, str) and isinstance(a, collections.Iterable):
                return list(a)
        f(x)
    """
    assert scan(code.format(test))["collections.Iterable"] == (IMPORT, certain)


def test_an_attribute_of_a_telling_name_is_an_application(scan: Scan) -> None:
    code = """
        from celery import Task
        class ContextTask(Task):
            def __call__(self):
                self.app.flask_app.json_encoder
        # about {}
    """
    assert scan(code.format("flask"))["flask.Flask.json_encoder"] == (LATER, True)
    assert scan(code.replace("flask_app", "web_app").format("flask")) == {}


def test_what_is_read_of_a_module_that_may_be_absent_is_no_certain_need(scan: Scan) -> None:
    code = """
        try:
            from flask_login import LoginManager
            manager = LoginManager()
            find = manager.user_callback
        except {}:
            find = None
    """
    name = "flask_login.LoginManager.user_callback"
    assert scan(code.format("ImportError"))[name] == (IMPORT, False)
    assert scan(code.format("KeyError"))[name] == (IMPORT, True)
