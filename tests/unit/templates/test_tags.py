from __future__ import annotations

import pytest

from flaskcompat.templates.tags import bound, expression, is_foreign, name_of
from flaskcompat.templates.tokens import read


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("set a = b", {"a"}),
        ("set a, b = c", {"a", "b"}),
        ("set ns.a = b", set()),
        ("set a | upper", {"a"}),
        ("for a in b", {"a"}),
        ("for a, (b, c) in d if e", {"a", "b", "c"}),
        ("macro a(b, c=d, *e)", {"a", "b", "c"}),
        ("call(a) b(c)", {"a"}),
        ("call b(c)", {"b", "c"}),
        ("import 'x' as a", {"a"}),
        ("import 'x' as a with context", {"a"}),
        ("from 'x' import a as b, c with context", {"a", "b", "c"}),
        ("with a = 1, b = c", {"a", "b"}),
        ("trans a=b", {"a"}),
        ("if a == b", set()),
        ("block a", set()),
    ],
)
def test_the_names_that_a_tag_binds(tag: str, names: set[str]) -> None:
    assert bound(read(f"{{% {tag} %}}")[0][0]) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% block a %}", []),
        ("{% filter indent(2) %}", ["|", "indent", "(", "2", ")"]),
        ("{% if a %}", ["a"]),
        ("{{ a }}", ["a"]),
        ("{# a #}", []),
        ("{% filter %}", []),
        ("{% %}", []),
    ],
)
def test_what_of_a_block_is_an_expression(text: str, expected: list[str]) -> None:
    assert [token.text for token in expression(read(text)[0][0])] == expected


@pytest.mark.parametrize(
    ("tag", "foreign"),
    [
        ("load static", True),
        ("csrf_token", True),
        ("url 'a' b", True),
        ("trans 'a'", True),
        ("trans", False),
        ("trans count=a", False),
        ("if a", False),
        ("", False),
    ],
)
def test_tags_of_other_languages(tag: str, foreign: bool) -> None:
    assert is_foreign(read(f"{{% {tag} %}}")[0][0]) is foreign


def test_only_tags_have_names() -> None:
    assert [name_of(block) for block in read("{{ a }}{% b %}{# c #}{% 'd' %}")[0]] == ["", "b", "", ""]
