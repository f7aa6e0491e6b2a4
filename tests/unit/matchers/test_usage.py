from __future__ import annotations

from typing import Any

import pytest

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Scope, Usage

VIEW = Scope("function", "index", 3, decorators=("flask.Flask.route",), is_async=True)
TEARDOWN = Scope("function", "close", 8, decorators=("flask.Flask.teardown_request",))
CLIENT = Scope("with", "flask.testing.FlaskClient", 20)


def usage(name: str = "flask.g.pop", **fields: Any) -> Usage:
    given = {"kind": "call", "path": "app.py", "line": 10, "column": 5, **fields}
    return Usage(name, **given)


def holds(data: dict[str, Any], *usages: Usage) -> bool:
    facts = Facts({}, Code(usages), lambda name, version: None)
    return bool(compile_condition(data)(facts))


@pytest.mark.parametrize(
    ("data", "other"),
    [
        ({"usage": "flask.g.pop"}, usage("flask.g.get")),
        ({"usage": "flask.g.pop"}, usage(guarded=True)),
        ({"usage": "flask.g.pop", "kind": "call"}, usage(kind="attribute")),
        ({"usage": "flask.g.pop", "arguments": {"max": 1}}, usage(arguments=2)),
        ({"usage": "flask.g.pop", "arguments": {"max": 1}}, usage(arguments=1, starred=True)),
        ({"usage": "flask.g.pop", "arguments": {"min": 2}}, usage(arguments=1, starred=True)),
        ({"usage": "flask.g.pop", "arguments": {"min": 1}}, usage(kind="defined", arguments=1, starred=True)),
        ({"usage": "flask.g.pop", "arguments": {"min": 1, "max": 2}}, usage(arguments=1, starred=True)),
        ({"usage": "flask.g.pop", "keywords": ["default"]}, usage()),
        ({"usage": "flask.g.pop", "without": ["default"]}, usage(keywords=("default",))),
        ({"usage": "flask.g.pop", "without": ["default"]}, usage(starred=True)),
        ({"usage": "flask.g.pop", "values": {"0": {"equals": "db"}}}, usage(values=(("0", UNKNOWN),))),
        ({"usage": "flask.g.pop", "values": {"0": {"equals": True}}}, usage(values=(("0", 1),))),
        ({"usage": "flask.g.pop", "discarded": True}, usage()),
        ({"usage": "flask.g.pop", "async": True}, usage()),
        ({"usage": "flask.g.pop", "within": {"async": True}}, usage(scopes=(TEARDOWN,))),
        ({"usage": "flask.g.pop", "target": {"matches": "^b"}}, usage(target="abc")),
        ({"usage": "flask.g.pop"}, usage(kind="compared")),
        ({"usage": "flask.g.pop", "kind": "compared"}, usage()),
        ({"usage": "flask.g.pop", "kind": "compared"}, usage(kind="compared", guarded=True)),
        ({"usage": "flask.g.*"}, usage("flask.globals")),
        ({"usage": "flask.g.*"}, usage("flask.g")),
    ],
)
def test_silent_on_near_misses(data: dict[str, Any], other: Usage) -> None:
    assert not holds(data, other)


@pytest.mark.parametrize(
    ("data", "given"),
    [
        ({"usage": ["flask.g.get", "flask.g.pop"]}, usage()),
        ({"usage": "flask.g.pop", "arguments": {"min": 1}}, usage(arguments=1, starred=True)),
        ({"usage": "flask.g.*"}, usage()),
        ({"usage": "flask.g.pop", "target": {"matches": "^b"}}, usage(target="bc")),
        ({"usage": "flask.g.*", "kind": "compared"}, usage(kind="compared")),
        ({"usage": "flask.g.*", "guarded": True}, usage(guarded=True)),
        ({"usage": "flask.g.pop", "guarded": True}, usage()),
        ({"usage": "flask.g.pop", "values": {"0": {"in": ["a", "db"]}}}, usage(values=(("0", "db"),))),
        ({"usage": "flask.g.pop", "values": {"0": {"matches": "^d"}}}, usage(values=(("0", "db"),))),
        ({"usage": "flask.g.pop", "values": {"0": {"not": {"equals": "x"}}}}, usage(values=(("0", "db"),))),
        (
            {"usage": "flask.g.pop", "within": {"decorator": ["flask.Flask.teardown_request"]}},
            usage(scopes=(TEARDOWN, VIEW)),
        ),
        ({"usage": "flask.g.pop", "within": {"kind": "with", "name": CLIENT.name}}, usage(scopes=(CLIENT,))),
    ],
)
def test_found(data: dict[str, Any], given: Usage) -> None:
    assert holds(data, given)


