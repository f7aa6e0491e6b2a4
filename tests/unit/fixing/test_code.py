from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.fixing.code import LONGEST, Rewritten, rewrite
from flaskcompat.fixing.python.rewrite import Order, nobody
from flaskcompat.index.mechanical import successor

NAMES = (
    "flask.Markup flask.escape jinja2.contextfilter jinja2.contextfunction jinja2.evalcontextfilter "
    "markupsafe.text_type werkzeug.FileStorage werkzeug.secure_filename werkzeug.MultiDict "
    "werkzeug.urls.url_quote werkzeug.urls.url_unquote werkzeug.urls.url_parse collections.Mapping "
    "werkzeug.contrib.lint werkzeug.contrib.lint.LintMiddleware flask.ext.login "
    "flask.ext.login.login_required"
).split()
ORDERS = {name: Order(found) for name in NAMES if (found := successor(name))}


def after(text: str, **more: Order) -> str:
    """The text with all names replaced that the tests know; what comes of it has to be stable."""
    result = rewrite(text, {**ORDERS, **more})
    ast.parse(result.text)
    assert rewrite(result.text, ORDERS).text == result.text
    return result.text


def at(line: int, column: int, name: str) -> dict[str, Order]:
    """An order for what stands at one place alone."""
    found = successor(name)
    assert found is not None
    return {name: Order(found, frozenset([(line, column)]))}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("from flask import Markup\n", "from markupsafe import Markup\n"),
        ("from flask import Markup as M\nM(1)\n", "from markupsafe import Markup as M\nM(1)\n"),
        ("from flask import Flask, Markup\n", "from flask import Flask\nfrom markupsafe import Markup\n"),
        ("from flask import Markup, Flask\n", "from flask import Flask\nfrom markupsafe import Markup\n"),
        ("from flask import escape as e, Markup\n", "from markupsafe import escape as e, Markup\n"),
        (
            "from flask import A, Markup, B, escape\n",
            "from flask import A, B\nfrom markupsafe import Markup, escape\n",
        ),
        ("from flask import (Markup)\n", "from markupsafe import (Markup)\n"),
        (
            "from flask import (Flask, Markup,)\n",
            "from flask import (Flask,)\nfrom markupsafe import Markup\n",
        ),
        ("from flask import A, \\\n    Markup\n", "from flask import A\nfrom markupsafe import Markup\n"),
        ("from flask import Markup, \\\n    A\n", "from flask import A\nfrom markupsafe import Markup\n"),
        ("import x; from flask import A, Markup; y = 1\n", None),
        ("if x: from flask import A, Markup\n", "if x: from flask import A; from markupsafe import Markup\n"),
        ("from flask import A, Markup", "from flask import A\nfrom markupsafe import Markup"),
        (
            "from flask import A, Markup  # noqa\n",
            "from flask import A  # noqa\nfrom markupsafe import Markup\n",
        ),
        (
            "from werkzeug import secure_filename, FileStorage, MultiDict\n",
            "from werkzeug.datastructures import FileStorage, MultiDict\n"
            "from werkzeug.utils import secure_filename\n",
        ),
        ("from flask.ext.login import login_required\n", "from flask_login import login_required\n"),
        ("from flask.ext import login\nlogin.x\n", "import flask_login as login\nlogin.x\n"),
        ("from werkzeug.contrib import lint\nlint.x\n", "from werkzeug.middleware import lint\nlint.x\n"),
        ("from markupsafe import text_type\ntext_type(1)\n", "str(1)\n"),
        (
            "from markupsafe import Markup, text_type\ntext_type(1)\n",
            "from markupsafe import Markup\nstr(1)\n",
        ),
        ("from markupsafe import text_type as t\nt(1)\n", "t = str\nt(1)\n"),
        (
            "try:\n    from markupsafe import text_type\nfinally:\n    x\n",
            "try:\n    pass\nfinally:\n    x\n",
        ),
        ("from flask import *\nMarkup(1)\n", "from flask import *\nMarkup(1)\n"),
        ("from .flask import Markup\n", "from .flask import Markup\n"),
        ("from flask import (Markup, \t escape)\n", "from markupsafe import (Markup, \t escape)\n"),
    ],
)
def test_imports_move_and_local_names_stay(before: str, expected: str | None) -> None:
    expected = expected or "import x; from flask import A; y = 1\nfrom markupsafe import Markup\n"
    assert after(before) == expected


