from __future__ import annotations

import pytest

from flaskcompat.catalog.files import has_platforms, pythons_of


@pytest.mark.parametrize(
    "names",
    [
        ("a-1.0.tar.gz",),
        ("a-1.0-cp39-cp39-win_amd64.whl", "a-1.0.zip"),
        ("a-1.0-py3-none-any.whl",),
        ("a-1.0-py2.py3-none-any.whl",),
        ("a-1.0-cp36-abi3-manylinux2014_x86_64.whl",),
        ("a-1.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",),
    ],
)
def test_a_source_archive_or_a_wheel_for_all_sets_no_limit(names: tuple[str, ...]) -> None:
    assert pythons_of(names) is None


@pytest.mark.parametrize(
    "name",
    [
        "a-1.0-py2-none-any.whl",
        "a-1.0-cp39-cp39-win_amd64.whl",
        "a-1.0-cp39-cp39-macosx_11_0_arm64.whl",
        "a-1.0-cp39-cp39-manylinux2014_aarch64.whl",
        "a-1.0-cp39-cp39-musllinux_1_1_x86_64.whl",
        "a-1.0-cp313-cp313t-manylinux_2_17_x86_64.whl",
        "a-1.0-pp39-pypy39_pp73-manylinux2014_x86_64.whl",
        "junk.whl",
    ],
)
def test_what_does_not_run_here_suits_no_python(name: str) -> None:
    assert pythons_of([name]) == ()


def test_the_pythons_of_several_wheels_are_put_together() -> None:
    names = ["a-1.0-cp37-cp37m-manylinux1_x86_64.whl", "a-1.0-cp38-cp38-manylinux1_x86_64.whl"]
    assert pythons_of(names) == ("3.7", "3.8")
    found = pythons_of(["a-1.0-cp311-abi3-manylinux2014_x86_64.whl"])
    assert found is not None and "3.10" not in found and {"3.11", "3.14"} <= {*found}


def test_wheels_for_linux_are_told_from_those_for_all_and_for_others() -> None:
    assert has_platforms(["a-1.0.tar.gz", "a-1.0-cp38-cp38-manylinux1_x86_64.whl"])
    assert has_platforms(["a-1.0-py3-none-manylinux_2_17_x86_64.whl"])
    assert not has_platforms(["a-1.0.tar.gz", "a-1.0-py3-none-any.whl", "a-1.0-cp38-cp38-win_amd64.whl"])
    assert not has_platforms(["junk.whl"])