@pytest.mark.parametrize(
    ("data", "keywords", "given"),
    [
        ({"some": ["a", "b", "c"]}, ("c", "x", "a"), "c, a"),
        ({"some": ["a"]}, ("x",), None),
        ({"besides": ["a"]}, ("a", "x", "y"), "x, y"),
        ({"besides": ["a"]}, ("a",), None),
        ({"besides": ["a"]}, (), None),
        ({}, ("x",), "by position"),
    ],
)
def test_the_arguments_that_are_odd(
    data: dict[str, Any], keywords: tuple[str, ...], given: str | None
) -> None:
    facts = Facts({}, Code((usage(keywords=keywords),)), lambda name, version: None)
    found = compile_condition({"usage": "flask.g.pop", **data})(facts)
    assert [dict(one.values)["given"] for one in found] == ([] if given is None else [given])


AFTER = {
    "usage": "flask.session",
    "within": {"name": "flask.testing.FlaskClient"},
    "after": {"usage": "flask.testing.FlaskClient.get"},
}


def test_after_needs_an_earlier_usage_in_the_same_scope() -> None:
    session = usage("flask.session", scopes=(CLIENT,), line=30)
    get = usage("flask.testing.FlaskClient.get", scopes=(CLIENT,), line=25)
    assert holds(AFTER, session, get)
    assert not holds(AFTER, session, get._replace(line=31))
    assert not holds(AFTER, session, get._replace(path="other.py"))
    assert not holds(AFTER, session, get._replace(scopes=(CLIENT._replace(line=1),)))


ELSEWHERE = {
    "usage": "flask.g.*",
    "kind": ["attribute", "call"],
    "elsewhere": {"usage": ["flask.g.pop", "flask.g.*.close"]},
}


@pytest.mark.parametrize("other", [usage(values=(("0", "db"),)), usage("flask.g.db.close", path="x.py")])
def test_elsewhere_needs_another_usage_about_the_same_key(other: Usage) -> None:
    assert holds(ELSEWHERE, usage("flask.g.db.execute"), other)
    assert holds(ELSEWHERE, usage("flask.g.get", values=(("0", "db"),)), other)
    assert not holds(ELSEWHERE, usage("flask.g.user.name", kind="attribute"), other._replace(kind="import"))


def test_nowhere_is_the_opposite() -> None:
    data = {"usage": "flask.g.*", "kind": "attribute", "nowhere": {"usage": "flask.g.*", "kind": "assign"}}
    assert holds(data, usage("flask.g.db", kind="attribute"), usage("flask.g.user", kind="assign"))
    assert not holds(data, usage("flask.g.db", kind="attribute"), usage("flask.g.db", kind="assign"))


def test_one_place_is_one_match() -> None:
    twice = usage(scopes=(VIEW,)), usage(scopes=(TEARDOWN,))
    facts = Facts({}, Code(twice), lambda name, version: None)
    assert len(compile_condition({"usage": "flask.g.pop"})(facts)) == 1


LATEST = {
    "usage": "flask.session",
    "within": {"kind": "with"},
    "latest": {"usage": "client.post", "values": {"follow": {"equals": True}}},
}
INSIDE = (Scope("with", "client", 5),)


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ([(("test.py", 6, 1), True)], True),
        ([(("test.py", 8, 1), True)], False),
        ([(("other.py", 6, 1), True)], False),
        ([(("test.py", 6, 1), True), (("test.py", 6, 9), False)], False),
        ([(("test.py", 6, 9), True), (("test.py", 6, 1), False)], True),
    ],
)
def test_what_a_helper_does_counts_where_it_is_called(
    posts: list[tuple[tuple[str, int, int], bool]], expected: bool
) -> None:
    calls = [
        usage(
            "client.post", path="helpers.py", line=90, called=called, scopes=INSIDE, values=(("follow", on),)
        )
        for called, on in posts
    ]
    read = usage("flask.session", path="test.py", line=7, scopes=INSIDE)
    assert holds(LATEST, read, *calls) is expected


