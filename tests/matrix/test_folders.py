from __future__ import annotations

from pathlib import Path

import pytest

from tests.matrix.folders import Folders
from tests.matrix.tools import Done, Tools

WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {}\n"


class FakeTools(Tools):
    """Installs a wheel of some tag, or fails as uv does."""

    def __init__(self, cache: Path, tag: str = "py3-none-any", failures: int = 0) -> None:
        self.cache, self.folders, self.tag, self.failures = cache, cache / "folders", tag, failures
        self.folders.mkdir()
        self.asked: list[tuple[str, ...]] = []

    def python(self, version: str) -> str:
        return f"python{version}"

    def uv(self, *arguments: str, stdin: str = "") -> Done:
        self.asked.append(arguments)
        if self.failures:
            self.failures -= 1
            return Done(1, "", "Failed to build shop==1.0")
        info = Path(arguments[arguments.index("--target") + 1], "shop-1.0.dist-info")
        info.mkdir()
        (info / "WHEEL").write_text(WHEEL.format(self.tag), encoding="utf-8")
        return Done(0, "", "")


def test_what_suits_any_python_is_installed_once(tmp_path: Path) -> None:
    tools = FakeTools(tmp_path)
    folders = Folders(tools)
    assert folders.folder("shop", "1.0", "3.11") == folders.folder("shop", "1.0", "3.12")
    assert len(tools.asked) == 1


@pytest.mark.parametrize("tag", ["cp311-cp311-linux_x86_64", "cp311-none-any"])
def test_what_is_compiled_is_installed_for_each_python(tmp_path: Path, tag: str) -> None:
    tools = FakeTools(tmp_path, tag)
    folders = Folders(tools)
    assert folders.folder("shop", "1.0", "3.11") != folders.folder("shop", "1.0", "3.12")
    assert len(tools.asked) == 2


def test_what_does_not_build_is_tried_with_an_old_setuptools(tmp_path: Path) -> None:
    tools = FakeTools(tmp_path, failures=1)
    assert Folders(tools).folder("shop", "1.0", "3.11")
    assert "--build-constraints" in tools.asked[1]


def test_what_cannot_be_installed_is_remembered(tmp_path: Path) -> None:
    tools = FakeTools(tmp_path, failures=2)
    assert Folders(tools).all_of({"shop": "1.0"}, "3.11") == "shop==1.0"
    assert Folders(tools).all_of({"shop": "1.0"}, "3.11") == "shop==1.0"
    assert len(tools.asked) == 2
