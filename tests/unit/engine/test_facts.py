from __future__ import annotations

import pytest

from flaskcompat.catalog import Catalog
from flaskcompat.engine.facts import admitted_facts, facts_of, metadata_from, version_of
from flaskcompat.engine.pinned import Root
from flaskcompat.engine.pythons import ASSUMED, Python
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE
from tests.unit.engine.test_pinned import entries


def admitted(catalog: Catalog, *texts: str, python: Python | None = None) -> dict[str, Candidate] | None:
    root = Root("requirements.txt", ".", "pip", entries(*texts))
    facts = admitted_facts(root, Code(), metadata_from(catalog), catalog, python)
    return None if facts is None else dict(facts.candidates)


def environment(**changes: object) -> Environment:
    distributions = (
        Distribution("web", "2.0", "requirements.txt", 1, "pinned"),
        Distribution("core", "2.1", "requirements.txt", 1, "resolved"),
        Distribution("odd", "2004-05-01-final", "requirements.txt", 3, "pinned"),
        Distribution("local", "", "requirements.txt", 4, "pinned"),
    )
    given = Environment("requirements.txt", ".", "resolved", "requirements.txt", "3.12", distributions)
    return given._replace(**changes)  # type: ignore[arg-type]


def facts(given: Environment, python: Python | None = None) -> Facts:
    return facts_of(given, Code(), lambda name, version: None, python)


@pytest.mark.parametrize("text", ["", "2004-05-01-final", "1.0.*", ">=1"])
def test_what_is_no_version_is_none(text: str) -> None:
    assert version_of(text) is None


def test_the_versions_of_an_environment_are_exact_and_what_is_none_is_left_out() -> None:
    found = facts(environment()).candidates
    assert {name: one.text for name, one in found.items()} == {"web": "2.0", "core": "2.1"}
    assert (found["web"].level, found["core"].level) == (DEFINITE, FRESH_INSTALL)
    assert found["core"].line == 1


def test_a_python_that_nothing_names_is_only_possible() -> None:
    python = Python("3.12", False, "pyproject.toml", 3)
    given = facts(environment(certain=False), python)
    assert (given.python_level, given.python_path, given.python_line) == (POSSIBLE, "pyproject.toml", 3)
    assert facts(environment()).python_level == DEFINITE


def test_where_no_python_is_named_the_newest_is_taken_as_a_possibility() -> None:
    given = facts(environment(python=""))
    assert (given.python, given.python_level, given.python_path) == (ASSUMED, POSSIBLE, "requirements.txt")
    assert given.python_assumed and not facts(environment()).python_assumed


def test_what_a_lock_leaves_out_is_surer_than_what_a_fresh_install_would() -> None:
    assert facts(environment(kind="lock")).complete_level == DEFINITE
    assert facts(environment()).complete_level == FRESH_INSTALL
    assert not facts(environment(complete=False)).complete


def test_what_is_resolved_beside_requirements_that_nobody_could_read_is_only_possible() -> None:
    entries = (Distribution("web", "1.0", "a", 1, "resolved"), Distribution("core", "1.0", "a", 1, "pinned"))
    given = environment(kind="resolved", distributions=entries, complete=True)
    found = facts_of(given, Code(), lambda name, version: None, None, unread=True)
    assert [found.candidates[name].level for name in ("web", "core")] == [POSSIBLE, DEFINITE]
    assert not found.complete


def test_metadata_is_that_of_the_release_and_none_for_what_no_catalog_knows(small_catalog: Catalog) -> None:
    lookup = metadata_from(small_catalog)
    found = lookup("web", "2.0.0")
    assert found is not None and found.requires_python == ">=3.8"
    assert lookup("web", "9.9") is None and lookup("private", "1.0") is None


@pytest.mark.parametrize(
    "texts",
    [
        ("web==2.0", "core==2.0"),
        ("web", "core"),
        ("web==1.0", "core>=1 ; python_version < '3'"),
        ("-b web>=1",),
        ("web", "-c core>=1"),
    ],
)
def test_none_where_no_range_limits_what_is_installed(small_catalog: Catalog, texts: tuple[str, ...]) -> None:
    assert admitted(small_catalog, *texts) is None


def test_a_range_is_the_releases_that_it_admits_with_the_place_that_asks(small_catalog: Catalog) -> None:
    found = admitted(small_catalog, "-c core<2.1", "core>=1.0", "web==2.0", "loop")
    assert found is not None and set(found) == {"core", "web"}
    assert [str(version) for version in found["core"].versions] == ["1.0", "2.0"]
    assert (found["core"].line, found["core"].text, found["core"].exact) == (2, "<2.1,>=1.0", False)
    assert found["web"].exact


def test_a_range_may_reach_to_before_the_catalog(small_catalog: Catalog) -> None:
    oldest = small_catalog.releases("web")[0].version
    for text, expected in ((f"web>={oldest}", False), ("web>=0.0.1", True), ("web<9", True)):
        found = admitted(small_catalog, text)
        assert found is not None and found["web"].older is expected


def test_what_only_builds_limits_nothing_that_is_installed(small_catalog: Catalog) -> None:
    found = admitted(small_catalog, "-b core<2", "core>=1.0")
    assert found is not None and [str(version) for version in found["core"].versions] == ["1.0", "2.0", "2.1"]


def test_a_range_that_admits_no_release_is_left_to_the_fresh_install(small_catalog: Catalog) -> None:
    found = admitted(small_catalog, "core>=9", "web>=1")
    assert found is not None and set(found) == {"web"}


def test_what_no_catalog_knows_is_kept_as_a_set(small_catalog: Catalog) -> None:
    found = admitted(small_catalog, "private>=1,<2")
    assert found is not None and found["private"].versions == () and found["private"].admitted is not None


def test_markers_are_held_against_the_python(small_catalog: Catalog) -> None:
    texts = ("core>=2 ; python_version < '3.9'", "web>=1")
    for version, names in (("3.8", {"core", "web"}), ("3.12", {"web"})):
        found = admitted(small_catalog, *texts, python=Python(version))
        assert found is not None and set(found) == names


@pytest.mark.parametrize(("tool", "expected"), [("conda", True), ("pixi", True), ("pip", False), ("", False)])
def test_what_conda_installs_is_told(tool: str, expected: bool) -> None:
    assert facts(environment(tool=tool)).conda is expected
