from __future__ import annotations

import pytest

from flaskcompat.edits.formats.toml_sorted import in_order
from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

POETRY = '[tool.poetry]\nname = "x"\n\n[tool.poetry.dependencies]\n'


def added(text: str, wanted: Wanted, name: str = "pyproject.toml") -> str:
    done = edit(name, text, name, [wanted])
    assert done.refused == ()
    return done.text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_new_entry_has_its_place_among_the_sorted_names_behind_python(end: str) -> None:
    text = (
        f'{POETRY}python = "^3.9"\nalembic = "*"\nFlask = "^3.0"\nwtforms = "*"\n'
        "\n[build-system]\nrequires = []\n"
    ).replace("\n", end)
    expected = text.replace("wtforms", f'werkzeug = ">=3.1"{end}wtforms')
    assert added(text, Wanted("werkzeug", ">=3.1")) == expected
    assert added(text, Wanted("zope", ">=1")).index("zope") > text.index("wtforms")
    first = added(text, Wanted("aaa", ">=3.1"))
    assert first == text.replace("alembic", f'aaa = ">=3.1"{end}alembic')


def test_comments_and_entries_of_many_lines_stay_whole() -> None:
    text = f'{POETRY}a = [\n    {{version = "1"}},\n]\n# about z\n# more\nz = "*"\n'
    assert added(text, Wanted("m", ">=1")) == text.replace("# about z", 'm = ">=1"\n# about z')


@pytest.mark.parametrize(
    "entries",
    ['z = "*"\na = "*"\n', 'z = "*"\n', '[tool.poetry.dependencies.z]\nversion = "*"\n'],
    ids=["unsorted", "one", "table"],
)
def test_a_table_of_another_order_gets_it_at_the_end(entries: str) -> None:
    text = f"{POETRY}{entries}"
    done = added(text, Wanted("m", ">=1"))
    assert done.startswith(f"{POETRY}{entries}") or entries.startswith("[")


def test_groups_pipfiles_and_overrides_are_such_tables_too() -> None:
    group = '[tool.poetry.group.dev.dependencies]\na = "*"\nz = "*"\n'
    assert 'a = "*"\nm = ">=1"\nz' in added(POETRY + group, Wanted("m", ">=1", group="dev"))
    pipfile = '[packages]\na = "*"\nz = "*"\n\n[requires]\npython_version = "3.12"\n'
    assert 'a = "*"\nm = ">=1"\nz' in added(pipfile, Wanted("m", ">=1"), "Pipfile")


def test_an_array_that_is_sorted_by_its_texts_stays_so() -> None:
    text = '[project]\ndependencies = [\n  "flask-login>=1",\n  "flask>=2",\n]\n'
    assert '"flask-caching>=1",\n  "flask-login' in added(text, Wanted("flask-caching", ">=1"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = [", "a = [\n"),
        ("[t]\na = 1\nz = 1\n", "[t]\na = 1\nz = 1\nm = 1\nn = 1\n"),
        ("t = {a = 1, z = 1}\n", "t = {a = 1, z = 1, m = 1}\n"),
        ("t = 1\n", "t = 2\n"),
        ("", ""),
    ],
)
def test_what_is_otherwise_comes_back_as_it_is(before: str, after: str) -> None:
    assert in_order(before, after, ("t",), "m") == after
