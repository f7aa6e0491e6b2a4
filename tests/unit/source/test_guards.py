"""What counts as provided for, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage
from flaskcompat.source import scan

Find = Callable[..., list[Usage]]

NOT_GUARDED = {
    "mark for old Pythons": (
        "import sys, pytest\nfrom flask import escape\n"
        "@pytest.mark.skipif(sys.version_info < (3, 5), reason='x')\ndef test_f():\n    escape('x')\n"
    ),
    "mark but for Python 2": (
        "import unittest, six\nfrom flask import escape\nclass T(unittest.TestCase):\n"
        "    @unittest.skipIf(six.PY2, 'x')\n    def test_f(self):\n        escape('x')\n"
    ),
    "mark for Python 3": (
        "import unittest, sys\nfrom flask import escape\n"
        "@unittest.skipUnless(sys.version_info >= (3,), 'x')\ndef test_f():\n    escape('x')\n"
    ),
    "mark for where a distribution is there": (
        "import unittest\nfrom flask import escape\n"
        "try:\n    import redis\n    HAS = True\nexcept ImportError:\n    HAS = False\n"
        "class T(unittest.TestCase):\n    @unittest.skipUnless(HAS, 'x')\n    def test_f(self):\n"
        "        escape('x')\n"
    ),
    "mark for where none is missing": (
        "import pytest\nfrom flask import escape\n"
        "try:\n    import redis\nexcept ImportError:\n    redis = None\n"
        "@pytest.mark.skipif(redis is None, reason='x')\ndef test_f():\n    escape('x')\n"
    ),
    "what runs instead of what never does": (
        "from flask import escape\nif False:\n    pass\nelse:\n    escape('x')\n"
    ),
    "what always runs": "from flask import escape\nif True:\n    escape('x')\n",
    "a signature of something else": (
        "from flask import escape\nif request.signature('x') == 'y':\n    escape('x')\n"
    ),
    "no guard": "from flask import escape\nescape('x')\n",
    "what is not callable": (
        "import flask\nx = flask.escape if callable(flask.escape) else flask.escape('x')\n"
    ),
    "what is not callable, of what a caller gives": (
        "import flask\ndef f(x):\n    return x if callable(x) else x('x')\n\nf(flask.escape)\n"
    ),
    "what comes where another is false": (
        "import flask\nimport markupsafe\nx = getattr(markupsafe, 'escape')('') or flask.escape('x')\n"
    ),
    "what comes where both are there": (
        "import flask\nimport markupsafe\nx = getattr(markupsafe, 'escape', None) and flask.escape('x')\n"
    ),
    "a function that reads the version of the package": (
        "import flask\ndef is_final():\n    from main import __version__\n    return 'x' not in __version__\n"
        "if is_final():\n    flask.escape('x')\n"
    ),
    "a variable that holds a version of something else": (
        "import this, flask\nof = int(this.version[0])\nif of == 2:\n    flask.escape('x')\n"
    ),
    "another variable that is callable": (
        "import flask\ndef f(y):\n    x = flask.escape\n    return x('y') if callable(y) else 1\n"
    ),
    "another thing that is callable": "import flask\nif callable(flask.Markup):\n    flask.escape('x')\n",
    "another condition": "from flask import escape\nif x:\n    escape('x')\n",
    "an api version": (
        "from flask import escape\ndef f(api_version):\n    if api_version >= 2:\n        escape('x')\n"
    ),
    "a version in a loop": (
        "from flask import escape\nfor version in []:\n    if version:\n        escape('x')\n"
    ),
    "another exception": "from flask import escape\ntry:\n    escape('x')\nexcept ValueError:\n    pass\n",
    "what imports nothing": (
        "from flask import escape\ntry:\n    mod = load(name)\n    escape(mod)\n"
        "except ImportError:\n    pass\n"
    ),
    "any exception": "from flask import escape\ntry:\n    escape('x')\nexcept Exception:\n    pass\n",
    "any exception of what is done with it": (
        "import flask\ntry:\n    x = load(flask.escape('x'))\nexcept Exception:\n    x = None\n"
    ),
    "a check of the api": "from flask import escape\nif check_api_version(2):\n    escape('x')\n",
    "a check of what nobody tells": "from flask import escape\nif check_version(2):\n    escape('x')\n",
    "another call that raises": (
        "from flask import escape\ntry:\n    check_user('2')\nexcept Exception:\n    escape('x')\n"
    ),
    "any exception of an object in a module": (
        "import flask\ntry:\n    x = flask.escape('x').text\nexcept Exception:\n    x = None\n"
    ),
    "any exception, and a value for another name": (
        "import flask\ntry:\n    x = flask.escape('x')\nexcept Exception:\n    y = None\n"
    ),
    "any exception with no other value": (
        "import flask\ntry:\n    x = flask.escape('x')\nexcept Exception:\n    log('x')\n"
    ),
    "finally": (
        "from flask import escape\ntry:\n    import x\nexcept ImportError:\n"
        "    pass\nfinally:\n    escape('x')\n"
    ),
    "after the guard": "from flask import escape\nif sys.version_info > (3,):\n    pass\nescape('x')\n",
    "a raise instead of a fallback": (
        "try:\n    from flask import escape\nexcept ImportError:\n    raise SystemExit\nescape('x')\n"
    ),
    "an end of the process instead of a fallback": (
        "import sys\ntry:\n    from flask import escape\nexcept ImportError:\n    print('install it')\n"
        "    sys.exit(1)\nescape('x')\n"
    ),
    "an end by a built-in name": (
        "try:\n    from flask import escape\nexcept ImportError:\n    exit('install it')\nescape('x')\n"
    ),
    "much within one except": (
        "import flask\ntry:\n    a\n    b\n    c\n    flask.escape('x')\nexcept AttributeError:\n    pass\n"
    ),
    "a value that is unfit": (
        "import flask\ntry:\n    flask.escape(int(x))\nexcept (TypeError, ValueError):\n    pass\n"
    ),
    "what a module of configuration may have": (
        "import config\nfrom flask import escape\n"
        "x = getattr(config, 'X', None)\nif x is None:\n    escape('x')\n"
    ),
    "getattr of a module": (
        "import config\nfrom flask import escape\nif getattr(config, 'X', 0):\n    escape('x')\n"
    ),
    "hasattr for what the file gives": (
        "from flask import escape, Flask\nclass A(Flask):\n    def f(self):\n"
        "        if not hasattr(self, '_seen'):\n            self._seen = escape('x')\n"
    ),
    "hasattr for what others may give": (
        "from flask import escape, Flask\nclass A(Flask):\n    def f(self):\n"
        "        if hasattr(self, 'plan'):\n            escape('x')\n"
    ),
    "hasattr of what is called self outside of a class": (
        "from flask import escape\ndef f(self):\n    if hasattr(self, '_plan'):\n        escape('x')\n"
    ),
    "hasattr of an object": "from flask import escape\nif hasattr(x, 'y'):\n    escape('x')\n",
    "a skip for another reason": (
        "import unittest, os\nfrom flask import escape\n"
        "@unittest.skipIf(os.name == 'nt', 'x')\ndef test_f():\n    escape('x')  # version_info\n"
    ),
    "a skip of another test": (
        "import unittest, sys\nfrom flask import escape\n"
        "@unittest.skipIf(sys.version_info < (3, 9), 'x')\ndef test_e():\n    pass\n"
        "def test_f():\n    escape('x')\n"
    ),
    "a module that the test itself needs": (
        "import pytest\nfrom flask import escape\npytest.importorskip('selenium')\n"
        "from selenium import webdriver\ndef test_f():\n    escape('x')\n"
    ),
    "a raise in other words around more than imports": (
        "def f():\n    try:\n        from flask import escape\n        x()\n"
        "    except ImportError as error:\n        raise Bad from error\n    escape('x')\n"
    ),
    "much within one except for types": (
        "import flask\ntry:\n    a\n    b\n    c\n    flask.escape('x')\nexcept TypeError:\n    pass\n"
    ),
    "another exception suppressed": "from flask import escape\nwith suppress(ValueError):\n    escape('x')\n",
    "after suppressing": (
        "from flask import escape\nwith suppress(AttributeError):\n    pass\nescape('x')\n"
    ),
}
GUARDED = {
    "what never runs": "from flask import escape\nif False:\n    escape('x')\n",
    "what never runs, of a number": "from flask import escape\nif 0:\n    escape('x')\nelse:\n    pass\n",
    "what a class may lack, and what stands in for it": (
        "import flask\nfrom werkzeug.datastructures import Authorization\n"
        "parse = getattr(Authorization, 'from_header', None)\n"
        "if parse is None:\n    parse = flask.escape('x')\n"
    ),
    "a parameter asked for": (
        "import inspect\nfrom flask import escape\nsig = inspect.signature(f)\n"
        "if 'x' in sig.parameters:\n    escape('x')\n"
    ),
    "a parameter asked for in place": (
        "from inspect import getfullargspec\nfrom flask import escape\n"
        "if 'x' in getfullargspec(f).args:\n    escape('x')\n"
    ),
    "suppressed": (
        "import flask\nfrom contextlib import suppress\n"
        "with suppress(AttributeError):\n    flask.escape('x')\n"
    ),
    "import error": (
        "try:\n    from flask import escape\nexcept ImportError:\n    escape = str\nescape('x')\n"
    ),
    "fallback": (
        "try:\n    from markupsafe import escape\nexcept ImportError:\n"
        "    from flask import escape\n    escape('x')\n"
    ),
    "module not found": (
        "try:\n    from flask import escape\n    escape('x')\nexcept ModuleNotFoundError:\n    pass\n"
    ),
    "any exception around imports": (
        "try:\n    from flask import escape\nexcept Exception:\n    escape = None\nescape('x')\n"
    ),
    "any exception around an import and what it is for": (
        "try:\n    import flask\n    flask.escape('x')\nexcept Exception:\n    pass\n"
    ),
    "a check that raises": (
        "import flask\nfrom ckan.plugins import toolkit\ntry:\n    toolkit.requires_ckan_version('2.9')\n"
        "except Exception:\n    flask.escape('x')\n"
    ),
    "a check by name": (
        "import flask\nfrom ckan.plugins import toolkit\nif not toolkit.check_ckan_version('2.9'):\n"
        "    flask.escape('x')\n"
    ),
    "any exception, after which there is another value": (
        "import flask\ntry:\n    x = flask.escape('x')\nexcept Exception:\n    x = 'x'\n"
    ),
    "any exception, after which something else is given": (
        "import flask\ndef f():\n    try:\n        return flask.escape('x') or 'y'\n    except Exception:\n"
        "        return 'x'\n"
    ),
    "a parameter that may not be there": (
        "import flask\ntry:\n    flask.escape(s='x')\nexcept TypeError:\n    x()\n"
    ),
    "a name that is not there, beside a value": (
        "import flask\ntry:\n    flask.escape('x')\nexcept (AttributeError, ValueError):\n    x()\n"
    ),
    "something optional that says so": (
        "def f():\n    try:\n        from flask import escape\n    except ImportError as error:\n"
        "        raise Bad('install it') from error\n    escape('x')\n"
    ),
    "something optional that a command asks for": (
        "import sys\ndef f():\n    try:\n        from flask import escape\n    except ImportError:\n"
        "        sys.exit('install it')\n    escape('x')\n"
    ),
    "a way out that is taken under a condition": (
        "import sys\ntry:\n    from flask import escape\nexcept ImportError:\n    if not sys.argv:\n"
        "        sys.exit(1)\n    escape = str\nescape('x')\n"
    ),
    "attribute error": (
        "import flask\ntry:\n    flask.escape('x')\nexcept (ValueError, AttributeError):\n    pass\n"
    ),
    "else of try": (
        "try:\n    from flask import escape\nexcept ImportError:\n    pass\nelse:\n    escape('x')\n"
    ),
    "python": "import sys\nfrom flask import escape\nif sys.version_info < (3, 9):\n    escape('x')\n",
    "else of a check": (
        "import sys\nfrom flask import escape\nif sys.version_info < (3, 9):\n"
        "    pass\nelse:\n    escape('x')\n"
    ),
    "early return": (
        "import sys\nfrom flask import escape\ndef f():\n"
        "    if sys.version_info < (3, 9):\n        return\n    escape('x')\n"
    ),
    "version attribute": "import flask\nif flask.__version__ < '2':\n    flask.escape('x')\n",
    "version from it": (
        "import flask\nv = tuple(map(int, flask.__version__.split('.')))\n"
        "if v < (2,):\n    flask.escape('x')\n"
    ),
    "metadata": "import flask\nfrom importlib.metadata import version\nflask_version = version('flask')\n"
    "def f():\n    if flask_version < '2':\n        flask.escape('x')\n",
    "hasattr of the module": "import flask\nif hasattr(flask, 'escape'):\n    flask.escape('x')\n",
    "hasattr of the base": (
        "from flask import escape, Flask\nclass A(Flask):\n    def f(self):\n"
        "        if hasattr(super(), 'g'):\n            escape('x')\n"
    ),
    "hasattr for what only a base has": (
        "from flask import escape, Flask\nclass A(Flask):\n    def f(self):\n"
        "        if not hasattr(self, '_engines'):\n            return escape('x')\n"
    ),
    "conditional expression": "import flask\nx = flask.escape('x') if hasattr(flask, 'escape') else None\n",
    "a function that reads a version": (
        "import flask\ndef use_it():\n    from flask import __version__\n    parts = __version__.split('.')\n"
        "    return int(parts[0]) > 2\nif use_it():\n    flask.escape('x')\n"
    ),
    "a mark by keyword": (
        "import flask, pytest\n@pytest.mark.skipif(condition=flask.__version__ < '2', reason='x')\n"
        "def test_f():\n    flask.escape('x')\n"
    ),
    "a variable that holds the version of Python": (
        "import sys, flask\nof = int(sys.version[0])\nif of == 2:\n    flask.escape('x')\n"
    ),
    "a variable that holds a part of it": (
        "import platform, flask\nof = platform.python_version_tuple()[0]\n"
        "if of == '2':\n    flask.escape('x')\n"
    ),
    "a variable that is callable": (
        "import flask\ndef f():\n    x = flask.escape\n    return x('y') if callable(x) else x\n"
    ),
    "an argument that is callable": (
        "import flask\ndef f(x):\n    return x('y') if callable(x) else x\nf(flask.escape)\n"
    ),
    "callable": "import flask\nx = flask.escape('x') if callable(flask.escape) else flask.escape\n",
    "callable, of what a caller gives": (
        "import flask\ndef f(x):\n    return x('x') if callable(x) else x\n\nf(flask.escape)\n"
    ),
    "and": "import flask\nx = hasattr(flask, 'escape') and flask.escape('x')\n",
    "what comes where another is missing": (
        "import flask\nimport markupsafe\nx = getattr(markupsafe, 'text', None) or flask.escape('x')\n"
    ),
    "type checking": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from flask import escape\n    escape('x')\n"
    ),
    "skipped test": (
        "import unittest\nfrom flask import Flask, escape\nclass T(unittest.TestCase):\n"
        "    @unittest.skipIf(not hasattr(Flask, 'ensure_sync'), 'x')\n"
        "    def test_f(self):\n        def view():\n            escape('x')\n"
    ),
    "skipped class": (
        "import unittest, sys\nfrom flask import escape\n"
        "@unittest.skipUnless(sys.version_info > (3, 9), 'x')\n"
        "class T(unittest.TestCase):\n    def test_f(self):\n        escape('x')\n"
    ),
    "named mark": (
        "import flask, pytest\nneeds_it = pytest.mark.skipif(flask.__version__ < '2', reason='x')\n"
        "@needs_it\ndef test_f():\n    flask.escape('x')\n"
    ),
    "mark for no Python that is left": (
        "import pytest\nfrom flask import escape\n@pytest.mark.skipif('sys.version_info >= (3, 0)')\n"
        "def test_f():\n    escape('x')\n"
    ),
    "mark for Python 2 alone": (
        "import unittest, six\nfrom flask import escape\nclass T(unittest.TestCase):\n"
        "    @unittest.skipUnless(six.PY2, 'x')\n    def test_f(self):\n        escape('x')\n"
    ),
    "mark with text": (
        "import pytest\nfrom flask import escape\n@pytest.mark.skipif('sys.version_info < (3, 9)')\n"
        "def test_f():\n    escape('x')\n"
    ),
    "mark of the file": (
        "import flask, pytest\npytestmark = [pytest.mark.skipif(flask.__version__ < '2', reason='x')]\n"
        "def test_f():\n    flask.escape('x')\n"
    ),
    "mark for where a distribution is not there": (
        "import pytest\nfrom flask import escape\n"
        "try:\n    import redis\nexcept ImportError:\n    redis = None\n"
        "@pytest.mark.skipif(redis is not None, reason='x')\ndef test_f():\n    escape('x')\n"
    ),
    "skip inside": (
        "import pytest, flask\ndef test_f():\n    if not hasattr(flask, 'x'):\n        pytest.skip('x')\n"
        "    def view():\n        flask.escape('x')\n"
    ),
    "a module that something else needs": (
        "import pytest\nfrom flask import escape\npytest.importorskip('asgiref')\n"
        "def test_f():\n    escape('x')\n"
    ),
    "a module of some version": (
        "import pytest\nfrom flask import escape\npytest.importorskip('flask', minversion='2.0')\n"
        "escape('x')\n"
    ),
    "through a module": "import compat\ncompat.escape('x')\n",
}
COMPAT = "try:\n    from flask import escape\nexcept ImportError:\n    escape = None\n"


@pytest.mark.parametrize("code", NOT_GUARDED.values(), ids=NOT_GUARDED.keys())
def test_not_guarded(code: str, usages: Find) -> None:
    assert [usage.guarded for usage in usages(code, "flask.escape", "call")] == [False]


@pytest.mark.parametrize("code", GUARDED.values(), ids=GUARDED.keys())
def test_guarded(code: str, usages: Find) -> None:
    files = {"main.py": code, "compat.py": COMPAT}
    assert [usage.guarded for usage in usages(files, "flask.escape", "call")] == [True]


CERTAIN = {
    "hasattr": "if hasattr(g, 'db'):\n        g.db.close()",
    "in": "if 'db' in g:\n        g.pop('db')",
    "in and more": "if x and 'db' in g:\n        del g.db",
    "else of not in": "if 'db' not in g:\n        pass\n    else:\n        g.pop('db')",
    "early return": "if 'db' not in g:\n        return\n    g.pop('db')",
    "get": "if g.get('db') is not None:\n        g.pop('db')",
    "held": "db = g.get('db', None)\n    if db is not None:\n        del g.db",
    "held and true": "db = getattr(g, 'db', None)\n    if db:\n        del g.db",
    "expression": "'db' in g and g.pop('db')",
    "key error": "try:\n        g.pop('db')\n    except KeyError:\n        pass",
    "any error while cleaning up": "try:\n        g.pop('db').close()\n    except Exception:\n        pass",
    "attribute error": "try:\n        del g.db\n    except AttributeError:\n        pass",
}
UNCERTAIN = {
    "plain": "g.pop('db')",
    "another name": "if 'x' in g:\n        g.pop('db')",
    "another object": "if 'db' in x:\n        g.pop('db')",
    "either": "if x or 'db' in g:\n        g.pop('db')",
    "absent": "if 'db' not in g:\n        g.pop('db')",
    "afterwards": "if 'db' in g:\n        pass\n    g.pop('db')",
    "reading in any error": "try:\n        g.db.x()\n    except Exception:\n        pass",
    "another exception": "try:\n        g.pop('db')\n    except ValueError:\n        pass",
}


def _needs(found: list[Usage]) -> list[bool]:
    """Whether each usage is guarded that raises where `g.db` is missing."""
    kinds = ("flask.g.pop", "flask.g.db")
    return [
        usage.guarded
        for usage in found
        if usage.name in kinds and usage.kind in ("call", "delete", "attribute")
    ]


@pytest.mark.parametrize("body", CERTAIN.values(), ids=CERTAIN.keys())
def test_a_condition_makes_sure(body: str, usages: Find) -> None:
    assert set(_needs(usages(f"from flask import g\ndef f():\n    {body}\n"))) == {True}


@pytest.mark.parametrize("body", UNCERTAIN.values(), ids=UNCERTAIN.keys())
def test_a_condition_makes_sure_of_nothing(body: str, usages: Find) -> None:
    assert set(_needs(usages(f"from flask import g\ndef f():\n    {body}\n"))) == {False}


@pytest.mark.parametrize("name", ["PYTHON_311", "PY38", "PY3_10_PLUS", "_IS_PY38"])
def test_a_constant_that_can_only_be_that_of_a_python_guards_in_other_files_too(name: str) -> None:
    code = f"from .compat import {name}\nif {name}:\n    from flask import escape\n"
    assert [usage.guarded for usage in scan({"a.py": code}, frozenset({"flask"})).usages] == [True]


def test_what_is_passed_to_a_name_that_may_be_absent_is_no_use_of_it_either() -> None:
    code = COMPAT + "def numbers():\n    yield 1\ndef view():\n    return escape(numbers())\n"
    found = [usage for usage in scan({"a.py": code}, frozenset({"flask"})).usages if "escape" in usage.name]
    assert {usage.kind for usage in found} == {"import", "call", "decorator"}
    assert all(usage.guarded for usage in found)


CHOOSES = (
    "from importlib.metadata import version\n\n\ndef is_old():\n    return version('x') < '3'\n\n\n"
    "def choose():\n    if is_old():\n        from old import f\n    else:\n        from new import f\n"
    "    return f\n"
)
OLD = "from flask import escape\n\n\ndef f():\n    return escape('x')\n"


def test_a_module_that_is_only_imported_where_a_version_asks_for_it_is_provided_for(usages: Find) -> None:
    files = {"main.py": CHOOSES, "old.py": OLD, "new.py": ""}
    assert [usage.guarded for usage in usages(files, "flask.escape")] == [True, True]


@pytest.mark.parametrize("more", ["import old\n", "from old import f\n", "def g():\n    import old\n"])
def test_a_module_that_is_imported_elsewhere_too_is_not(usages: Find, more: str) -> None:
    files = {"main.py": CHOOSES, "old.py": OLD, "new.py": "", "more.py": more}
    assert [usage.guarded for usage in usages(files, "flask.escape")] == [False, False]


def test_a_function_that_asks_for_something_else_is_no_version_check(usages: Find) -> None:
    files = {"main.py": CHOOSES.replace("version(", "versions("), "old.py": OLD, "new.py": ""}
    assert [usage.guarded for usage in usages(files, "flask.escape")] == [False, False]


SIX = "moves = object()\nprint_ = getattr({}, 'print', None)\nif print_ is None:\n    text = unicode('x')\n"


@pytest.mark.parametrize(("owner", "guarded"), [("moves.builtins", True), ("moves.words", False)])
def test_a_copy_of_six_looks_for_what_is_built_in(usages: Find, owner: str, guarded: bool) -> None:
    assert [usage.guarded for usage in usages(SIX.format(owner), "builtins.unicode")] == [guarded]


TRIES = "try:\n    from web import f\nexcept ImportError:\n    f = None\n"


@pytest.mark.parametrize(
    ("code", "guarded"),
    [
        (OLD, [True, True]),
        ("import flask\n\nclass A:\n    f = flask.escape\n", [True]),
        ("import flask\n\ndef f():\n    return flask.escape('x')\n", [False]),
    ],
)
def test_a_try_around_an_import_provides_for_what_the_import_runs(
    usages: Find, code: str, guarded: list[bool]
) -> None:
    found = usages({"main.py": TRIES, "web.py": code}, "flask.escape")
    assert [usage.guarded for usage in found] == guarded


BOTH = "try:\n    from . import f\nexcept ImportError:\n    from shop import f\n"


def test_what_both_sides_of_a_try_import_is_needed(usages: Find) -> None:
    files = {"shop/__init__.py": "", "shop/views.py": BOTH, "shop/f.py": OLD}
    assert [usage.guarded for usage in usages(files, "flask.escape")] == [False, False]
    other = {**files, "shop/views.py": BOTH.replace("from shop import f", "from shop import g as f")}
    assert [usage.guarded for usage in usages(other, "flask.escape")] == [True, True]


@pytest.mark.parametrize(
    ("call", "guarded"),
    [
        ("importorskip('flask')", False),
        ("importorskip('flask', '2.0')", True),
        ("importorskip('flask', minversion='2.0')", True),
        ("importorskip('flask.ext')", True),
    ],
)
def test_a_module_that_a_test_needs_may_have_to_be_of_a_release(
    call: str, guarded: bool, usages: Find
) -> None:
    code = f"import pytest\nm = pytest.{call}\ndef test_x():\n    m.escape('x')\n"
    found = [one for one in usages(code, "", "call") if one.name.endswith(".escape")]
    assert [one.guarded for one in found] == [guarded]


@pytest.mark.parametrize("body", ["if HAS_X:\n    ", "def f():\n    if HAS_X:\n        "])
def test_what_an_earlier_block_of_the_same_body_tells_is_known(body: str, usages: Find) -> None:
    code = "try:\n    from flask import x\n    HAS_X = True\nexcept ImportError:\n    HAS_X = False\n"
    code += f"from flask import escape\n{body}escape('x')\n"
    assert [one.guarded for one in usages(code, "flask.escape", "call")] == [True]
