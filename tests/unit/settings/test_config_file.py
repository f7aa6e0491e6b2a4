from __future__ import annotations

import pytest

from flaskcompat.settings.config_file import config_file

EXPECTED = [
    ("JSON_SORT_KEYS", False, "bool", 1),
    ("TRUSTED_HOSTS", ("a", "b"), "list", 2),
    ("MAX_FORM_PARTS", 10, "int", 3),
    ("NOTHING", None, "none", 5),
]


@pytest.mark.parametrize(
    ("path", "loader", "text"),
    [
        (
            "config.py",
            "",
            "JSON_SORT_KEYS = False\nTRUSTED_HOSTS = ['a', 'b']\nMAX_FORM_PARTS = 10\n"
            "lower = 1\nNOTHING = None\n",
        ),
        (
            "config.json",
            "json.load",
            '{"JSON_SORT_KEYS": false,\n"TRUSTED_HOSTS": ["a", "b"],\n'
            '"MAX_FORM_PARTS": 10, "lower": 1,\n\n"NOTHING": null}',
        ),
        (
            "config.yaml",
            "yaml.safe_load",
            "JSON_SORT_KEYS: false\nTRUSTED_HOSTS: [a, b]\nMAX_FORM_PARTS: 10\nlower: 1\nNOTHING: null\n",
        ),
    ],
)
def test_formats(path: str, loader: str, text: str) -> None:
    settings, problems = config_file(text, path, loader)
    assert problems == ()
    assert [(s.key, s.value, s.type, s.line) for s in settings] == EXPECTED
    assert {(s.space, s.access, s.path) for s in settings} == {("flask", "set", path)}


def test_toml_keeps_upper_case_keys_of_the_top_level() -> None:
    text = "lower = 1\nA = [1, 'b']\n[SESSION]\nB = 1\n[other]\nC = 1\n"
    settings, _ = config_file(text, "config.toml", "tomllib.load")
    assert [(s.key, s.value, s.type, s.line) for s in settings] == [
        ("A", (1, "b"), "list", 2),
        ("SESSION", (("B", 1),), "dict", 3),
    ]


def test_the_loader_decides_before_the_name() -> None:
    assert config_file("A = 1", "config.cfg", "tomllib.load")[0][0].source == "toml"
    assert config_file('{"A": 1}', "config", "json.load")[0][0].source == "json"
    assert config_file("A = 1", "settings.toml", "flask.Flask.config.from_pyfile")[0][0].source == "python"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("c.toml", "A ="),
        ("c.json", "{"),
        ("c.json", "[" * 100_000),
        ("c.yml", "a: ["),
        ("c.py", "A ="),
        ("c.json", '{"A": 1, "A": }'),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem(path: str, text: str) -> None:
    settings, problems = config_file(text, path)
    assert settings == ()
    assert [problem.path for problem in problems] == [path]


def test_a_json_file_that_is_no_object_sets_nothing() -> None:
    assert config_file("[1]", "c.json") == ((), ())