def test_lines_and_comments_of_other_names_stay() -> None:
    before = (
        "from flask import (  # all of it\n    # first\n    Flask,  # one\n    Markup,  # two\n    g,\n"
        "    escape)  # end\n"
    )
    assert after(before) == (
        "from flask import (  # all of it\n    # first\n    Flask,  # one\n    g)  # end\n"
        "from markupsafe import Markup, escape\n"
    )


def test_a_comment_before_a_last_name_that_goes_stays() -> None:
    before = "from flask import (\n    Flask,  # one\n    Markup)\n"
    assert after(before) == "from flask import (\n    Flask,  # one\n    )\nfrom markupsafe import Markup\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_those_of_the_file(end: str) -> None:
    before = "from flask import (\n    A,\n    Markup,\n)\nimport flask\nflask.escape(1)\n".replace("\n", end)
    expected = (
        "from flask import (\n    A,\n)\nfrom markupsafe import Markup\n"
        "import markupsafe\nmarkupsafe.escape(1)\n"
    )
    assert after(before) == expected.replace("\n", end)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (
            "from jinja2 import contextfilter\n@contextfilter\ndef f(c): return contextfilter\n",
            "from jinja2 import pass_context\n@pass_context\ndef f(c): return pass_context\n",
        ),
        ("from jinja2 import contextfilter, x\n", "from jinja2 import pass_context, x\n"),
        ("from jinja2 import contextfilter, contextfunction\n", "from jinja2 import pass_context\n"),
        ("from jinja2 import pass_context, contextfilter\n", "from jinja2 import pass_context\n"),
        ("def f():\n    from jinja2 import contextfilter\n    contextfilter(1)\n", None),
    ],
)
def test_local_names_follow_a_new_name(before: str, expected: str | None) -> None:
    expected = expected or "def f():\n    from jinja2 import pass_context\n    pass_context(1)\n"
    assert after(before) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "pass_context = 1\n",
        "def f(pass_context): pass\n",
        "__all__ = ['contextfilter']\n",
        "def f(x: 'contextfilter'): pass\n",
        "def f():\n    global contextfilter\n",
        "if x:\n    contextfilter = None\ncontextfilter\n",
        "class A:\n    pass_context = 3\n",
    ],
)
def test_local_names_stay_where_something_else_could_see_them(rest: str) -> None:
    before = "from jinja2 import contextfilter\n" + rest
    assert after(before) == "from jinja2 import pass_context as contextfilter\n" + rest


def test_a_name_in_a_class_body_stays_an_attribute() -> None:
    before = "class A:\n    from jinja2 import contextfilter\n"
    assert after(before) == "class A:\n    from jinja2 import pass_context as contextfilter\n"


