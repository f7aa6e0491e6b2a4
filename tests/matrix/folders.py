"""Each release installed once, into a folder of its own; an environment is a list of such folders."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from pathlib import Path
from threading import Lock

from tests.matrix.tools import Tools

BUNDLED = "ensurepip/_bundled"


class Folders:
    """Installs releases with uv, without what they need, and remembers which cannot be installed.

    A release whose files suit any Python is installed once for all of them, any other once for each Python.
    Safe to use from several threads.
    """

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self._failed = tools.cache / "cannot-install.json"
        self._lock = Lock()
        self._locks: dict[str, Lock] = {}
        self.refused: dict[str, str] = (
            json.loads(self._failed.read_text("utf-8")) if self._failed.exists() else {}
        )

    def folder(self, name: str, version: str, python: str) -> Path | None:
        """The folder of a release for a Python, installed now or before; None where it cannot be."""
        both, own = f"{name}-{version}", f"{name}-{version}-{python}"
        with self._lock:
            lock = self._locks.setdefault(both, Lock())
        with lock:
            for key in (both, own):
                if (self.tools.folders / key).is_dir():
                    return self.tools.folders / key
            if own in self.refused:
                return None
            return self._install(name, version, python)

    def all_of(self, pins: dict[str, str], python: str) -> list[str] | str:
        """The folders of an environment, or which release stands in the way."""
        found = []
        for name, version in pins.items():
            folder = self.folder(name, version, python)
            if folder is None:
                return f"{name}=={version}"
            found.append(str(folder))
        return found

    def _install(self, name: str, version: str, python: str) -> Path | None:
        unfinished = Path(tempfile.mkdtemp(dir=self.tools.cache, prefix="unfinished-"))
        command = ["pip", "install", "--quiet", "--no-deps", "--target", str(unfinished)]
        command += ["--python", self.tools.python(python), *self.tools.no_build, f"{name}=={version}"]
        done = self.tools.uv(*command)
        if done.status != 0 and "ailed to build" in done.errors:
            done = self.tools.uv(*command, *self.tools.old_build)
        if done.status != 0:
            shutil.rmtree(unfinished, ignore_errors=True)
            self._refuse(f"{name}-{version}-{python}", done.errors)
            return None
        suffix = "" if _pure(unfinished) else f"-{python}"
        folder = self.tools.folders / f"{name}-{version}{suffix}"
        try:
            unfinished.rename(folder)
        except OSError:  # another run was quicker
            shutil.rmtree(unfinished, ignore_errors=True)
        return folder

    def _refuse(self, key: str, why: str) -> None:
        with self._lock:
            self.refused[key] = " ".join(why.split())[-300:]
            text = json.dumps(self.refused, indent=0, sort_keys=True)
            self._failed.write_text(text, encoding="utf-8")


def _pure(folder: Path) -> bool:
    """Whether what is installed suits any Python: a wheel tagged so, and nothing compiled."""
    tags = [line for path in folder.glob("*.dist-info/WHEEL") for line in path.read_text("utf-8").split("\n")]
    suits = [line for line in tags if line.startswith(("Tag: py3-none-any", "Tag: py2.py3-none-any"))]
    return bool(suits) and not any(folder.rglob("*.so"))


def bundled(tools: Tools, python: str) -> list[str]:
    """What a new virtual environment holds beside what is installed: setuptools, below Python 3.12."""
    version = tuple(map(int, python.split(".")))
    if version >= (3, 12):
        return []
    folder = tools.folders / f"bundled-{python}"
    if not folder.is_dir():
        library = Path(tools.python(python)).parents[1] / f"lib/python{python}"
        wheels = sorted((library / BUNDLED).glob("setuptools-*.whl"))
        folder.mkdir()
        for wheel in wheels[-1:]:
            zipfile.ZipFile(wheel).extractall(folder)
    return [str(folder)]
