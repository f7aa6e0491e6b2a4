from __future__ import annotations

import pytest

from flaskcompat.index.join import lacking
from flaskcompat.index.modules import Modules
from flaskcompat.model.lack import ABSENT, PYTHON, Versions
from flaskcompat.model.need import Need

QUOTE = Need(("web.quote",), "name", "", "import", "", True, "ext/core.py:3")
SEND = QUOTE._replace(names=("web.send",))
SESSION = QUOTE._replace(names=("web.App.session",), kind="assign")
HAS: dict[str, tuple[str, ...]] = {
    "web.quote": ("1", "2"),
    "web.unquote": ("3",),
    "core.quote": ("1", "2", "3"),
    "distutils.log": ("3.11",),
    "ast.Str": ("3.11",),
}
KNOWN = {"web": ("1", "2", "3"), "core": ("1", "2", "3"), PYTHON: ("3.11", "3.12")}


class Api:
    """Knows `HAS`; `web.send` takes one argument, and `path` up to 2; nobody may set `web.App.session`."""

    def distribution_of(self, name: str) -> str:
        top = name.partition(".")[0]
        return top if top in KNOWN else PYTHON if name in HAS else ""

    def exists(self, name: str, versions: Versions) -> bool | None:
        version = versions(self.distribution_of(name))
        if name not in HAS or version not in KNOWN[self.distribution_of(name)]:
            return None
        return version in HAS[name]

    def accepts(self, name: str, parameter: str, versions: Versions) -> bool | None:
        return (versions("web") in ("1", "2")) if (name, parameter) == ("web.send", "path") else None

    def settable(self, name: str, versions: Versions) -> bool | None:
        return False if name == "web.App.session" else None

    def takes(self, name: str, count: int, versions: Versions) -> bool | None:
        return count <= 1 if name == "web.send" else None

    def lacking_in(self, name: str, versions: Versions) -> tuple[str, ...]:
        return {"web.Page.title": ("web", "core"), "web.Page.body": ("core",)}.get(name, ())

    def culprit(self, name: str, versions: Versions) -> str:
        return "core"

    def spans(self, name: str, versions: Versions | None = None, of: str = "") -> str:
        return "<3"

    def gone(self, name: str, versions: Versions, of: str = "") -> str:
        return "3" if versions("web") == "3" else ""


def lacks(need: Need, **versions: str) -> bool:
    return bool(lacking([need], Api(), lambda name: versions.get(name, "")))


@pytest.mark.parametrize(
    ("web", "expected"), [("1", False), ("2", False), ("3", True), ("4", False), ("", False)]
)
def test_a_name_is_lacking_where_the_release_is_known_not_to_have_it(web: str, expected: bool) -> None:
    assert lacks(QUOTE, web=web) is expected


def test_what_lacks_says_who_and_since_when() -> None:
    (found,) = lacking([QUOTE], Api(), {"web": "3"}.get)  # type: ignore[arg-type]
    assert (found.target, found.version, *found.history()) == ("web", "3", "3", "")
    assert (found.names, found.stage, found.place) == (("web.quote",), "import", "ext/core.py:3")


@pytest.mark.parametrize(
    ("names", "web", "expected"),
    [
        (("web.quote", "web.unquote"), "3", False),  # the second is there
        (("web.quote", "core.quote"), "3", False),  # nothing is known of what another distribution has
        (("web.unquote", "nowhere.quote"), "1", False),
        (("web.quote", "web.quote"), "3", True),
    ],
)
def test_one_of_several_names_is_enough(names: tuple[str, ...], web: str, expected: bool) -> None:
    assert lacks(QUOTE._replace(names=names), web=web) is expected


@pytest.mark.parametrize(
    ("need", "web", "expected"),
    [
        (SEND._replace(kind="parameter", detail="path"), "3", True),
        (SEND._replace(kind="parameter", detail="path"), "2", False),
        (SEND._replace(kind="parameter", detail="other"), "3", False),
        (SESSION, "3", True),
        (SESSION._replace(names=("web.App.config",)), "3", False),
        (SEND._replace(kind="arguments", detail="2"), "3", True),
        (SEND._replace(kind="arguments", detail="1"), "3", False),
        (QUOTE._replace(kind="parameter", detail="path"), "3", False),  # gone as a whole
        (SEND._replace(names=("web.other",), kind="arguments", detail="9"), "3", False),
    ],
)
def test_parameters_setters_and_arguments_can_lack_too(need: Need, web: str, expected: bool) -> None:
    assert lacks(need, web=web) is expected


def test_a_distribution_can_bring_back_a_module_of_the_standard_library() -> None:
    need = QUOTE._replace(names=("distutils.log",))
    assert lacks(need, python="3.12")
    assert not lacks(need, python="3.12", setuptools="75.0")
    assert lacks(QUOTE._replace(names=("ast.Str",)), python="3.12", setuptools="75.0")


def test_what_a_class_would_inherit_is_lacking_in_the_distribution_of_its_base() -> None:
    api = Api()
    HAS.update({"web.Page.title": ("1",), "web.Page.body": ("1",)})
    for name in ("web.Page.title", "web.Page.body"):
        (found,) = lacking([QUOTE._replace(names=(name,))], api, {"web": "3", "core": "2"}.get)  # type: ignore[arg-type]
        assert (found.target, found.version) == ("core", "2")


def test_what_a_distribution_that_is_not_there_brings() -> None:
    modules = Modules({"six": {"six": ""}, "resources": {"setup": "<82"}})
    need = QUOTE._replace(names=("six",))
    around = {"web": "3", "setup": "82"}

    def found(*names: str) -> list[tuple[str, str]]:
        wanted = [QUOTE._replace(names=names)]
        lacks = lacking(wanted, Api(), lambda name: around.get(name, ABSENT), modules)
        return [(lack.target, lack.version) for lack in lacks]

    assert found("six") == found("six", "web.quote") == [("six", ABSENT)]
    assert found("six", "web.unquote") == found("unheard") == []
    assert found("resources") == [("setup", "82")]
    assert lacking([need], Api(), lambda name: "", modules) == ()


def test_a_module_of_its_own_is_always_lacking() -> None:
    (lack,) = lacking([QUOTE._replace(names=("ext._version",), kind="own")], Api(), lambda name: "")
    assert (lack.target, lack.version) == ("", "")