def test_a_name_that_another_file_takes_stays() -> None:
    found = rewrite(
        "from jinja2 import contextfilter\n", ORDERS, lambda local, name: local == "contextfilter"
    )
    assert found.text == "from jinja2 import pass_context as contextfilter\n"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (
            "import flask\nflask.Markup(flask.g)\n",
            "import flask\nimport markupsafe\nmarkupsafe.Markup(flask.g)\n",
        ),
        ("import flask\nflask.Markup\n", "import markupsafe\nmarkupsafe.Markup\n"),
        (
            "import flask as f\nf.Markup\nf.g\n",
            "import flask as f\nimport markupsafe\nmarkupsafe.Markup\nf.g\n",
        ),
        ("import jinja2\n@jinja2.contextfilter\ndef f(): pass\n", None),
        (
            "import werkzeug.urls as u\nu.url_unquote('a')\nu.iri_to_uri\n",
            "import werkzeug.urls as u\nimport urllib.parse\nurllib.parse.unquote('a')\nu.iri_to_uri\n",
        ),
        (
            "from werkzeug import urls\nurls.url_unquote('a')\n",
            "from werkzeug import urls\nimport urllib.parse\nurllib.parse.unquote('a')\n",
        ),
        (
            "import markupsafe as m\nimport flask\nflask.Markup, flask.g\n",
            "import markupsafe as m\nimport flask\nm.Markup, flask.g\n",
        ),
        (
            "from markupsafe import Markup as M\nimport flask\nflask.Markup, flask.g\n",
            "from markupsafe import Markup as M\nimport flask\nM, flask.g\n",
        ),
        ("import markupsafe\nmarkupsafe.text_type(1)\n", "str(1)\n"),
        ("import collections\nclass A(collections.Mapping): pass\n", None),
        (
            "def f():\n    import flask\n    return flask.Markup, flask.g\n",
            "def f():\n    import flask\n    import markupsafe\n    return markupsafe.Markup, flask.g\n",
        ),
        (
            "import flask.ext.login\nflask.ext.login.login_required\n",
            "import flask_login\nflask_login.login_required\n",
        ),
        (
            "import flask.ext.login\nflask.ext.login.x\nflask.g\n",
            "import flask, flask_login\nflask_login.x\nflask.g\n",
        ),
        ("import flask.ext.login as l\nl.x\n", "import flask_login as l\nl.x\n"),
        (
            "import werkzeug.contrib.lint\nwerkzeug.contrib.lint.LintMiddleware\n",
            "import werkzeug.middleware.lint\nwerkzeug.middleware.lint.LintMiddleware\n",
        ),
        ("import flask\nx: flask.Markup = flask . Markup(1)\nflask.g\n", None),
    ],
)
def test_dotted_names_move_with_the_import_that_they_need(before: str, expected: str | None) -> None:
    others = {
        "import jinja2\n@": "import jinja2\n@jinja2.pass_context\ndef f(): pass\n",
        "import collec": "import collections.abc\nclass A(collections.abc.Mapping): pass\n",
        "import flask\nx": (
            "import flask\nimport markupsafe\nx: markupsafe.Markup = markupsafe.Markup(1)\nflask.g\n"
        ),
    }
    expected = expected or next(text for start, text in others.items() if before.startswith(start))
    assert after(before) == expected


@pytest.mark.parametrize(
    "text",
    [
        "import flask\nmarkupsafe = 3\nflask.Markup\n",
        "import flask\nflask.Markup = 3\n",
        "flask = 1\nflask.Markup\n",
        "import flask\ndef f(flask): return flask.Markup\n",
        "if x:\n    import flask\nelse:\n    flask = None\nflask.Markup\n",
        "import flask\n'flask.Markup'\n# flask.Markup\n",
        "import notflask as flask\nflask.Markup\n",
    ],
)
def test_what_is_something_else_or_may_be_stays(text: str) -> None:
    assert after(text) == text


def test_a_name_that_is_taken_is_told() -> None:
    found = rewrite("import flask\ndef f(markupsafe):\n    flask.Markup\n", ORDERS)
    assert [(each.line, each.reason) for each in found.left] == [
        (3, "the name markupsafe stands for something else in this file")
    ]


def test_guarded_places_stay() -> None:
    text = "try:\n    from flask import Markup\nexcept ImportError:\n    from markupsafe import Markup\n"
    found = successor("flask.Markup")
    assert found is not None
    order = Order(found, guarded=frozenset([(2, 23)]))
    assert rewrite(text, {"flask.Markup": order}).text == text


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("url_quote(a)", 'quote(a, safe="/:")'),
        ("url_quote(f(a, b), )", 'quote(f(a, b), safe="/:", )'),
        ('f"{url_quote(a)}"', "f\"{quote(a, safe='/:')}\""),
        ("f'{url_quote(a)}'", "f'{quote(a, safe=\"/:\")}'"),
    ],
)
def test_calls_get_what_makes_them_do_the_same(before: str, expected: str) -> None:
    text = after(f"from werkzeug.urls import url_quote\n{before}\n")
    assert text == f"from urllib.parse import quote\n{expected}\n"


