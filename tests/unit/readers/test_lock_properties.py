"""Whatever a lock or report holds, reading it ends, in time, with an inventory."""

from __future__ import annotations

import time
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.model.inventory import Inventory
from flaskcompat.readers import Parse

TOML = ("uv_lock", "poetry_lock", "pdm_lock", "pylock")
YAML = ("conda_lock", "pixi_lock")
JSON = ("pipfile_lock", "pip_inspect", "pip_report", "cyclonedx", "spdx")
WORDS = (
    "package packages name version source dependencies metadata files groups markers marker extras targets "
    "manifest members overrides conflicts resolution-markers optional-dependencies dev-dependencies registry "
    "python-versions requires-python lock-version lock_version environments default _meta requires "
    "components purl bomFormat spdxVersion @graph installed install environment conda pypi kind manager "
    "platform depends"
).split()
VALUES = st.recursive(
    st.one_of(
        st.sampled_from(["", "1", "a", "pkg:pypi/a@1", "CycloneDX", "*", "git"]), st.integers(), st.booleans()
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=6)
    ),
    max_leaves=25,
)


def parser(module: str) -> Parse:
    parse: Parse = import_module(f"flaskcompat.readers.{module}").parse
    return parse


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {as_toml(inner)}' for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return as_json(value)


def as_json(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {as_json(inner)}' for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_json, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


@pytest.mark.parametrize("module", TOML)
@settings(deadline=None, max_examples=60)
@given(st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=6))
def test_any_toml_is_an_inventory(module: str, value: dict[str, object]) -> None:
    text = "".join(f'"{key}" = {as_toml(inner)}\n' for key, inner in value.items())
    assert isinstance(parser(module)(text, "x"), Inventory)


@pytest.mark.parametrize("module", YAML + JSON)
@settings(deadline=None, max_examples=60)
@given(st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=6))
def test_any_json_is_an_inventory(module: str, value: dict[str, object]) -> None:
    assert isinstance(parser(module)(as_json(value), "x"), Inventory)


@pytest.mark.parametrize("module", TOML + YAML + JSON)
@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60))
def test_any_text_is_an_inventory_with_pins_or_problems(module: str, text: str) -> None:
    found = parser(module)(text, "x")
    assert found.problems or found.pins or module in TOML


@pytest.mark.parametrize("module", TOML + YAML + JSON)
@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "a = " + "[" * 50_000,
        "[[package]]\n" * 20_000,
        "- " * 50_000,
        '"' * 100_000,
    ],
    ids=["brackets", "braces", "arrays", "tables", "dashes", "quotes"],
)
def test_hostile_text_is_refused_in_time(module: str, text: str) -> None:
    started = time.perf_counter()
    assert parser(module)(text, "x").problems
    assert time.perf_counter() - started < 5
