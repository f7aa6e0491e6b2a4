from __future__ import annotations

import pytest
import tomlkit

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted


def changed(text: str, line: int, specifier: str, name: str = "pyproject.toml", what: str = "flask") -> str:
    done = edit(name, text, name, [Wanted(what, specifier, line)])
    assert done.refused == ()
    assert tomlkit.dumps(tomlkit.parse(done.text)) == done.text
    return done.text


@pytest.mark.parametrize(
    ("head", "entry", "specifier", "result"),
    [
        ("[project]\ndependencies = [", '"flask>=2", # c', ">=3", '"flask>=3", # c'),
        ("[project]\ndependencies = [", "'Flask >= 2,<3'", ">=3,<4", "'Flask >= 3,<4'"),
        (
            "[project]\ndependencies = [",
            '"flask ; python_version < \\"3.9\\""',
            ">=3",
            '"flask>=3 ; python_version < \\"3.9\\""',
        ),
        (
            "[project.optional-dependencies]\nweb = [",
            '"flask[async]~=2.2"',
            ">=3.1,<4",
            '"flask[async]~=3.1"',
        ),
        ("[dependency-groups]\ndev = [", '"flask==2"', "==3", '"flask==3"'),
        ("[build-system]\nrequires = [", '"flask==2"', "==3", '"flask==3"'),
        ("[tool.uv]\nconstraint-dependencies = [", '"flask<3"', "<4", '"flask<4"'),
        ("[tool.uv]\noverride-dependencies = [", '"flask<3"', "<4", '"flask<4"'),
        ("[tool.uv]\ndev-dependencies = [", '"""flask<3"""', "<4", '"""flask<4"""'),
        ("[tool.pdm.dev-dependencies]\ntest = [", '"flask<3"', "<4", '"flask<4"'),
        ("[tool.hatch.envs.default]\ndependencies = [", '"flask<3"', "<4", '"flask<4"'),
        ("[tool.flit.metadata]\nrequires = [", '"flask<3"', "<4", '"flask<4"'),
    ],
)
def test_strings_of_arrays(head: str, entry: str, specifier: str, result: str) -> None:
    text = f"# top\n{head}\n  {entry}\n]\n[tool.other]\nx = 'flask==2'\n"
    assert changed(text, 4, specifier) == text.replace(entry, result)


@pytest.mark.parametrize(
    ("head", "entry", "specifier", "result"),
    [
        ("[tool.poetry.dependencies]", 'flask = "^2.2" # c', ">=3.1.3,<4", 'flask = "^3.1.3" # c'),
        ("[tool.poetry.dependencies]", "Flask='2.2.2'", "==3.1.3", "Flask='3.1.3'"),
        (
            "[tool.poetry.group.dev.dependencies]",
            'flask = {version="~2.2", optional=true}',
            ">=3.1,<3.2",
            'flask = {version="~3.1", optional=true}',
        ),
        ("[tool.poetry.dev-dependencies]", 'flask.version = "*"', ">=3", 'flask.version = ">=3"'),
        ("[tool.pdm.resolution.overrides]", 'flask = "2.2"', "==3", 'flask = "3"'),
        ("[tool.pixi.dependencies]", 'flask = "2.2.*"', "==3.1.*", 'flask = "3.1.*"'),
        ("[tool.pixi.feature.x.pypi-dependencies]", 'flask = "==2.2"', ">=3", 'flask = ">=3"'),
    ],
)
def test_keys_of_tables(head: str, entry: str, specifier: str, result: str) -> None:
    text = f'{head}\n{entry}\nother = "^2.2"\n'
    assert changed(text, 2, specifier) == text.replace(entry, result)


def test_a_table_of_its_own() -> None:
    text = '[tool.poetry.dependencies.flask]\nextras = ["async"]\nversion = "^2.2"\n'
    assert changed(text, 1, ">=3.1,<4") == text.replace("^2.2", "^3.1")


def test_one_of_several_alternatives() -> None:
    ones = '  {version="^1", python="<3.8"},\n  {version="^2", python=">=3.8"},\n'
    text = f"[tool.poetry.dependencies]\nflask = [\n{ones}]\n"
    assert changed(text, 4, ">=3,<4") == text.replace("^2", "^3")


@pytest.mark.parametrize(
    ("entry", "result"),
    [
        ("flask = {extras=['async']}", "flask = {version = \">=3\", extras=['async']}"),
        ("flask = { extras=['async'] }", "flask = { version = \">=3\", extras=['async'] }"),
        ("flask = '*'", "flask = '>=3'"),
    ],
)
def test_a_pipfile_may_name_no_version(entry: str, result: str) -> None:
    text = f"[packages]\n{entry}\n"
    assert changed(text, 2, ">=3", "Pipfile") == text.replace(entry, result)


@pytest.mark.parametrize(
    "entry",
    [
        'flask = {git = "https://git.example.org/flask"}',
        'flask = {path = "../flask"}',
        'flask = "\\u003e=2"',
        'flask = [{version="^1", python="<3.8"}, {version="^2", python=">=3.8"}]',
    ],
)
def test_what_is_not_one_version_there_is_refused(entry: str) -> None:
    text = f"[tool.poetry.dependencies]\n{entry}\n"
    done = edit("pyproject.toml", text, "pyproject.toml", [Wanted("flask", ">=3", 2)])
    assert (done.text, len(done.refused)) == (text, 1)


@pytest.mark.parametrize(
    ("name", "text", "result"),
    [
        (
            "pyproject.toml",
            '[project]\nrequires-python = ">=3.8,<4"\n',
            '[project]\nrequires-python = ">=3.9,<4"\n',
        ),
        (
            "pyproject.toml",
            '[tool.poetry.dependencies]\npython = "^3.8"\n',
            '[tool.poetry.dependencies]\npython = "^3.9"\n',
        ),
        ("pyproject.toml", '[tool.hatch.envs.x]\npython = "3.8"\n', '[tool.hatch.envs.x]\npython = "3.9"\n'),
        (
            "Pipfile",
            '[requires]\npython_full_version = "3.8.1"\n',
            '[requires]\npython_full_version = "3.9"\n',
        ),
        ("pixi.toml", '[dependencies]\npython = "3.8.*"\n', '[dependencies]\npython = "3.9.*"\n'),
    ],
)
def test_the_python(name: str, text: str, result: str) -> None:
    assert edit(name, text, name, [Wanted("python", ">=3.9", 2, kind="python")]) == (result, ())


def test_the_pythons_of_tests_are_changed_by_hand() -> None:
    text = '[tool.tox]\nenv_list = ["py38"]\n'
    done = edit("pyproject.toml", text, "pyproject.toml", [Wanted("python", ">=3.9", 2, kind="python")])
    assert (done.text, len(done.refused)) == (text, 1)
