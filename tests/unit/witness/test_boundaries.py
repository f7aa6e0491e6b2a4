from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import INDEX, Catalog, Release
from flaskcompat.catalog.release import encode
from flaskcompat.witness import Boundary, Result, Witness, verify
from flaskcompat.witness.types import Fires

CODE = "import a\na.works()\n"
VERSIONS = ("1.0", "1.1", "2.0rc1", "2.0", "2.1")


@pytest.fixture
def catalog(tmp_path: Path, publish: Callable[..., None]) -> Catalog:
    for version in VERSIONS:
        publish("a", version, "" if version.startswith("2") else "def works(): pass", "b<2")
    publish("b", "1")
    publish("b", "2")
    folder = tmp_path / "catalog"
    folder.mkdir()
    versions = [*VERSIONS, "2.2"]
    (folder / "a.json").write_text(encode(Release(each, "2024-01-01", False, "", ()) for each in versions))
    (folder / INDEX).write_text(json.dumps({"date": "2024-01-01", "names": ["a"]}))
    return Catalog(str(folder))


@pytest.fixture
def prove(catalog: Catalog, write_witness: Callable[..., Witness]) -> Callable[[Boundary, Fires], Result]:
    def run(boundary: Boundary, fires: Fires) -> Result:
        witness = write_witness("a==2.0\n", "a==1.0\n", CODE)._replace(boundaries=(boundary,))
        return verify([witness], catalog=catalog, fires=fires)[-1]

    return run


def _rule(specifier: str) -> Fires:
    return lambda code, versions, python: SpecifierSet(specifier).contains(versions["a"], prereleases=True)


def test_a_rule_that_is_silent_on_what_breaks_fails(prove: Callable[..., Result]) -> None:
    result = prove(Boundary("a", ">=1"), _rule(">=2.1"))
    assert (result.check, result.status) == ("boundary a>=1", "failed")
    assert "breaks although the rule is silent: 2.0" in result.message
    assert "AttributeError" in result.output


def test_a_rule_that_fires_on_what_works_fails(prove: Callable[..., Result]) -> None:
    result = prove(Boundary("a", "<2.2"), _rule(">=1.1"))
    assert result.status == "failed"
    assert result.message == (
        "breaks on 2.0, 2.1; works although the rule fires: 1.1; proposed edit: specifier '>=2'"
    )


def test_a_range_without_releases_fails(prove: Callable[..., Result]) -> None:
    assert prove(Boundary("a", ">9"), _rule("")).message == "the catalog has no release in this range"


def test_a_range_of_which_nothing_can_be_installed_fails(prove: Callable[..., Result]) -> None:
    result = prove(Boundary("a", "==2.2"), _rule(">=2"))
    assert (result.status, result.message) == ("failed", "none of the releases can be installed")


def test_a_range_that_is_none_fails_alone(prove: Callable[..., Result]) -> None:
    result = prove(Boundary("a", "junk"), _rule(">=2"))
    assert result.status == "failed"
    assert "InvalidSpecifier" in result.message


def test_a_rule_that_is_right_to_the_release_passes(prove: Callable[..., Result]) -> None:
    result = prove(Boundary("a", ">=1"), _rule(">=2.0"))
    assert result[:4] == (
        "FLC001",
        "boundary a>=1",
        "passed",
        "breaks on 2.0, 2.1; cannot be installed: 2.2",
    )
    assert result.seen == (("1.0", False), ("1.1", False), ("2.0", True), ("2.1", True), ("2.2", None))


def test_prereleases_count_where_the_range_names_one(prove: Callable[..., Result]) -> None:
    assert prove(Boundary("a", ">=2.0rc1,<2.1"), _rule(">=2.0rc1")).message == "breaks on 2.0rc1, 2.0"


def test_the_rule_is_asked_about_what_is_installed(prove: Callable[..., Result]) -> None:
    asked: list[dict[str, str]] = []

    def fires(code: str, versions: object, python: str) -> bool:
        assert isinstance(versions, dict)
        asked.append(versions)
        return True

    assert prove(Boundary("a", "==2.1", (("b", "2"),)), fires).status == "passed"
    assert asked == [{"a": "2.1", "b": "2"}]


def test_a_boundary_may_have_a_python_of_its_own(prove: Callable[..., Result]) -> None:
    asked: list[str] = []

    def fires(code: str, versions: object, python: str) -> bool:
        asked.append(python)
        return True

    result = prove(Boundary("a", "==2.1", python="3.10"), fires)
    assert result.check == "boundary a==2.1 on Python 3.10"
    if result.status == "skipped":
        pytest.skip(result.message)
    assert asked == ["3.10"]
