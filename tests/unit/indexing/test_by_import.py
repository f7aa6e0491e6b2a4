"""The index, which was read off the text of releases, against what importing them shows."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.index.api import Api, load_api
from flaskcompat.witness.installer import find_uv, uv_environment
from flaskcompat.witness.pythons import find_python

SCRIPT = Path(__file__).with_name("in_environment.py")
STACK = "flask werkzeug jinja2 markupsafe itsdangerous click blinker".split()
ENVIRONMENTS = [
    ("flask==3.1.3", "3.12", "2026-11-01"),
    ("flask==2.2.5", "3.11", "2023-05-10"),
    ("flask==2.0.3", "3.9", "2022-03-01"),
    ("flask==1.1.4", "3.8", "2021-05-14"),
]
"""A release with all that pip would have taken on a day, on a Python of its time."""

SET_FROM_OUTSIDE = frozenset({"_get_default_module_async"})
"""What a module of the same release puts into a class of another while it runs: no text near it tells."""

Environment = tuple[Callable[[str], str], dict[str, Any]]


@pytest.fixture(scope="module", params=ENVIRONMENTS, ids=lambda each: str(each[0]))
def environment(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The versions in an environment, and what its modules have."""
    pin, python, day = request.param
    folder = tmp_path_factory.mktemp("environment")
    run = [find_uv(), "--quiet"]
    found = find_python(python, run[0], uv_environment())
    if not found:
        pytest.skip(f"no Python {python}")
    subprocess.run([*run, "venv", "--python", found, str(folder)], check=True)
    install = ["pip", "install", "--python", str(folder), "--exclude-newer", day, pin, "blinker"]
    subprocess.run([*run, *install], check=True)
    listed = subprocess.run(
        [*run, "pip", "list", "--python", str(folder), "--format", "json"], check=True, capture_output=True
    )
    versions = {each["name"].lower(): each["version"] for each in json.loads(listed.stdout)}
    versions["python"] = python
    asked = folder / "asked.json"
    asked.write_text(json.dumps(_modules(load_api(), versions)))
    told = subprocess.run(
        [str(folder / "bin/python"), "-I", str(SCRIPT), str(asked)], check=True, capture_output=True
    )
    return lambda name: versions.get(name, ""), json.loads(told.stdout)


def _modules(api: Api, versions: dict[str, str]) -> dict[str, list[str]]:
    """The modules that the index knows in the releases, with all names that it knows in them."""
    found = {}
    for name in STACK:
        data = api._file(name)
        release = data.number(versions[name])
        for scope, groups in data.scopes.items():
            if release is not None and data.lines(scope, "@", release):
                found[scope] = sorted(
                    {word for text in groups.values() for word in re.findall(r"(?m)^\w+", text)}
                )
    return found


def _names(told: dict[str, Any]) -> Iterator[str]:
    for module, found in told.items():
        yield from (f"{module}.{name}" for name in found["names"])
        for name, members in found["classes"].items():
            yield from (f"{module}.{name}.{member}" for member in members)


@pytest.mark.witness
def test_nothing_that_is_there_is_called_missing(environment: Environment) -> None:
    versions, told = environment
    api = load_api()
    wrong = [name for name in _names(told) if api.exists(name, versions) is False]
    assert [name for name in wrong if name.rpartition(".")[2] not in SET_FROM_OUTSIDE] == []


@pytest.mark.witness
def test_hardly_anything_is_said_to_be_there_that_is_not(environment: Environment) -> None:
    versions, told = environment
    api = load_api()
    known = {
        f"{module}.{name}": name in told[module]["names"]
        for module, names in _asked(api, told).items()
        for name in names
    }
    said = [name for name in known if api.exists(name, versions) is True]
    wrong = [name for name in said if not known[name]]
    assert len(said) > 2000
    assert len(wrong) <= 0.01 * len(said), wrong  # what is only on other platforms, or for Python 2


def _asked(api: Api, told: dict[str, Any]) -> dict[str, set[str]]:
    files = [api._file(name) for name in STACK]
    return {
        module: {
            word
            for data in files
            for text in data.scopes.get(module, {}).values()
            for word in re.findall(r"(?m)^\w+", text)
        }
        for module in told
    }
