from __future__ import annotations

import pytest

from flaskcompat.catalog.compiled import Compiled

SOURCE = "a-1.0.tar.gz"
LINUX = "a-1.0-cp38-cp38-manylinux2014_x86_64.whl"


def test_a_release_is_ready_for_the_pythons_of_its_wheels() -> None:
    compiled = Compiled([SOURCE, LINUX], "")
    assert compiled.wheels("1.0", [SOURCE, LINUX]) == ("3.8",)


def test_a_release_of_source_alone_is_ready_for_none_where_others_have_wheels() -> None:
    assert Compiled([SOURCE, LINUX], "").wheels("0.9", ["a-0.9.tar.gz"]) == ()


@pytest.mark.parametrize(
    "files",
    [
        [SOURCE],
        [SOURCE, "a-1.0-py3-none-any.whl"],
        [SOURCE, "a-1.0-cp38-cp38-win_amd64.whl"],  # everybody else compiles it
        [SOURCE, "a-1.0-cp38-cp38-musllinux_1_1_x86_64.whl"],
        [SOURCE, "junk.whl"],
    ],
)
def test_nothing_is_told_where_no_release_has_wheels_for_linux(files: list[str]) -> None:
    assert Compiled(files, "").wheels("1.0", files) is None


def test_a_wheel_for_all_pythons_is_no_limit() -> None:
    stable = "a-2.0-cp36-abi3-manylinux2014_x86_64.whl"
    assert Compiled([SOURCE, LINUX, stable], "").wheels("2.0", ["a-2.0.tar.gz", stable]) is None


def test_a_release_of_wheels_alone_cannot_be_compiled() -> None:
    assert Compiled([LINUX], "").wheels("1.0", [LINUX]) is None


@pytest.mark.parametrize(
    ("plain", "version", "expected"),
    [("*", "1.0", None), (">=1", "1.0", None), (">=1", "1.1rc1", None), (">=1", "0.9", ())],
)
def test_source_that_installs_without_a_compiler_is_ready(
    plain: str, version: str, expected: tuple[str, ...] | None
) -> None:
    assert Compiled([SOURCE, LINUX], plain).wheels(version, [f"a-{version}.tar.gz"]) == expected
