"""Shapes of code around names: comparisons, returns, overriding methods, what is unpacked and asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = "from flask import Flask, Response, request\napp = Flask('x')\nclient = app.test_client()\n"
STATUS = "werkzeug.test.TestResponse.status_code"
HEADERS = "werkzeug.test.TestResponse.headers"


@pytest.mark.parametrize(
    ("test", "name", "values"),
    [
        ("assert rv.status_code == 302", STATUS, {"value": 302, "operator": "=="}),
        ("assert 302 == rv.status_code", STATUS, {"value": 302, "operator": "=="}),
        ("assert rv.status_code in (301, 302)", STATUS, {"value": (301, 302), "operator": "in"}),
        ("self.assertEqual(rv.status_code, 302)", STATUS, {"value": 302, "operator": "=="}),
        ("self.assertEqual(302, rv.status_code, 'm')", STATUS, {"value": 302, "operator": "=="}),
        (
            "assert rv.headers['Location'] == '/x'",
            HEADERS,
            {"0": "Location", "value": "/x", "operator": "=="},
        ),
        (
            "assert rv.headers.get('Location') != '/x'",
            f"{HEADERS}.get",
            {"0": "Location", "value": "/x", "operator": "!="},
        ),
        ("eq_(rv.status_code, 302)", STATUS, {"value": 302, "operator": "=="}),
        ("code = rv.status_code\n    assert code == 302", STATUS, {"value": 302, "operator": "=="}),
        (
            "where = rv.headers['Location']\n    self.assertEqual(where, '/x')",
            HEADERS,
            {"0": "Location", "value": "/x", "operator": "=="},
        ),
    ],
)
def test_what_is_compared_with_a_literal(
    test: str, name: str, values: dict[str, object], usages: Find
) -> None:
    code = HEAD + f"def test_it(self):\n    rv = client.get('/')\n    {test}\n"
    assert [dict(one.values) for one in usages(code, name, "compared")] == [values]


@pytest.mark.parametrize(
    ("headers", "held"),
    [("{'A': b'x'}", True), ("of('x')", True), ("self.own()", True), ("text()", False), ("other()", False)],
)
def test_bytes_in_a_dict_that_a_call_gets(headers: str, held: bool, usages: Find) -> None:
    code = HEAD + (
        "def of(name):\n    return {'A': b'x' + name}\n"
        "def text():\n    return {'A': 'x'}\n"
        "class T:\n    def own(self):\n        found = {'A': 'x'.encode()}\n        return found\n"
        f"    def test(self):\n        client.get('/', headers={headers})\n"
    )
    (call,) = usages(code, "flask.testing.FlaskClient.get", "call")
    assert (("headers.*", "bytes") in call.containers) is held


@pytest.mark.parametrize(
    ("above", "values"), [("@property", {"property": True}), ("@path.setter", {}), ("@cached", {}), ("", {})]
)
def test_a_property_that_overrides(above: str, values: dict[str, object], usages: Find) -> None:
    code = f"import flask\nclass R(flask.Request):\n    {above}\n    def path(self):\n        return ''\n"
    assert [dict(one.values) for one in usages(code, "flask.Request.path", "defined")] == [values]


def test_a_name_is_told_of_where_it_is_compared(usages: Find) -> None:
    code = (
        HEAD
        + "def test_it():\n    rv = client.get('/')\n    code = rv.status_code\n\n    assert code == 302\n"
    )
    assert [one.line for one in usages(code, STATUS, "compared")] == [8]


def test_what_a_function_gives_is_compared_by_its_plain_name(usages: Find) -> None:
    code = "from flask import url_for\nassert url_for('index') == '/'\n"
    assert [dict(one.values)["value"] for one in usages(code, "flask.url_for", "compared")] == ["/"]


def test_a_name_with_several_values_is_not_told_of(usages: Find) -> None:
    code = HEAD + "def f(x):\n    a = client.get('/').status_code\n    a = x\n    assert a == 302\n"
    assert usages(code, STATUS, "compared") == []


@pytest.mark.parametrize("test", ["rv.status_code == wanted", "rv.status_code", "other.status_code == 302"])
def test_no_comparison_with_a_literal(test: str, usages: Find) -> None:
    code = HEAD + f"def test_it(wanted, other):\n    rv = client.get('/')\n    assert {test}\n"
    assert usages(code, STATUS, "compared") == []


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("{'a': b}", "dict"),
        ("dict(a=b)", "dict"),
        ("[b]", "list"),
        ("[x for x in b]", "list"),
        ("{x: 1 for x in b}", "dict"),
        ("('a', 200)", "tuple"),
        ("(x for x in b)", "generator"),
        ("lines()", "generator"),
    ],
)
def test_what_a_decorated_function_returns(value: str, kind: str, usages: Find) -> None:
    code = HEAD + f"def lines():\n    yield 'a'\n@app.route('/')\ndef view():\n    return {value}\n"
    found = usages(code, "flask.Flask.route", "returned")
    assert [(dict(one.containers), one.line) for one in found] == [({"value": kind}, 8)]


@pytest.mark.parametrize(
    "view",
    [
        "@app.route('/')\n@asjson\ndef view():\n    return {}\n",
        "@asjson\n@app.route('/')\ndef view():\n    return {}\n",
        "@app.route('/')\ndef view():\n    return 'text'\n",
        "@app.route('/')\ndef view():\n    def inner():\n        return {}\n    return str(inner())\n",
        "@app.route('/')\ndef view():\n    return things()\n",
        "def view():\n    return {}\n",
    ],
)
def test_what_returns_nothing_that_code_tells(view: str, usages: Find) -> None:
    assert usages(HEAD + "from own import asjson, things\n" + view, "flask.Flask.route", "returned") == []


def test_the_methods_of_a_class_over_those_of_its_bases(usages: Find) -> None:
    code = (
        HEAD + "class Own(Response):\n    def set_cookie(self, key, value='', *, path='/'):\n        pass\n"
    )
    code += "    def delete_cookie(self, key, **more):\n        pass\n"
    code += "class Other:\n    def set_cookie(self): ...\n"
    (one,) = usages(code, "flask.Response.set_cookie", "defined")
    assert (one.line, one.arguments, one.keywords, one.starred) == (5, 2, ("key", "value", "path"), False)
    assert one.target == "Own"
    assert usages(code, "flask.Response.delete_cookie", "defined")[0].starred


def test_the_first_parameter_of_a_method_that_overrides(usages: Find) -> None:
    code = "from marshmallow import Schema\nclass S(Schema):\n    def get_attribute(self, attr, obj): ...\n"
    code += "    def on_bind_field(self): ...\n"
    (one,) = usages(code, "marshmallow.Schema.get_attribute", "defined")
    assert dict(one.values) == {"first": "attr", "again": False}
    assert usages(code, "marshmallow.Schema.on_bind_field", "defined")[0].values == ()
    code = code.replace("obj): ...", "obj):\n        return super(Schema, self).get_attribute(attr, obj)")
    (one,) = usages(code, "marshmallow.Schema.get_attribute", "defined")
    assert dict(one.values) == {"first": "attr", "again": True}


def test_a_result_that_is_taken_apart(usages: Find) -> None:
    code = HEAD + "body, status = client.get('/', as_tuple=True)\n"
    code += "a, b = client.post('/'), 1\nc = client.put('/')\n"
    (one,) = usages(code, "flask.testing.FlaskClient.get", "unpacked")
    assert (one.line, one.keywords, dict(one.values)) == (4, ("as_tuple",), {"last": "status"})
    assert not usages(code, "flask.testing.FlaskClient.post", "unpacked")
    assert not usages(code, "flask.testing.FlaskClient.put", "unpacked")
    (one,) = usages(
        HEAD + "[body, kept['x']] = client.get('/')\n", "flask.testing.FlaskClient.get", "unpacked"
    )
    assert one.values == ()


def test_a_plain_name_is_compared_where_it_is_asked_for_what_it_contains(usages: Find) -> None:
    code = "from flask import session\nfound = 'a' in session, session == 'b', 'c' not in session, 'd' in x\n"
    found = [dict(one.values) for one in usages(code, "flask.session", "compared")]
    assert found == [{"value": "a", "operator": "in"}, {"value": "c", "operator": "not in"}]


@pytest.mark.parametrize(
    ("factory", "needed"),
    [
        ("def make(info): ...", 1),
        ("def make(info=None): ...", 0),
        ("def make(info, *, more, other=1): ...", 2),
        ("def make(): ...", 0),
        ("make = lambda info: 1", 0),
    ],
)
def test_what_a_passed_function_cannot_do_without(factory: str, needed: int, usages: Find) -> None:
    code = f"from flask.cli import FlaskGroup\n{factory}\ncli = FlaskGroup(create_app=make)\n"
    found = usages(code, "flask.cli.FlaskGroup", "decorator")
    assert [one.arguments for one in found] == ([needed] if factory.startswith("def") else [])


def test_what_a_passed_lambda_cannot_do_without(usages: Find) -> None:
    code = "from flask.cli import FlaskGroup\ncli = FlaskGroup(create_app=lambda info: 1)\n"
    assert [one.arguments for one in usages(code, "flask.cli.FlaskGroup", "decorator")] == [1]


def test_conditions_that_ask_whether_a_proxy_stands_for_anything(usages: Find) -> None:
    code = """
    from flask import current_app, g, request
    if current_app: pass
    if not g: pass
    x = request and request.args
    y = current_app.name if current_app else ""
    if request.json: pass
    z = request.get_json() or request.form
    if request.json.get("x") or request.get_json(silent=True): pass
    """
    found = usages(code, kind="asked")
    assert [(one.name, one.line) for one in found] == [
        ("flask.current_app", 3),
        ("flask.g", 4),
        ("flask.request", 5),
        ("flask.current_app", 6),
        ("flask.request.json", 7),
        ("flask.request.get_json", 8),
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("data = request.get_json()\n    if not data: return", [3]),
        ("data = request.json\n    if data is None: return", [3]),
        ("data = request.get_json()\n    if data is not None: return", [3]),
        ("data = request.get_json()\n    x = data or {}", [3]),
        ("data = request.get_json(silent=True)\n    if not data: return", []),
        ("data = request.get_json()\n    data = load(data)\n    if not data: return", []),
        ("if POST: data = request.get_json()\n    if not data: return", []),
        ("try: data = request.get_json()\n    except E: return\n    if not data: return", []),
        ("data = request.get_json()\n    if data is POST: return", []),
    ],
)
def test_conditions_that_ask_a_variable_for_an_answer(body: str, lines: list[int], usages: Find) -> None:
    found = usages(f"from flask import request\ndef view():\n    {body}\n", kind="asked")
    assert [one.line for one in found] == lines


@pytest.mark.parametrize(
    ("test", "how"),
    [
        ("not data", "truth"),
        ("data and data['x']", "truth"),
        ("data or {}", "default"),
        ("data is None", "none"),
        ("data is not None", "none"),
    ],
)
def test_how_a_condition_asks(test: str, how: str, usages: Find) -> None:
    code = f"from flask import request\ndef view():\n    data = request.get_json()\n    x = {test}\n"
    (one,) = usages(code, kind="asked")
    assert dict(one.values) == {"how": how}


def test_the_result_of_a_call_without_arguments_is_compared(usages: Find) -> None:
    code = "from flask import request\nif request.get_json() is None:\n    pass\n"
    (one,) = usages(code, "flask.request.get_json", "compared")
    assert dict(one.values) == {"value": None, "operator": "is"}


@pytest.mark.parametrize(
    ("view", "signature"),
    [
        ("@jwt_required\ndef v(): ...", {"bare": True, "open": False, "asks": False, "takes": 0}),
        ("@jwt_required()\ndef v(): ...", {"bare": False, "open": False, "asks": False, "takes": 0}),
        (
            "@jwt_required(fresh=True)\ndef v(a, b=1): ...",
            {"bare": False, "open": False, "asks": False, "takes": 2, "fresh": True},
        ),
        ("@jwt_required\ndef v(*args, **more): ...", {"bare": True, "open": True, "asks": False}),
        (
            "class V:\n    @jwt_required\n    def get(self, key): ...",
            {"bare": True, "open": False, "asks": False, "takes": 1},
        ),
    ],
)
def test_how_a_decorator_is_written_and_what_its_function_takes(
    view: str, signature: dict[str, object], usages: Find
) -> None:
    code = f"from flask_jwt_extended import jwt_required\n{view}\n"
    (one,) = usages(code, "flask_jwt_extended.jwt_required", "decorator")
    assert dict(one.values) == signature


@pytest.mark.parametrize(
    ("body", "asks"),
    [
        ("if not token:\n        return None", True),
        ("return find(token) if token else None", True),
        ("if token and token in TOKENS:\n        return token", True),
        ("if token == '':\n        return None", True),
        ("if not len(token):\n        return None", True),
        ("assert token", True),
        ("if token is None:\n        return None", False),
        ("if token in TOKENS:\n        return TOKENS[token]", False),
        ("if token == 'x':\n        return 1", False),
        ("user = find(token)\n    if not user:\n        return None", False),
    ],
)
def test_whether_a_function_looks_at_the_truth_of_what_it_takes(body: str, asks: bool, usages: Find) -> None:
    code = f"from flask_jwt_extended import jwt_required\n@jwt_required\ndef v(token):\n    {body}\n"
    (one,) = usages(code, "flask_jwt_extended.jwt_required", "decorator")
    assert dict(one.values)["asks"] is asks


def test_only_of_decorators_that_are_listed_the_function_is_looked_at(usages: Find) -> None:
    (one,) = usages(
        "from flask_login import login_required\n@login_required\ndef v(): ...\n", kind="decorator"
    )
    assert not one.values


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("return token.decode()", True),
        ("return token.decode() if isinstance(token, bytes) else token", False),
        ("return token.decode() if type(token) is bytes else token", False),
        ("return token if type(token) == str else token.decode()", False),
        ("return token.decode() if type(token) is str else token", True),
        ("return token.decode() if type(token) != bytes else token", True),
        ("return token if isinstance(token, str) else token.decode()", False),
        ("return token if not isinstance(token, bytes) else token.decode()", False),
        ("return token.decode() if isinstance(token, str) else token", True),
        ("if isinstance(token, str): return token\n    return token.decode()", False),
        ("if isinstance(token, bytes): token = token.decode()\n    return token", False),
    ],
)
def test_decoding_what_is_known_to_be_bytes(code: str, counts: bool, usages: Find) -> None:
    text = f"import jwt\ndef make(key):\n    token = jwt.encode({{}}, key)\n    {code}\n"
    found = usages(text, "jwt.Encoded.decode", "call")
    assert [one.guarded for one in found] in ([not counts], [])


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        (["yield (1, 2, 3)", "yield 4, 5, 6"], 3),
        (["for value in self.choices:", "    yield (value, str(value))"], 2),
        (["yield (1, 2, 3)", "yield (1, 2, 3, {})"], None),
        (["yield (1, *self.more)"], None),
        (["yield from super().iter_choices()", "yield (1, 2, 3)"], None),
        (["yield from (1, 2, 3)"], None),
        (["def inner():", "    yield 1", "yield (1, 2, 3)"], 3),
        (["return []"], None),
        (["yield"], None),
    ],
)
def test_how_long_the_tuples_are_that_a_method_yields(
    usages: Find, lines: list[str], width: int | None
) -> None:
    body = "".join(f"        {line}\n" for line in lines)
    code = f"from wtforms import SelectField\nclass Own(SelectField):\n    def iter_choices(self):\n{body}"
    (one,) = usages(code, "wtforms.SelectField.iter_choices", "defined")
    assert dict(one.values).get("yields") == width


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("KEY = os.getenv('KEY', 'x')\nif KEY == 'x':\n    raise SystemExit\n", ("x", "==")),
        (
            "KEY = os.getenv('KEY', 'x')\ndef start():\n    if 'x' == KEY:\n        raise SystemExit\n",
            ("x", "=="),
        ),
        ("KEY = os.getenv('KEY')\nif KEY in ('', 'x'):\n    raise SystemExit\n", (("", "x"), "in")),
        ("KEY = os.getenv('KEY', 'x')\nKEY = 'y'\nif KEY == 'x':\n    raise SystemExit\n", None),
        (
            "KEY = os.getenv('KEY', 'x')\ndef start(KEY):\n    if KEY == 'x':\n        raise SystemExit\n",
            None,
        ),
        ("KEY = str(os.getenv('KEY', 'x'))\nif KEY == 'x':\n    raise SystemExit\n", None),
    ],
)
def test_a_name_for_a_variable_of_the_environment_is_compared(
    code: str, values: tuple[object, str] | None, usages: Find
) -> None:
    found = [dict(one.values) for one in usages(f"import os\n{code}", "os.getenv", "compared")]
    assert found == ([] if values is None else [{"0": "KEY", "value": values[0], "operator": values[1]}])


@pytest.mark.parametrize(
    ("handler", "guarded"),
    [
        ("except HTTPException", True),
        ("except Exception", True),
        ("except KeyError", False),
        ("except (KeyError, HTTPException)", True),
    ],
)
def test_a_refusal_that_is_caught_is_provided_for(handler: str, guarded: bool, usages: Find) -> None:
    code = (
        "from flask import request\nfrom werkzeug.exceptions import HTTPException\ndef f():\n    try:\n"
        f"        if request.json:\n            return 1\n    {handler}:\n        pass\n"
    )
    assert [one.guarded for one in usages(code, "flask.request.json", "asked")] == [guarded]


def test_what_is_caught_around_a_definition_is_not_around_its_calls(usages: Find) -> None:
    code = (
        "from flask import request\ntry:\n    def f():\n        if request.json:\n            return 1\n"
        "except Exception:\n    pass\n"
    )
    assert [one.guarded for one in usages(code, "flask.request.json", "asked")] == [False]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("    auth = request.authorization\n    if auth is None:\n        auth = load()\n", 1),
        ("    auth = request.authorization\n    auth = load()\n    if auth is None:\n        return\n", 0),
        ("    auth = load()\n    if auth is None:\n        auth = request.authorization\n", 0),
    ],
)
def test_a_part_is_compared_until_its_name_is_bound_anew(code: str, found: int, usages: Find) -> None:
    text = f"from flask import request\ndef f():\n{code}"
    assert len(usages(text, "flask.request.authorization", "compared")) == found


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("if db: pass", "pymongo.MongoClient.shop"),
        ("if not db.books: pass", "pymongo.MongoClient.shop.books"),
        ("x = books or None", "pymongo.MongoClient.shop.books"),
        ("if client: pass", ""),
        ("if db is None: pass", ""),
        ("if client.is_primary: pass", ""),
        ("if db.name: pass", ""),
        ("if books.full_name: pass", ""),
        ("if books.find_one(): pass", ""),
        ("if books.find_one({}): pass", ""),
        ("if db.books.old.sold: pass", ""),
    ],
)
def test_what_a_condition_asks_of_the_database_itself(usages: Find, test: str, expected: str) -> None:
    code = f'import pymongo\nclient = pymongo.MongoClient()\ndb = client.shop\nbooks = db["books"]\n{test}\n'
    assert [one.name for one in usages(code, kind="asked")] == ([expected] if expected else [])
