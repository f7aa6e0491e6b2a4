from __future__ import annotations

from collections.abc import Callable

from flaskcompat.index.api import Api
from flaskcompat.index.lookup import Found

BASE = "class Root:\n    def r(self): ...\nclass Base(Root):\n    def m(self): ...\nx = 1\n"
WEB = """
from core import Base, x, Gone
import core
class Web(Base, dict):
    def own(self): ...
class Odd(Unknown): ...
class Open:
    def __getattr__(self, name): ...
loop = loop2
loop2 = loop
def __getattr__(name): return 1
"""
Make = Callable[..., Api]


def follow(api: Api, name: str, **versions: str) -> Found:
    return api._of(lambda asked: versions.get(asked, "")).follow(name)


def test_names_are_followed_through_aliases_bases_and_distributions(make_api: Make) -> None:
    api = make_api(core={"1.0": BASE}, web={"1.0": WEB})
    for name in (
        "web.Web.own",
        "web.Web.m",
        "web.Web.r",
        "web.Web.get",
        "web.Web.__init__",
        "web.core.x",
        "web.x",
    ):
        assert follow(api, name, core="1.0", web="1.0").points, name
    assert follow(api, "web.Web.m", core="1.0", web="1.0").points[0].scope == "core.Base"
    assert follow(api, "web.__name__", core="1.0", web="1.0").points


def test_what_is_missing_says_where_it_could_have_been(make_api: Make) -> None:
    api = make_api(core={"1.0": BASE}, web={"1.0": WEB})
    assert follow(api, "core.y", core="1.0") == Found(lacking=("core",))
    assert follow(api, "web.Web.z", core="1.0", web="1.0") == Found(lacking=("web", "core"))
    assert follow(api, "core.y.z", core="1.0") == Found(lacking=("core",))


def test_bases_for_type_checkers_give_no_names(make_api: Make) -> None:
    text = "from typing import Generic, TypeVar\nclass Query(Generic[TypeVar]):\n    def all(self): ...\n"
    api = make_api(core={"1.0": text})
    assert follow(api, "core.Query.all", core="1.0").points
    assert follow(api, "core.Query.from_self", core="1.0") == Found(lacking=("core",))


def test_what_nobody_can_know_is_unknown(make_api: Make) -> None:
    api = make_api(core={"1.0": BASE}, web={"1.0": WEB})
    for name in ("web.Odd.z", "web.Open.z", "web.z", "core.x.z", "web.Web.own.z", "other.x", "web.loop.z"):
        found = follow(api, name, core="1.0", web="1.0")
        assert found.unknown and not found.points, name
    assert follow(api, "web.Web.m", web="1.0").unknown  # no version of core
    assert follow(api, "core.x", core="0.9").unknown  # older than the index


def test_an_alias_to_what_is_unknown_is_there_all_the_same(make_api: Make) -> None:
    api = make_api(core={"1.0": BASE}, web={"1.0": WEB})
    assert follow(api, "web.Base", web="1.0").points
    assert not follow(api, "web.Gone", web="1.0", core="1.0").points


def test_the_distributions_on_the_way_are_told(make_api: Make) -> None:
    api = make_api(core={"1.0": BASE}, web={"1.0": WEB})
    lookup = api._of(lambda asked: "1.0")
    lookup.follow("web.Web.m")
    assert list(lookup.met) == ["web", "core"]


def test_a_name_with_underscores_that_a_release_wrote_into_a_class_can_be_gone(make_api: Make) -> None:
    before = "class Stack:\n    def _get(self): ...\n    __ident__ = property(_get)\n"
    api = make_api(core={"1.0": before, "2.0": "class Stack: ...\n"})
    assert follow(api, "core.Stack.__ident__", core="1.0").points
    assert follow(api, "core.Stack.__ident__", core="2.0") == Found(lacking=("core",))
    assert follow(api, "core.Stack.__orig_bases__", core="2.0").unknown
