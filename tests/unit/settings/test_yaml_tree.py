from __future__ import annotations

import pytest

from flaskcompat.settings.place import Place
from flaskcompat.settings.yaml_tree import parse_tree


def keys(text: str) -> list[str]:
    settings, problems = parse_tree(text, Place("x.yml", 1, "x"), str)
    assert problems == ()
    return [setting.key for setting in settings]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "env: x",
        "env: [x, [y], {name: a}]",
        "env: {A: [1], B: {c: 1}}",
        "command: {a: b}",
        "command: [[gunicorn]]",
        "run: 1",
    ],
)
def test_these_set_nothing(text: str) -> None:
    assert keys(text) == []


def test_forms_of_variables() -> None:
    assert keys("env: {A: 1}") == ["A"]
    assert keys("env: [A=1, {B: 2}, {name: C, value: 3}, {key: D, value: 4}]") == ["A", "B", "C", "D"]
    assert keys("env: {A: {value: 1}}") == ["A"]


def test_any_depth() -> None:
    assert keys("a: [{b: {c: [{env: {A: 1}}]}}]") == ["A"]
