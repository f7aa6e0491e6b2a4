from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.pyproject import parse
from flaskcompat.text.toml_lines import load

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "manifests"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[project\n", 1, "not TOML"),
        ("[project]\n<<<<<<< HEAD\nname = 'a'\n", 2, "merge conflict"),
        ("[project]\nname = {{ cookiecutter.name }}\n", 2, "not TOML"),
        ("a = " + "[" * 1000, 0, "nested too deeply"),
    ],
)
def test_what_is_not_toml_is_one_problem(text: str, line: int, words: str) -> None:
    inventory = parse(text, "pyproject.toml")
    assert inventory.requirements == ()
    assert [problem.line for problem in inventory.problems] == [line]
    assert words in inventory.problems[0].message


@pytest.mark.parametrize(
    "table",
    ["project", "build-system", "dependency-groups"]
    + [f"tool.{tool}" for tool in ("poetry", "pdm", "hatch", "flit", "pixi", "tox", "uv")],
)
@pytest.mark.parametrize("value", ["1", '"text"', "[1]", "true"])
def test_a_table_of_the_wrong_type_is_a_problem_with_its_key(table: str, value: str) -> None:
    inventory = parse(f"\n{table} = {value}\n", "pyproject.toml")
    assert inventory.problems[0][1:] == (2, f"{table}: expected a table")


@pytest.mark.parametrize("text", ["", "# nothing\n", "[tool.ruff]\n", "[tool]\n", "[project]\n"])
def test_a_file_that_declares_nothing_is_no_problem(text: str) -> None:
    inventory = parse(text, "pyproject.toml")
    assert (inventory.requirements, inventory.pythons, inventory.problems) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("[project]\nname = 'a'", "pip"),
        ("[build-system]\nbuild-backend = 'setuptools.build_meta'", "pip"),
        ("[build-system]\nbuild-backend = 'hatchling.build'", "pip"),
        ("[build-system]\nbuild-backend = 'poetry.core.masonry.api'", "poetry"),
        ("[build-system]\nbuild-backend = 'pdm.backend'", "pdm"),
        ("[build-system]\nbuild-backend = 'uv_build'", "uv"),
        ("[build-system]\nbuild-backend = 3", "pip"),
        ("[tool.uv]\n[build-system]\nbuild-backend = 'pdm.backend'", "uv"),
        ("[tool.poetry]", "poetry"),
        ("[tool.pdm]", "pdm"),
        ("[tool.pixi]", "pixi"),
        ("[tool.hatch.envs.default]", "hatch"),
        ("[tool.hatch.build]", "pip"),
        ("[tool.flit.metadata]", "flit"),
    ],
)
def test_the_tool_is_the_one_whose_table_or_backend_is_there(text: str, tool: str) -> None:
    assert parse(text, "pyproject.toml").tool == tool


KEYS = st.sampled_from(
    """project dependencies optional-dependencies dynamic classifiers requires-python tool poetry group extras
    dev pdm dev-dependencies hatch envs matrix python flit metadata requires uv sources conflicts environments
    tox env_list legacy_tox_ini pixi feature target pypi-dependencies dependency-groups include-group version
    git build-system requires file markers platform optional name setuptools""".split()
)
LEAVES = st.one_of(
    st.integers(-9, 9),
    st.booleans(),
    st.sampled_from(
        ["flask", "^1.2", "*", ">=3.9", "a @ file:///x", "py{39,310}", "{", "dependencies", "||", "~"]
    ),
    st.text(alphabet="ab<>=!~^|,.*1 '\"{}[]@;", max_size=8),
)
VALUES = st.recursive(
    LEAVES,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=4),
    max_leaves=25,
)


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {written(below)}' for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower()


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_document_is_read_without_an_exception(document: dict[str, object]) -> None:
    text = "\n".join(f'"{key}" = {written(value)}' for key, value in document.items())
    load(text)
    lines = text.count("\n") + 1
    inventory = parse(text, "pyproject.toml")
    found = [each.line for each in inventory.requirements] + [each.line for each in inventory.pythons]
    found += [each.line for each in inventory.includes] + [each.line for each in inventory.problems]
    # An embedded tox.ini may go on below its key.
    assert all(0 <= line <= lines + 1 for line in found)


@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="needs the corpus, which lies beside the repository or nowhere"
)
def test_every_entry_of_real_files_is_on_the_line_that_names_it() -> None:
    checked = 0
    for file in CORPUS.rglob("pyproject.toml"):
        text = file.read_text("utf-8")
        lines = text.split("\n")
        for requirement in parse(text, str(file)).requirements:
            line = lines[requirement.line - 1].lower().replace("_", "-").replace(".", "-")
            # An alternative of Poetry's stands on a line of its own below the name.
            assert requirement.name in line or line.strip().startswith("{"), (str(file), requirement)
            checked += 1
    assert checked > 1000
