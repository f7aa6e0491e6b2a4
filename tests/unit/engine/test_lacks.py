from __future__ import annotations

from collections.abc import Iterator

import pytest

from flaskcompat.engine.lacks import Lacks
from flaskcompat.model.lack import Versions
from flaskcompat.model.need import Need

NEED = Need(("web.quote",), "name", "", "import", "", True, "ext/core.py:3")
asked: list[str] = []


class Uses:
    """Only the index of what is declared knows anything."""

    def __init__(self, folder: str = "") -> None:
        self.folder = folder

    def needs(self, distribution: str, version: str) -> tuple[Need, ...]:
        return (NEED,) if distribution in ("ext", "other") and not self.folder else ()


class Api:
    """`web.quote` went with `web` 3; from 2 on it depends on `core` too."""

    def distribution_of(self, name: str) -> str:
        return "web"

    def lacking_in(self, name: str, versions: Versions) -> tuple[str, ...]:
        return ("web",)

    def exists(self, name: str, versions: Versions) -> bool | None:
        asked.append(name)
        return versions("web") != "3" and (versions("web") != "2" or versions("core") != "9")


@pytest.fixture(autouse=True)
def indexes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    asked.clear()
    monkeypatch.setattr("flaskcompat.index.uses.load_uses", Uses)
    monkeypatch.setattr("flaskcompat.index.api.load_api", Api)
    monkeypatch.setattr("flaskcompat.engine.quick.Quick.__call__", lambda *question: None)
    yield


def number(lacks: Lacks, name: str = "ext", **versions: str) -> int:
    return len(lacks(name, "1.0", lambda each: versions.get(each, ""), lambda module: module == "ext.more"))


def test_what_a_release_lacks_among_the_versions_around_it() -> None:
    lacks = Lacks()
    assert [number(lacks, web=version) for version in "123"] == [0, 0, 1]
    assert number(lacks, "unknown", web="3") == 0


def test_equal_questions_are_answered_once() -> None:
    lacks = Lacks()
    for _ in range(3):
        assert number(lacks, web="3", click="8") == 1
        assert number(lacks, web="3", click="7") == 1
    assert len(asked) == 1
    assert number(lacks, "other", web="3") == 1
    assert len(asked) == 2


def test_what_is_asked_for_on_the_way_counts() -> None:
    lacks = Lacks()
    assert number(lacks, web="1", core="9") == 0
    assert number(lacks, web="2", core="9") == 1
    assert number(lacks, web="2", core="8") == 0
    assert number(lacks, web="1", core="8") == 0
    assert number(lacks, web="2", core="9") == 1


def test_what_was_read_itself_comes_before_the_index() -> None:
    assert number(Lacks({("ext", "1.0"): ()}), web="3") == 0
    assert number(Lacks({("mine", "1.0"): (NEED,)}), "mine", web="3") == 1


def test_what_only_a_module_needs_counts_where_it_is_imported() -> None:
    more, other = NEED._replace(module="ext.more"), NEED._replace(module="ext.other")
    assert number(Lacks({("mine", "1.0"): (more,)}), "mine", web="3") == 1
    assert number(Lacks({("mine", "1.0"): (other,)}), "mine", web="3") == 0


def test_needs_under_a_condition_are_left_out_unless_asked_for() -> None:
    needs = {("mine", "1.0"): (NEED._replace(certain=False),)}
    assert number(Lacks(needs), "mine", web="3") == 0
    assert number(Lacks(needs, uncertain=True), "mine", web="3") == 1


def test_the_distributions_that_some_release_may_lack_something_of() -> None:
    assert {"flask", "werkzeug"} <= Lacks().partners("flask-login")
    assert Lacks().partners("nothing-of-this-name") == frozenset()


def test_a_release_that_is_not_real_lacks_nothing_unless_it_was_read_itself() -> None:
    def real(name: str, version: str) -> bool:
        return name != "ext"

    assert number(Lacks(real=real), web="3") == 0
    assert number(Lacks(real=real), "other", web="3") == 1
    assert number(Lacks({("ext", "1.0"): (NEED,)}, real=real), web="3") == 1