@pytest.mark.parametrize(("caller", "expected"), [("test_one", True), ("test_other", False)])
def test_what_another_test_did_in_the_same_helper_is_not_earlier(caller: str, expected: bool) -> None:
    data = {
        "usage": "flask.Flask.route",
        "within": {"kind": "function", "nearest": True},
        "after": {"usage": "client.get"},
    }
    helper = Scope("function", "asked", 3)
    route = usage(
        "flask.Flask.route",
        line=5,
        called=("test.py", 90, 5),
        scopes=(Scope("function", "test_one", 80), helper),
    )
    # What was called before, by the same test or another one.
    request = usage(
        "client.get", line=7, called=("test.py", 84, 5), scopes=(Scope("function", caller, 80), helper)
    )
    assert holds(data, route, request) is expected


def test_once_tells_the_first_usage_of_each_name_in_each_line() -> None:
    usages = (
        usage("flask.Markup", line=4, column=5),
        usage("flask.Markup", line=4, column=20),
        usage("flask.Markup", kind="assign", line=6, column=1),
        usage("flask.Markup", kind="import", line=1, column=1),
        usage("flask.escape", line=9),
        usage("flask.Markup", path="other.py", line=7),
    )
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": ["flask.Markup", "flask.escape"], "once": True})(facts)
    assert {(match.path, match.line) for match in matches} == {
        ("app.py", 1),
        ("app.py", 4),
        ("app.py", 9),
        ("other.py", 7),
    }
    assert len(matches) == 4


def test_types_are_those_that_the_code_tells() -> None:
    data = {"usage": "flask.g.pop", "types": {"1": ["bytes"]}}
    assert holds(data, usage(containers=(("1", "bytes"),)))
    assert not holds(data, usage(containers=(("1", "str"),)))
    assert not holds(data, usage())


def test_outside_and_unless_look_for_what_must_not_be_there() -> None:
    outside = {"usage": "flask.g.pop", "outside": {"kind": "function"}}
    assert holds(outside, usage())
    assert holds(outside, usage(scopes=(CLIENT,)))
    assert not holds(outside, usage(scopes=(TEARDOWN, CLIENT)))
    unless: dict[str, Any] = {
        "usage": "flask.g.pop",
        "unless": [{"usage": "flask.g.get"}, {"usage": "flask.g", "kind": "asked"}],
    }
    assert holds(unless, usage())
    assert not holds(unless, usage(), usage("flask.g.get", line=9))
    assert not holds(unless, usage(), usage("flask.g", kind="asked", line=9))
    assert not holds(unless, usage(), usage("flask.g", kind="asked"))
    either = {"usage": "flask.g.pop", "outside": [{"kind": "function"}, {"kind": "with"}]}
    assert holds(either, usage())
    assert not holds(either, usage(scopes=(CLIENT,)))
    unless = {"usage": "flask.g.pop", "unless": {"usage": "flask.g.get"}}
    assert holds(unless, usage(scopes=(TEARDOWN,)), usage("flask.g.get", scopes=(VIEW,)))
    assert not holds(unless, usage(scopes=(VIEW,)), usage("flask.g.get", line=2, scopes=(VIEW,)))


@pytest.mark.parametrize(("path", "tests"), [("tests/app.py", True), ("app.py", False)])
def test_those_of_tests_and_examples_can_be_left_out_or_asked_for(path: str, tests: bool) -> None:
    assert holds({"usage": "flask.g.pop", "tests": tests}, usage(path=path))
    assert not holds({"usage": "flask.g.pop", "tests": not tests}, usage(path=path))
    unless = {"usage": "flask.g.pop", "unless": {"usage": "flask.g.get", "tests": False}}
    assert holds(unless, usage(path=path), usage("flask.g.get", path=path, line=2)) is tests


@pytest.mark.parametrize(("path", "started"), [("app.py", True), ("wsgi.py", False)])
def test_those_in_files_that_a_deployment_runs_can_be_asked_for(path: str, started: bool) -> None:
    script = Setting("script", "app.py", "str", "python", "Dockerfile", 3, source="dockerfile")
    code = Code([usage(path=path)], [script])
    data = {"usage": "flask.g.pop", "started": ["dockerfile"]}
    assert bool(compile_condition(data)(Facts({}, code, lambda name, version: None))) is started


