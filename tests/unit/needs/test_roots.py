"""Which classes are extensions."""

from __future__ import annotations

from tests.unit.needs.conftest import Scan

USES = "\n    def {}(self, app=None):\n        app.{}\n"


def test_a_class_with_init_app_comes_before_one_that_takes_an_application(scan: Scan) -> None:
    found = scan(
        "import flask\nclass A:" + USES.format("init_app", "a") + "class B:" + USES.format("__init__", "b")
    )
    assert found["flask.Flask.a"] == ("init", True)
    assert found["flask.Flask.b"] == ("later", True)


def test_without_one_what_takes_an_application_is_the_extension(scan: Scan) -> None:
    found = scan("import flask\nclass B:" + USES.format("__init__", "b"))
    assert found["flask.Flask.b"] == ("init", True)


def test_a_class_that_the_main_module_does_not_offer_is_none(scan: Scan) -> None:
    code = "import flask\nclass A:" + USES.format("init_app", "a")
    assert scan("from .b import A", b=code)["flask.Flask.a"] == ("init", True)
    assert scan("from .b import *", b=code)["flask.Flask.a"] == ("init", True)
    assert scan("from . import b", b=code)["flask.Flask.a"] == ("later", True)
    assert scan("from .b import A as _A", b=code)["flask.Flask.a"] == ("later", True)


def test_methods_that_the_framework_calls_of_its_subclass(scan: Scan) -> None:
    found = scan("""
        import flask
        class App(flask.Flask):
            def __init__(self):
                self.a
            def dispatch_request(self):
                self.b
            def other(self):
                self.c
    """)
    stages = {name[-1]: stage for name, (stage, _) in found.items() if name.startswith("flask.Flask.")}
    assert stages == {"a": "init", "b": "request", "c": "later"}
