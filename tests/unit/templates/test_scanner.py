from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.templates import is_template
from flaskcompat.templates.scanner import Lines, scan


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("shop/templates/a/b.html", True),
        ("templates/mail.txt", True),
        ("conf/nginx.conf.j2", True),
        ("a.jinja2", True),
        ("a.jinja", True),
        ("shop/static/templates/a.html", False),
        ("templates/static/a.html", False),
        ("templates/logo.png", False),
        ("templates/views.py", False),
        ("docs/a.html", False),
        ("mytemplates/a.html", False),
    ],
)
def test_which_files_may_be_templates(path: str, expected: bool) -> None:
    assert is_template(path) is expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_usages_have_the_line_and_column_of_their_last_name(end: str) -> None:
    text = f"<p>{end}{{% if a and{end}  request.is_xhr %}}{end}"
    assert [(one.name, one.line, one.column) for one in scan(text, "a.html").usages] == [
        ("flask.request.is_xhr", 3, 11)
    ]


def test_lines_and_columns_count_from_one() -> None:
    lines = Lines("ab\ncd")
    assert [lines.place(offset) for offset in (0, 1, 3, 4)] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_keys_of_the_configuration_are_settings_that_may_be_missing() -> None:
    (one,) = scan("{{ config.ENV }}", "a.html").settings
    assert (one.key, one.access, one.source, one.space, one.guarded) == (
        "ENV",
        "get",
        "template",
        "flask",
        False,
    )


def test_what_the_file_provides_for_somewhere_is_guarded() -> None:
    text = "{% if request.is_xhr is defined %}{{ request.is_xhr }}{% endif %}"
    assert {one.guarded for one in scan(text, "a.html").usages if one.name.startswith("flask.")} == {True}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% if csrf_token %}{{ csrf_token() }}{% endif %}", True),
        ("{% if form.csrf_token %}{% elif csrf_token %}{{ csrf_token() }}{% endif %}", True),
        ("{% if form and csrf_token %}{{ csrf_token() }}{% endif %}", True),
        ("{{ csrf_token() if csrf_token else '' }}", True),
        ("{% if csrf_token() %}{% endif %}", False),
        ("{% if form.csrf_token %}{{ csrf_token() }}{% endif %}", False),
        ("{% if form %}{{ csrf_token() }}{% endif %}{{ csrf_token }}", False),
        ("{% set token = csrf_token %}{{ csrf_token() }}", False),
    ],
)
def test_what_a_condition_asks_for_alone_may_be_missing(text: str, expected: bool) -> None:
    used = [one for one in scan(text, "a.html").usages if one.name == "jinja:global.csrf_token"]
    assert used
    assert {one.guarded for one in used} == {expected}


def test_what_g_holds_may_be_missing() -> None:
    assert [one.guarded for one in scan("{{ g.user.name }}", "a.html").usages] == [True, True]


def test_of_names_that_only_templates_have_those_wanted_are_kept() -> None:
    text = "{{ a|indent(2)|safe }}{{ request.path }}"
    kept = [one.name for one in scan(text, "a.html", {"jinja:filter.indent"}).usages]
    assert kept == ["jinja:filter.indent", "flask.request.path"]


def test_a_usage_lies_in_a_function_since_pages_are_made_in_requests() -> None:
    assert [scope.kind for scope in scan("{{ request.path }}", "a.html").usages[0].scopes] == ["function"]


def test_keywords_on_other_lines_have_their_places() -> None:
    (one,) = scan("{{ a|indent(\n  4,\n  indentfirst=true) }}", "a.html").usages
    assert one.places == (("indentfirst", 3, 3),)


@pytest.mark.parametrize(
    "text",
    [
        "{% load i18n %}{{ request.is_xhr }}",
        "{% csrf_token %}{{ config.ENV }}",
        "{{ request.is_xhr ? 'a' : 'b' }}",
        "<p v-if='a'>{{ a b }}</p>{{ request.is_xhr }}",
        "{{#if a}}{{ request.is_xhr }}{{/if}}",
        "${request.is_xhr} <%page/>",
        "{% set a = 1 %}{{ 'it }}",
    ],
)
def test_what_is_no_jinja_gives_nothing(text: str) -> None:
    found = scan(text, "a.html")
    assert (found.usages, found.settings) == ((), ())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("{% set a = 1 %}\n{{ request.path", [2]),
        ("{% macro a() %}\n\n{# never\n", [3]),
        ("{% if a %}\n{{ request.path", []),
        ("{{ a\n<script>", []),
        ("{% set a = 1 %}{{ a ? b : c }}", []),
    ],
)
def test_what_never_ends_is_a_problem_where_it_surely_is_jinja(text: str, lines: list[int]) -> None:
    assert [problem.line for problem in scan(text, "a.html").problems] == lines


def test_names_that_the_template_binds_are_told_and_not_used() -> None:
    found = scan("{% for session in a %}{{ session.title }}{{ request.path }}{% endfor %}", "a.html")
    assert [one.name for one in found.usages] == ["flask.request.path"]
    assert found.bound == {"session"}


@given(st.text(alphabet="{}%#'\" \n().,=|[]:-+requst_xhicofgENVsd0"))
def test_any_text_is_scanned_without_an_exception(text: str) -> None:
    scan(text, "a.html")
