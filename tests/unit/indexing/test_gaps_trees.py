from __future__ import annotations

import pytest

from flaskcompat.index.modules import Modules
from flaskcompat.indexing import gaps_trees
from flaskcompat.indexing.gaps_trees import Gap, gaps_of
from flaskcompat.model.lack import Versions
from flaskcompat.model.need import Need

RELEASES = {"web": ("1", "2", "3"), "core": ("1", "2")}
MODULES = Modules({"six": {"six": ""}, "pkg": {"tools": "<5"}, "web": {"web": ""}})


class Api:
    """`web.old` went with `web` 3; `web.thin` is what `core` 1 has; `web.always` is always there."""

    def distribution_of(self, name: str) -> str:
        return name.partition(".")[0] if name.startswith(("web", "core")) else ""

    def exists(self, name: str, versions: Versions) -> bool | None:
        web = versions("web") if name.startswith("web") else ""
        if web not in RELEASES["web"]:
            return None
        if name == "web.thin" and web == "2":
            return {"1": True, "2": False}.get(versions("core"))
        return name != "web.old" or web != "3"

    def lacking_in(self, name: str, versions: Versions) -> tuple[str, ...]:
        return ("core",) if name == "web.thin" else ("web",)


def gaps(*names: str, kind: str = "name") -> tuple[Gap, ...]:
    need = Need(names, kind, "", "import", "", True, "")  # type: ignore[arg-type]
    return gaps_of(need, Api(), lambda name: RELEASES.get(name, ()), MODULES)  # type: ignore[arg-type]


def test_releases_that_lack_a_name_and_that_it_may_be_absent() -> None:
    assert gaps("web.old") == (Gap((("web", (2,)),), "web"),)
    assert gaps("web.always") == ()
    assert gaps("web") == (Gap((("web", (3,)),), "web"),)
    assert gaps("other.name") == ()


def test_releases_that_lack_it_together() -> None:
    assert gaps("web.thin") == (Gap((("core", (1,)), ("web", (1,))), "core"),)


def test_what_is_not_indexed_counts_where_it_is_absent() -> None:
    assert gaps("six") == (Gap((("six", (0,)),), "six"),)


def test_what_numbers_cannot_say_is_left_to_the_join() -> None:
    assert gaps("pkg") == (Gap(()),)
    assert gaps("ext.gone", kind="own") == (Gap(()),)


def test_one_of_the_names_is_enough() -> None:
    assert gaps("web.old", "web.always") == ()


@pytest.mark.parametrize(
    ("limit", "expected"), [("MOST", Gap(())), ("MOST_GAPS", Gap((("core", (1,)), ("web", (1,)))))]
)
def test_what_is_too_much_is_left_to_the_join(
    limit: str, expected: Gap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gaps_trees, limit, 0)
    assert gaps("web.thin") == (expected,)
