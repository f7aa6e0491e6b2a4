from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.modules import Modules, load_modules
from flaskcompat.model.lack import ABSENT, PYTHON

TOOLS = Modules(
    {"six": {"six": ""}, "jwt": {"pyjwt": "", "jwt": ""}, "resources": {"setup": "<82"}}, {"setup": "<3.12"}
)


def absent(name: str, modules: Modules = TOOLS, **versions: str) -> str:
    return modules.absent(name, lambda each: versions.get(each, ABSENT))


def test_a_module_is_absent_where_nothing_that_brings_it_is_there() -> None:
    assert absent("six") == "six"
    assert absent("six.moves.urllib") == ""
    assert absent("six", six="1.17.0") == ""
    assert absent("jwt") == "pyjwt"
    assert absent("jwt", jwt="1.0") == ""


def test_nothing_is_said_of_unknown_modules_and_of_distributions_that_may_be_there() -> None:
    assert absent("requests") == ""
    assert absent("six", six="") == ""


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ({"setup": "81.0"}, ""),
        ({"setup": "82.0.1"}, "setup"),
        ({PYTHON: "3.11"}, ""),
        ({PYTHON: "3.12"}, "setup"),
        ({PYTHON: ""}, ""),
        ({"setup": "no version"}, ""),
    ],
)
def test_releases_without_the_module_and_what_environments_hold_unasked(
    versions: dict[str, str], expected: str
) -> None:
    assert absent("resources", TOOLS, **versions) == expected


def test_the_file_that_comes_with_the_tool() -> None:
    modules = load_modules()
    assert modules is load_modules()
    assert absent("yaml", modules) == "pyyaml"
    assert absent("pkg_resources", modules, setuptools="81.0.0") == ""
    assert absent("pkg_resources", modules, setuptools="82.0.1") == "setuptools"
    assert not {"contextvars", "typing", "enum", "google", "tests"} & modules.providers.keys()


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "modules.json"
    path.write_text('{"modules": {}}', encoding="utf-8")
    with pytest.raises(FlaskcompatError, match="cannot read the index file"):
        load_modules(str(path))