@pytest.mark.parametrize(
    ("use", "reason"),
    [
        ("url_quote(a, 'latin-1')", "it is called with more than 1 positional arguments"),
        ("url_quote(*a)", "what it is called with is not to be seen"),
        ("url_quote(a, safe='x')", "the new name has no argument safe like it"),
        ("map(url_quote, a)", "it is used in another way than in calls"),
        ("url_parse(a)", "what it gives is not the same in all that this does with it"),
        ("url_parse(a).host", "what it gives is not the same in all that this does with it"),
    ],
)
def test_uses_that_would_do_something_else_stay_with_the_reason(use: str, reason: str) -> None:
    name = "url_quote" if "url_quote" in use else "url_parse"
    text = f"from werkzeug.urls import {name}\n{use}\n"
    found = rewrite(text, ORDERS)
    assert (found.text, [each.reason for each in found.left]) == (text, [reason])
    dotted = f"import werkzeug.urls\n{use.replace(name, f'werkzeug.urls.{name}')}\n"
    found = rewrite(dotted, ORDERS)
    assert (found.text, [each.reason for each in found.left]) == (dotted, [reason])


def test_results_of_which_only_equal_parts_are_used_follow() -> None:
    text = after("from werkzeug.urls import url_parse\nif url_parse(x).netloc != '': pass\n")
    assert text == "from urllib.parse import urlsplit\nif urlsplit(x).netloc != '': pass\n"


def test_parameters_are_renamed_where_the_finding_is() -> None:
    text = "send_file(a,\n    attachment_filename=b)\nsend_file(attachment_filename=b)\n"
    found = rewrite(text, at(1, 1, "flask.send_file(attachment_filename)"))
    assert found.text == "send_file(a,\n    download_name=b)\nsend_file(attachment_filename=b)\n"


def test_a_call_that_gives_both_parameters_is_told() -> None:
    text = "send_file(a, attachment_filename=b, download_name=c)\n"
    found = rewrite(text, at(1, 1, "flask.send_file(attachment_filename)"))
    assert (found.text, len(found.left)) == (text, 1)


def test_members_are_renamed_where_the_finding_is() -> None:
    text = "self.assertEquals(a.assertEquals, 1)\n"
    found = rewrite(text, at(1, 1, "unittest.TestCase.assertEquals"))
    assert found.text == "self.assertEqual(a.assertEquals, 1)\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("print 'a'\n", "not valid Python"),
        ("x = 1\n" * (LONGEST // 6 + 1), "longer than"),
        ("from flask import Markup\nx = " + "(" * 150 + ")" * 150 + "\n", ""),
        ("from flask import Markup\nx = " + "-" * 3000 + "1\n", "nested too deeply"),
        ("from flask import Markup\nx = 1" + "+1" * 30000 + "\n", "nested too deeply"),
    ],
)
def test_what_cannot_be_read_stays(text: str, reason: str) -> None:
    found = rewrite(text, {"flask.Markup": ORDERS["flask.Markup"]})
    assert reason in "".join(each.reason for each in found.left)
    assert found.text == text or not reason


def test_an_order_of_nothing_changes_nothing() -> None:
    assert rewrite("from flask import Markup\n", {}) == Rewritten("from flask import Markup\n")
    assert nobody("a", "b") is False


_PARTS = st.sampled_from(
    [
        "from flask import Markup",
        "from flask import (\n    Flask,\n    Markup, escape,\n)",
        "from jinja2 import contextfilter",
        "import flask",
        "import werkzeug.urls as w",
        "x = flask.Markup(1)",
        "def f(Markup):\n    return Markup",
        "@contextfilter\ndef g(c):\n    import flask\n    return flask.escape(c)",
        "y = w.url_quote('é')",
        "class A:\n    from flask import escape as e\n    z = [Markup(e) for e in ()]",
        "contextfilter = None",
        "# flask.Markup é",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PARTS, max_size=8))
def test_any_mix_stays_python_and_a_second_run_changes_nothing(parts: list[str]) -> None:
    after("\n".join(parts))
