"""Distributions on this machine, and witness projects that use them."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.witness import Witness

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture(scope="session")
def uv_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests: what uv learns about the Python takes longer than the tests."""
    return tmp_path_factory.mktemp("uv-cache")


@pytest.fixture(autouse=True)
def links(tmp_path: Path, uv_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that is all that uv sees, and a cache folder that goes with the test."""
    folder = tmp_path / "links"
    folder.mkdir()
    monkeypatch.setenv("UV_NO_INDEX", "1")
    monkeypatch.setenv("UV_FIND_LINKS", str(folder))
    monkeypatch.setenv("UV_CACHE_DIR", str(uv_cache))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def publish(links: Path) -> Callable[..., None]:
    """Put a release of a distribution with one module of its name into the folder of wheels."""

    def make(name: str, version: str, code: str = "", *requires: str, python: str = "") -> None:
        info = f"{name}-{version}.dist-info"
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        metadata += f"Requires-Python: {python}\n" if python else ""
        metadata += "".join(f"Requires-Dist: {each}\n" for each in requires)
        tags = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        files = {f"{name}.py": code, f"{info}/METADATA": metadata, f"{info}/WHEEL": tags}
        files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
        with zipfile.ZipFile(links / f"{name}-{version}-py3-none-any.whl", "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)

    return make


@pytest.fixture
def write_witness(tmp_path: Path) -> Callable[..., Witness]:
    """Write a witness whose two sides run the same code with their own requirements."""

    def make(bad: str, good: str, code: str, rule: str = "FLC001") -> Witness:
        for side, requirements in (("bad", bad), ("good", good)):
            folder = tmp_path / rule / side
            folder.mkdir(parents=True)
            (folder / "requirements.txt").write_text(requirements)
            (folder / "witness.py").write_text(code)
        return Witness(rule, tmp_path / rule, PYTHON)

    return make
