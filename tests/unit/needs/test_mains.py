"""Which modules importing a distribution means."""

from __future__ import annotations

import pytest

from flaskcompat.needs.mains import code_files, main_modules


@pytest.mark.parametrize(
    ("name", "paths", "expected"),
    [
        ("Flask-Login", ["flask_login/__init__.py", "flask_login/utils.py"], ("flask_login/__init__.py",)),
        ("flask-uploads", ["flask_uploads.py"], ("flask_uploads.py",)),
        ("frozen-flask", ["flask_frozen/__init__.py"], ("flask_frozen/__init__.py",)),
        (
            "bootstrap-flask",
            ["flask_bootstrap/__init__.py", "other.py", "_private.py"],
            ("flask_bootstrap/__init__.py",),
        ),
        ("pyjwt", ["jwt/__init__.py", "jwt/api.py"], ("jwt/__init__.py",)),
        ("flask-x", ["flask_x/__init__.py", "migrations/__init__.py"], ("flask_x/__init__.py",)),
        ("x-flask", ["flask_x/__init__.py", "migrations/__init__.py"], ("flask_x/__init__.py",)),
        (
            "opentelemetry-instrumentation-flask",
            ["opentelemetry/instrumentation/flask/__init__.py", "opentelemetry/instrumentation/flask/v.py"],
            ("opentelemetry/instrumentation/flask/__init__.py",),
        ),
        ("nothing", [], ()),
    ],
)
def test_main_modules(name: str, paths: list[str], expected: tuple[str, ...]) -> None:
    assert main_modules(name, paths) == expected


def test_main_modules_that_are_told() -> None:
    paths = ["pytest_flask/__init__.py", "pytest_flask/plugin.py"]
    assert main_modules("pytest-flask", paths, ["pytest_flask.plugin"]) == ("pytest_flask/plugin.py",)
    assert main_modules("pytest-flask", paths, ["gone"]) == ("pytest_flask/__init__.py",)


def test_a_package_that_distributions_share_is_looked_into() -> None:
    paths = ["flaskext/__init__.py", "flaskext/markdown.py"]
    assert main_modules("flask-markdown", paths, namespaces={"flaskext"}) == ("flaskext/markdown.py",)


def test_tests_and_examples_are_no_code_of_a_distribution() -> None:
    files = dict.fromkeys(["a/__init__.py", "a/tests/b.py", "tests.py", "examples/x.py", "a/data.txt"], "")
    assert list(code_files(files, {"tests", "examples"})) == ["a/__init__.py"]
