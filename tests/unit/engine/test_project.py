"""Which environments the files of a project mean, over the catalog of conftest.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.catalog import Catalog
from flaskcompat.engine.collect.projects import find_projects
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.options import Options
from flaskcompat.engine.project import ProjectState, is_main, read_project

SOURCE = 'source = { registry = "https://index.example.org/simple" }\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)


def state(catalog: Catalog, **options: tuple[str, ...]) -> ProjectState:
    (project,) = find_projects(["."], [])
    reader = Reader(project, ".")
    stated = [found for path in project.stated if (found := reader.manifest(path)) is not None]
    return read_project(reader, ".", stated, catalog, Options(**options))  # type: ignore[arg-type]


def environments(found: ProjectState) -> dict[str, dict[str, str]]:
    return {
        situation.environment.id: {entry.name: entry.version for entry in situation.environment.distributions}
        for situation in found.situations
    }


def uv_lock(*versions: str) -> str:
    text = 'version = 1\nrequires-python = ">=3.9"\n'
    for entry in versions:
        name, _, version = entry.partition("==")
        text += f'[[package]]\nname = "{name}"\nversion = "{version}"\n{SOURCE}'
    return text


def pyproject(*dependencies: str, more: str = "") -> str:
    listed = ", ".join(f'"{text}"' for text in dependencies)
    return f'[project]\nname = "shop"\nversion = "1"\ndependencies = [{listed}]\n{more}'


def test_a_file_that_another_one_includes_is_judged_with_that_one_alone(small_catalog: Catalog) -> None:
    put("requirements.txt", "web==2.0\ncore==2.0\n")
    put("dev-requirements.txt", "-r requirements.txt\nloop==3.0\n")
    assert environments(state(small_catalog)) == {
        "dev-requirements.txt": {"web": "2.0", "core": "2.0", "loop": "3.0"}
    }


def test_files_that_include_each_other_do_not_vanish(small_catalog: Catalog) -> None:
    put("a-requirements.txt", "-r b-requirements.txt\nweb==2.0\n")
    put("b-requirements.txt", "-r a-requirements.txt\ncore==2.0\n")
    assert {"web": "2.0", "core": "2.0"} in environments(state(small_catalog)).values()


def test_a_lock_decides_what_its_manifest_installs(small_catalog: Catalog) -> None:
    put("pyproject.toml", pyproject("web"))
    put("uv.lock", uv_lock("web==2.0", "core==2.0"))
    found = state(small_catalog)
    assert {situation.environment.kind for situation in found.situations} == {"lock"}
    assert found.ranges == ()


def test_a_lock_that_lacks_what_the_manifest_asks_for_does_not(small_catalog: Catalog) -> None:
    put("pyproject.toml", pyproject("web", "loop"))
    put("uv.lock", uv_lock("web==2.0", "core==2.0"))
    kinds = {situation.environment.kind for situation in state(small_catalog).situations}
    assert kinds == {"lock", "resolved"}


def test_a_file_of_pins_beside_a_lock_is_judged_on_its_own(small_catalog: Catalog) -> None:
    put("pyproject.toml", pyproject("web"))
    put("uv.lock", uv_lock("web==2.0", "core==2.0"))
    put("requirements.txt", "web==1.0\ncore==1.0\n")
    found = environments(state(small_catalog, python=("3.12",)))
    put("requirements.txt", "web\n")
    assert found["uv.lock@3.12"] == {"web": "2.0", "core": "2.0"}
    assert [*environments(state(small_catalog, python=("3.12",)))] == ["uv.lock@3.12"]


def test_pins_that_were_made_from_a_manifest_decide_for_it(small_catalog: Catalog) -> None:
    put("requirements.in", "web\n")
    put("requirements.txt", "web==1.0\ncore==1.0\n")
    assert environments(state(small_catalog)) == {"requirements.txt": {"web": "1.0", "core": "1.0"}}


def test_each_group_that_may_matter_is_installed_with_what_every_install_gets(small_catalog: Catalog) -> None:
    more = '[project.optional-dependencies]\nasync = ["loop"]\ndocs = ["sphinx"]\n'
    put("pyproject.toml", pyproject("core==2.0", more=more))
    found = environments(state(small_catalog, python=("3.12",)))
    assert found == {
        "pyproject.toml@3.12": {"core": "2.0"},
        "pyproject.toml[async]@3.12": {"core": "2.0", "loop": "3.0"},
    }


def test_a_constraint_of_no_group_limits_every_group(small_catalog: Catalog) -> None:
    more = '[dependency-groups]\ndev = ["core"]\n[tool.uv]\nconstraint-dependencies = ["core<2"]\n'
    put("pyproject.toml", pyproject(more=more))
    assert environments(state(small_catalog)) == {"pyproject.toml[dev]": {"core": "1.0"}}


def test_every_python_in_use_is_an_environment_and_what_is_asked_for_replaces_them(
    small_catalog: Catalog,
) -> None:
    put("tox.ini", "[tox]\nenvlist = py38,py312\n")
    put("requirements.txt", "web==2.0\ncore==2.0\n")
    found = state(small_catalog)
    assert found.pythons == ("3.8", "3.12")
    assert [*environments(found)] == ["requirements.txt@3.8", "requirements.txt@3.12"]
    assert environments(found)["requirements.txt@3.8"]["backport"] == "1.0"
    assert [*environments(state(small_catalog, python=("3.11",)))] == ["requirements.txt@3.11"]


def test_a_compiled_file_names_its_own_python_and_no_other_files(small_catalog: Catalog) -> None:
    put(
        "requirements.txt",
        "# This file is autogenerated by pip-compile with Python 3.8\nweb==2.0\ncore==2.0\n",
    )
    put("other-requirements.txt", "core==2.0\nbackport==1.0\n")
    assert [*environments(state(small_catalog))] == ["other-requirements.txt", "requirements.txt@3.8"]


def test_files_that_only_limit_versions_install_nothing(small_catalog: Catalog) -> None:
    put("requirements.txt", "core==2.0\n")
    put("pyproject.toml", '[build-system]\nrequires = ["web"]\n')
    assert [*environments(state(small_catalog))] == ["requirements.txt"]


def test_a_lock_out_of_step_is_an_event(small_catalog: Catalog) -> None:
    put("pyproject.toml", pyproject("web>=2"))
    put("uv.lock", uv_lock("web==1.0", "core==1.0"))
    assert [event.kind for event in state(small_catalog).events] == ["lock-disagrees"]


def test_what_no_install_can_satisfy_is_a_conflict(small_catalog: Catalog) -> None:
    put("requirements.txt", "web>=2\ncore<2\n")
    (situation,) = state(small_catalog).situations
    assert "core" in situation.conflict


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("requirements.txt", True),
        ("shop/pyproject.toml", True),
        ("environment.yml", True),
        ("setup.py", True),
        ("requirements/docs.txt", False),
        ("dev-requirements.txt", False),
        ("requirements-dev.txt", False),
    ],
)
def test_the_files_that_the_project_itself_runs_on(path: str, expected: bool) -> None:
    assert is_main(path) is expected


def test_a_file_that_names_no_python_is_installed_on_one_that_takes_its_pins() -> None:
    from flaskcompat.catalog import load

    put("requirements.txt", "numpy==1.26.0\nflask\n")
    (situation,) = state(load()).situations
    assert (situation.environment.python, situation.environment.certain) == ("3.12", False)
    assert not situation.conflict
    (stated,) = state(load(), python=("3.13",)).situations
    assert stated.conflict


@pytest.mark.parametrize(
    ("name", "decides"),
    [
        ("requirements.txt", True),
        ("requirements-prod.txt", True),
        (".travis-lowest-requirements.txt", False),
        ("requirements-min.txt", False),
        ("requirements/ci.txt", False),
    ],
)
def test_pins_that_ci_tries_do_not_decide_what_an_install_gets(
    small_catalog: Catalog, name: str, decides: bool
) -> None:
    put("pyproject.toml", pyproject("web>=1.0"))
    put(name, "web==1.0\ncore==1.0\n")
    assert ("pyproject.toml" in environments(state(small_catalog))) is not decides
