from __future__ import annotations

from typing import Any

import pytest
import tomli

from flaskcompat.edits.formats.toml_choosing import home_of, python_home
from flaskcompat.edits.place import RefusedError
from flaskcompat.model.wanted import Wanted

POETRY = '[tool.poetry.dependencies]\na = "*"\n'


def home(text: str, wanted: Wanted, path: str = "pyproject.toml", tool: str = "pip") -> tuple[str, ...]:
    data: dict[str, Any] = tomli.loads(text)
    return home_of(data, path, wanted, tool)[0]


@pytest.mark.parametrize(
    ("text", "group", "keys"),
    [
        ("[project]\nname='x'", "", ("project", "dependencies")),
        (POETRY, "", ("tool", "poetry", "dependencies")),
        (f"[project]\ndependencies=[]\n{POETRY}", "", ("project", "dependencies")),
        (f"[project]\nname='x'\n{POETRY}", "", ("tool", "poetry", "dependencies")),
        ("[tool.flit.metadata]\nmodule='x'", "", ("tool", "flit", "metadata", "requires")),
        ("[tool.pixi.dependencies]\na='*'", "", ("tool", "pixi", "dependencies")),
        ("[tool.pixi.pypi-dependencies]\na='*'", "", ("tool", "pixi", "pypi-dependencies")),
        ("[project]\nname='x'", "docs", ("dependency-groups", "docs")),
        ("[project.optional-dependencies]\nDocs_=[]", "docs-", ("project", "optional-dependencies", "Docs_")),
        ("[dependency-groups]\ndocs=[]", "docs", ("dependency-groups", "docs")),
        (POETRY, "docs", ("tool", "poetry", "group", "docs", "dependencies")),
        (f"{POETRY}[tool.poetry.dev-dependencies]\nb='*'", "dev", ("tool", "poetry", "dev-dependencies")),
        ("[tool.uv]\ndev-dependencies=[]", "dev", ("tool", "uv", "dev-dependencies")),
        ("[tool.pdm.dev-dependencies]\ntest=[]", "test", ("tool", "pdm", "dev-dependencies", "test")),
        ("[build-system]\nrequires=[]", "build-system", ("build-system", "requires")),
    ],
)
def test_a_requirement_goes_where_its_group_is(text: str, group: str, keys: tuple[str, ...]) -> None:
    assert home(text, Wanted("m", "", group=group)) == keys


@pytest.mark.parametrize(
    ("text", "tool", "keys"),
    [
        ("[project]\nname='x'", "uv", ("tool", "uv", "constraint-dependencies")),
        ("[project]\nname='x'", "pdm", ("tool", "pdm", "resolution", "overrides")),
        ("[tool.pdm.overrides]\na='1'", "pdm", ("tool", "pdm", "overrides")),
        (POETRY, "poetry", ("tool", "poetry", "dependencies")),
    ],
)
def test_a_constraint_goes_where_the_tool_has_them(text: str, tool: str, keys: tuple[str, ...]) -> None:
    assert home(text, Wanted("m", "<2", kind="constraint"), tool=tool) == keys


def test_other_files_have_few_places() -> None:
    assert home("", Wanted("m", ""), "Pipfile") == ("packages",)
    assert home("", Wanted("m", "", group="dev-packages"), "a/Pipfile") == ("dev-packages",)
    assert home("", Wanted("m", ""), "pixi.toml") == ("dependencies",)
    assert home("", Wanted("m", "", group="test"), "pixi.toml") == ("feature", "test", "dependencies")
    assert home("", Wanted("m", ""), "script.py") == ("dependencies",)
    assert home("", Wanted("m", "", kind="constraint"), "s.py") == ("tool", "uv", "constraint-dependencies")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[tool.ruff]\nx=1", "requirement"),
        ("[project]\ndynamic=['dependencies']", "requirement"),
        ("[project]\nname='x'", "constraint"),
    ],
)
def test_where_there_is_no_place_it_is_refused(text: str, kind: Any) -> None:
    with pytest.raises(RefusedError):
        home(text, Wanted("m", "", kind=kind))


def test_the_key_of_the_python() -> None:
    assert python_home({"project": {}}, "pyproject.toml")[0] == ("project", "requires-python")
    assert python_home(tomli.loads(POETRY), "pyproject.toml")[0][-1] == "python"
    assert python_home({}, "pixi.toml")[0] == ("dependencies", "python")
    assert python_home({}, "script.py")[0] == ("requires-python",)
    with pytest.raises(RefusedError):
        python_home({}, "pyproject.toml")
