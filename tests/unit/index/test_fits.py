from __future__ import annotations

from flaskcompat.index.fits import fits
from flaskcompat.model.lack import Versions
from flaskcompat.model.need import Need

RELEASES = ("1", "2", "3", "4", "5")
HAS = {"web.old": "1234", "web.new": "2345", "web.between": "1245", "web.rare": "123", "core.any": "12345"}


class Api:
    """Knows in which releases of `web` and `core` the names of `HAS` are."""

    def distribution_of(self, name: str) -> str:
        return name.partition(".")[0] if name.startswith(("web", "core")) else ""

    def exists(self, name: str, versions: Versions) -> bool | None:
        version = versions(self.distribution_of(name))
        return version in HAS[name] if version and name in HAS else None

    def lacking_in(self, name: str, versions: Versions) -> tuple[str, ...]:
        return (self.distribution_of(name),)


def need(name: str, stage: str = "import", module: str = "", certain: bool = True) -> Need:
    return Need((name,), "name", "", stage, module, certain, "ext/core.py:3")  # type: ignore[arg-type]


def told(*needs: Need) -> list[tuple[str, list[tuple[str, str, list[str]]], list[str]]]:
    return [
        (
            fit.target,
            [(each.first, each.last, [lack.names[0] for lack in each.lacks]) for each in fit.stretches],
            [f"{lack.names[0]} {lack.version}" for lack in fit.perhaps],
        )
        for fit in fits(needs, Api(), lambda target: RELEASES)  # type: ignore[arg-type]
    ]


def test_floor_and_ceiling_with_the_name_that_decides() -> None:
    assert told(need("web.old"), need("web.new"), need("core.any")) == [
        ("core", [("1", "5", [])], []),
        ("web", [("1", "1", ["web.new"]), ("2", "4", []), ("5", "5", ["web.old"])], []),
    ]


def test_a_name_can_go_and_come_back() -> None:
    (found,) = told(need("web.between"))
    assert found[1] == [("1", "2", []), ("3", "3", ["web.between"]), ("4", "5", [])]


def test_the_release_beside_a_good_one_decides() -> None:
    (found,) = told(need("web.old"), need("web.rare"))
    assert found[1] == [("1", "3", []), ("4", "5", ["web.rare"])]


def test_what_may_never_be_asked_for_limits_nothing() -> None:
    needs = [need("web.old", "later"), need("web.new", certain=False), need("web.rare", module="ext.more")]
    assert told(*needs) == [("web", [("1", "5", [])], ["web.new 1", "web.rare 5", "web.old 5"])]
    assert told(need("web.old"), need("web.old", "later"))[0][2] == []


def test_names_of_no_known_distribution_are_left_out() -> None:
    assert told(need("nobody.knows")) == []
