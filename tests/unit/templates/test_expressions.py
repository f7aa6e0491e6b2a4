from __future__ import annotations

import pytest

from flaskcompat.templates.expressions import Expressions, Found, NotJinjaError
from flaskcompat.templates.known import known
from flaskcompat.templates.tags import expression
from flaskcompat.templates.tokens import read


def found(text: str, *shadowed: str) -> list[Found]:
    """What the expressions of a template use."""
    reader = Expressions(known(), shadowed.__contains__)
    for block in read(text)[0]:
        reader.read(expression(block), output=block.kind == "output")
    return reader.found


def names(text: str, *shadowed: str) -> list[str]:
    return [one.name for one in found(text, *shadowed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ request.is_xhr }}", ["flask.request.is_xhr"]),
        ("{{ request['is_xhr'] }}", ["flask.request.is_xhr"]),
        ("{{ a.is_xhr }}", []),
        ("{{ a.request.is_xhr }}", []),
        (
            "{{ request.user_agent.browser }}",
            ["flask.request.user_agent", "flask.request.user_agent.browser"],
        ),
        ("{{ not request.is_xhr and a }}", ["flask.request.is_xhr"]),
        (
            "{{ f(request.is_xhr, x=request.path)[request.url].y }}",
            [f"flask.request.{n}" for n in ("is_xhr", "path", "url")],
        ),
        ("{{ [request.url, {'a': request.path}] }}", ["flask.request.url", "flask.request.path"]),
        ("{{ session.user }}", ["flask.session"]),
        ("{{ config.ENV }}", ["flask.Flask.config"]),
        ("{{ config['ENV'] }}", ["flask.Flask.config"]),
        ("{{ 'a'|upper|indent(2) }}", ["jinja:filter.upper", "jinja:filter.indent"]),
        ("{{ a is defined and b is not sameas none }}", ["jinja:test.defined", "jinja:test.sameas"]),
        ("{{ a is divisibleby 3 }}", ["jinja:test.divisibleby"]),
        ("{{ a.b.iteritems() }}", ["jinja:method.iteritems"]),
        ("{% for a in b.items()|sort %}", ["jinja:method.items", "jinja:filter.sort"]),
        ("{{ 'request.is_xhr' }}", []),
        ("{{ -a|abs }}", ["jinja:filter.abs"]),
        ("{{ 'a' 'b' }}", []),
        ("{{ a if b else c }}", []),
        ("{{ url_for('index') }}", ["flask.url_for"]),
        ("{{ loop.changed(a) }}", ["jinja:loop.changed", "jinja:method.changed"]),
    ],
)
def test_the_names_that_expressions_use(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_names_of_the_templates_own_are_not_those_of_the_framework() -> None:
    assert names("{{ request.is_xhr }}{{ config.ENV }}", "request", "config") == []


def test_arguments_are_kept_as_written() -> None:
    call = found("{{ a|indent(4, first=true, blank=x, **y) }}")[0].call
    assert (call.arguments, call.keywords, call.starred) == (1, ("first", "blank"), True)
    assert call.values[:2] == (("0", 4), ("first", True))


def test_keys_of_the_configuration_whatever_way_they_are_read() -> None:
    text = "{{ config.A }}{{ config['B'] }}{{ config.get('C', 1) }}{{ config[d] }}{{ config.items() }}"
    keys = [dict(one.call.values)["0"] for one in found(text) if one.name == known().configuration]
    assert keys == ["A", "B", "C"]


@pytest.mark.parametrize(
    "text", ["{{ request.a|default(1) }}", "{{ request.a is defined }}", "{{ request.a|d }}"]
)
def test_what_may_be_missing_is_provided_for(text: str) -> None:
    assert found(text)[0].provided


def test_what_a_default_comes_from_is_not_provided_for() -> None:
    assert [one.provided for one in found("{{ a|default(request.a) }}") if one.name.endswith("a")] == [False]


@pytest.mark.parametrize("text", ["{{ a b }}", "{{ a:b }}", "{{ a = b }}", "{{ date | date: 'Y' }}"])
def test_outputs_of_other_languages_are_refused(text: str) -> None:
    with pytest.raises(NotJinjaError):
        found(text)


@pytest.mark.parametrize("part", ["(", "[", "a(", "{'a':", "a|b("])
def test_deep_nesting_is_refused(part: str) -> None:
    closing = {"(": ")", "[": "]", "{": "}"}
    ends = "".join(closing[bracket] for bracket in reversed(part * 5000) if bracket in closing)
    with pytest.raises(NotJinjaError):
        found("{{ " + part * 5000 + "1" + ends + " }}")


@pytest.mark.parametrize("part", [".a", "|default", "['a']", "()", "|d(1)", ".a()", " is defined"])
def test_long_chains_take_linear_time(part: str) -> None:
    assert len(found("{{ request" + part * 30_000 + " }}")) < 100_000
