from __future__ import annotations

from typing import NamedTuple

import pytest

from flaskcompat.index.join import lacking
from flaskcompat.model.lack import PYTHON, Versions


class Need(NamedTuple):
    names: tuple[str, ...]
    kind: str = "name"
    detail: str = ""
    stage: str = "import"
    module: str = ""
    certain: bool = True
    place: str = "ext/core.py:3"


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

    def most_arguments(self, name: str, versions: Versions) -> int | None:
        return 1 if name == "web.send" else None

    def spans(self, name: str) -> str:
        return "<3"

    def gone(self, name: str, versions: Versions) -> str:
        return "3" if versions("web") == "3" else ""


def lacks(need: Need, **versions: str) -> bool:
    return bool(lacking([need], Api(), lambda name: versions.get(name, "")))


@pytest.mark.parametrize(
    ("web", "expected"), [("1", False), ("2", False), ("3", True), ("4", False), ("", False)]
)
def test_a_name_is_lacking_where_the_release_is_known_not_to_have_it(web: str, expected: bool) -> None:
    assert lacks(Need(("web.quote",)), web=web) is expected


def test_what_lacks_says_who_and_since_when() -> None:
    (found,) = lacking([Need(("web.quote",))], Api(), {"web": "3"}.get)  # type: ignore[arg-type]
    assert (found.target, found.version, found.gone, found.spans) == ("web", "3", "3", "<3")
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
    assert lacks(Need(names), web=web) is expected


@pytest.mark.parametrize(
    ("need", "web", "expected"),
    [
        (Need(("web.send",), "parameter", "path"), "3", True),
        (Need(("web.send",), "parameter", "path"), "2", False),
        (Need(("web.send",), "parameter", "other"), "3", False),
        (Need(("web.App.session",), "assign"), "3", True),
        (Need(("web.App.config",), "assign"), "3", False),
        (Need(("web.send",), "arguments", "2"), "3", True),
        (Need(("web.send",), "arguments", "1"), "3", False),
        (Need(("web.other",), "arguments", "9"), "3", False),
    ],
)
def test_parameters_setters_and_arguments_can_lack_too(need: Need, web: str, expected: bool) -> None:
    assert lacks(need, web=web) is expected


def test_a_distribution_can_bring_back_a_module_of_the_standard_library() -> None:
    need = Need(("distutils.log",))
    assert lacks(need, python="3.12")
    assert not lacks(need, python="3.12", setuptools="75.0")
    assert lacks(Need(("ast.Str",)), python="3.12", setuptools="75.0")
