from __future__ import annotations

import ast

import pytest

from flaskcompat.source import scan
from flaskcompat.source.old_pythons import is_old, names_python

OLD = (
    "int(sys.version[0]) == 2",
    "int(sys.version[:1]) < 3",
    "sys.version.split('.')[0] == '2'",
    "int(platform.python_version_tuple()[0]) < 3",
    "py_version == 2",
    "PY2",
    "six.PY2",
    "not PY3",
    "IS_PY2",
    "sys.version_info[0] == 2",
    "sys.version_info[0] < 3",
    "sys.version_info.major != 3",
    "sys.version_info < (3,)",
    "version_info < (3, 3)",
    "sys.version_info <= (2, 7)",
    "sys.version < '3'",
    "sys.version[0] == '2'",
    "sys.version[:1] != '3'",
    "sys.version.startswith('2')",
    "platform.python_version() < '3.0'",
    "platform.python_version().startswith('2.')",
    "PY_VERSION == 2",
    "_PYTHON_MAJOR < 3",
    "str is bytes",
    "bytes == str",
)


@pytest.mark.parametrize("test", OLD)
def test_conditions_that_hold_for_old_pythons_alone(test: str) -> None:
    assert is_old(ast.parse(test, mode="eval").body) is True
    if not test.startswith("not"):
        assert is_old(ast.parse(f"not ({test})", mode="eval").body) is False


@pytest.mark.parametrize(
    "test",
    [
        "sys.version_info >= (3, 8)",
        "sys.version_info < (3, 6)",
        "sys.version_info >= LEAST",
        "sys.version_info[1] == 2",
        "PY38",
        "API_VERSION == 2",
        "PY2 or legacy",
        "flask.__version__ < '2'",
        "major == 2",
        "() < sys.version_info < (3,)",
        "sys.version > '3.1'",
        "sys.version == '3'",
        "int(version[0]) == 2",
        "sys.version.split('.')[1] == '2'",
        "text.split('.')[0] == '2'",
        "api_version == 2",
        "sys.version[1] == '3'",
        "sys.version[0:1] == '4'",
        "sys.version.startswith('3.1')",
        "sys.version.startswith(MAJOR)",
        "name.startswith('2')",
        "flask.version < '3'",
        "name[0] == '2'",
        "str is text",
    ],
)
def test_other_conditions_are_open(test: str) -> None:
    assert is_old(ast.parse(test, mode="eval").body) is None


BRANCHES = """
import sys

if sys.version_info[0] == 2:
    from flask import escape
else:
    from flask import Markup
"""


def test_what_runs_with_each_python_of_today_is_not_guarded() -> None:
    usages = scan({"app.py": BRANCHES}).usages
    assert {
        usage.name: usage.guarded for usage in usages if usage.kind == "import" and "flask." in usage.name
    } == {
        "flask.escape": True,
        "flask.Markup": False,
    }


def test_a_module_that_is_imported_there_is_needed() -> None:
    main = "from compat import PY2\nif PY2:\n    from shop import run\nelse:\n    from .shop import run\n"
    code = "from flask import Markup\n\n\ndef run():\n    return Markup('')\n"
    usages = scan({"shop/__init__.py": "", "shop/__main__.py": main, "shop/shop.py": code}).usages
    assert {usage.guarded for usage in usages if usage.name == "flask.Markup"} == {False}


def test_the_rest_behind_an_early_return_for_python_2_counts() -> None:
    code = (
        "import flask\nfrom compat import PY2\n\n\ndef text(x):\n"
        "    if PY2:\n        return flask.escape(x)\n    return flask.Markup(x)\n"
    )
    usages = scan({"app.py": code}).usages
    assert {u.name: u.guarded for u in usages if u.name in ("flask.escape", "flask.Markup")} == {
        "flask.escape": True,
        "flask.Markup": False,
    }


def test_names_of_pythons() -> None:
    assert all(
        map(
            names_python, ("PY2", "IS_PY3", "PY38_PLUS", "PYTHON_VERSION", "_PY_MAJOR", "PYTHON_VERSION_INFO")
        )
    )
    assert not any(map(names_python, ("PYPI", "HAPPY2", "PY2_ONLY_FIELDS", "PYTHON", "COPY3", "VERSION")))
