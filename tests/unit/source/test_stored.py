from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import UNKNOWN, Scope, Usage
from flaskcompat.source import Scan, scan
from flaskcompat.source.stored import dumps, loads

CODE = """
from flask import Flask, g
app = Flask(__name__, **options)
SECRET = {"a": [1, 2.5, None, True], "b": unknown}
@app.teardown_request
def end(error):
    with app.app_context():
        g.pop("db", float("nan"))
    app.config.update(A=(1, ("x",)), B=b"y", C=1e400)
"""


def test_a_scan_comes_back_as_it_was() -> None:
    found = scan({"app.py": CODE, "broken.py": "def ("})
    assert found.usages
    assert found.problems
    assert repr(loads(dumps(found))) == repr(found)


def test_what_is_unknown_stays_that_very_object() -> None:
    usage = Usage("a.b", "call", "x.py", 1, 1, values=(("0", (UNKNOWN, "x")),))
    assert loads(dumps(Scan((usage,)))).usages[0].values[0][1][0] is UNKNOWN  # type: ignore[index]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.just(UNKNOWN),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=5,
)
scopes = st.builds(
    Scope, st.sampled_from(["function", "with"]), st.text(), st.integers(0), st.lists(st.text()).map(tuple)
)
usages = st.builds(
    Usage,
    st.text(),
    st.sampled_from(["call", "constant"]),
    st.text(),
    st.integers(0),
    st.integers(0),
    scopes=st.lists(scopes, max_size=2).map(tuple),
    values=st.lists(st.tuples(st.text(), values), max_size=2).map(tuple),
    guarded=st.booleans(),
    called=st.none() | st.tuples(st.text(), st.integers(0), st.integers(0)),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(usages, max_size=4), st.lists(st.builds(Problem, st.text(), st.integers(0), st.text())))
def test_any_scan_comes_back(found: list[Usage], problems: list[Problem]) -> None:
    whole = Scan(tuple(found), tuple(problems))
    assert loads(dumps(whole)) == whole


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"scopes": [], "usages": [["a"]], "problems": []}',
        '{"scopes": [[]], "usages": [["a", "call", "x.py", "1", 1, 0]], "problems": []}',
        '{"scopes": [[]], "usages": [["a", "call", "x.py", 1, 1, -1]], "problems": []}',
        '{"scopes": [[["function"]]], "usages": [], "problems": []}',
        '{"scopes": [], "usages": [], "problems": [["a", "b", "c"]]}',
        '{"scopes": [], "usages": [], "problems": [' + "9" * 5000 + "]}",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        loads(text)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_is_a_scan_or_refused(data: object) -> None:
    for document in (data, {"scopes": [], "usages": data, "problems": []}):
        try:
            loads(json.dumps(document))
        except ValueError:
            continue