def test_within_a_function_that_nothing_but_the_named_decorators_touch() -> None:
    only = {"usage": "flask.g.pop", "within": {"decorator": ["threading.Thread", "a.b"], "only": True}}
    thread = Scope("function", "work", 3, decorators=("threading.Thread",))
    assert holds(only, usage(scopes=(thread,)))
    assert not holds(only, usage(scopes=(thread._replace(decorators=("threading.Thread", "main.pushed")),)))
    assert not holds(only, usage(scopes=(thread._replace(decorators=()),)))


def test_within_the_nearest_function_alone() -> None:
    near = {"usage": "flask.g.pop", "within": {"decorator": "flask.Flask.teardown_request", "nearest": True}}
    helper = Scope("function", "helper", 30)
    assert holds(near, usage(scopes=(VIEW, TEARDOWN, CLIENT)))
    assert not holds(near, usage(scopes=(TEARDOWN, helper)))
    assert not holds(near, usage())


def test_once_leaves_out_members_of_objects_of_the_named_classes() -> None:
    usages = (usage("ext.Manager", line=1), usage("ext.Manager.run", line=5), usage("ext.other.run", line=6))
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": "ext.*", "once": True})(facts)
    assert [match.line for match in matches] == [1, 6]


def test_names_can_be_left_out() -> None:
    usages = (
        usage("fields.String", line=1),
        usage("fields.String.fail", line=2),
        usage("fields.List.fail", line=3),
    )
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": "fields.*", "except": ["fields.*.fail"]})(facts)
    assert [match.line for match in matches] == [1]


def test_once_leaves_out_classes_whose_base_of_the_project_inherits_the_name() -> None:
    usages = (
        usage("click.MultiCommand", kind="subclass", line=4),
        usage("click.MultiCommand", kind="subclass", line=9, values=(("through", "Own"),)),
    )
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": "click.MultiCommand", "once": True})(facts)
    assert [match.line for match in matches] == [4]


def test_once_tells_what_a_file_imports_of_what_another_one_imports_as_a_whole() -> None:
    usages = (
        usage("ext.script", kind="import", path="commands.py", line=1),
        usage("ext.script.Manager", kind="import", path="manage.py", line=1),
        usage("ext.script.Manager", path="manage.py", line=5),
    )
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": "ext.*", "once": True})(facts)
    assert sorted((match.path, match.line) for match in matches) == [
        ("commands.py", 1),
        ("manage.py", 1),
        ("manage.py", 5),
    ]


def test_once_leaves_out_members_of_what_only_another_file_imports() -> None:
    usages = (
        usage("ext.user", kind="import", path="views.py", line=1),
        usage("ext.user.name", path="views.py", line=5),
        usage("ext.user.name", path="helpers.py", line=2),
        usage("ext.menu.name", path="helpers.py", line=3),
    )
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": "ext.*", "once": True})(facts)
    assert sorted((match.path, match.line) for match in matches) == [
        ("helpers.py", 3),
        ("views.py", 1),
        ("views.py", 5),
    ]


def test_once_keeps_what_a_file_imports_of_a_module_that_another_imports_as_a_whole() -> None:
    usages = (
        usage("ext.sqlalchemy", kind="import", path="search.py", line=1),
        usage("ext.sqlalchemy.SQLAlchemy", kind="import", path="app.py", line=2),
        usage("ext.sqlalchemy.SQLAlchemy", path="app.py", line=4),
    )
    facts = Facts({}, Code(usages), lambda name, version: None)
    matches = compile_condition({"usage": "ext.*", "once": True})(facts)
    assert sorted((match.path, match.line) for match in matches) == [
        ("app.py", 2),
        ("app.py", 4),
        ("search.py", 1),
    ]


def test_the_keyword_that_is_asked_for_is_the_place_in_a_call_over_several_lines() -> None:
    call = usage("f", keywords=("mimetype", "etag"), places=(("mimetype", 11, 9), ("etag", 12, 9)))
    facts = Facts({}, Code((call,)), lambda name, version: None)
    for more, place, told in [({"keywords": ["etag"]}, (12, 9), "etag"), ({}, (10, 5), None)]:
        (found,) = compile_condition({"usage": "f", "kind": "call", **more})(facts)
        assert (found.line, found.column, dict(found.values).get("keyword")) == (*place, told)
