"""The tools of the matrix: uv, the Pythons of this machine, and where things are kept."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flaskcompat.witness.installer import find_uv, uv_environment
from flaskcompat.witness.pythons import find_python

OLD_SETUPTOOLS = "setuptools<58"
"""For source archives that later ones refuse (`use_2to3` went in 58)."""
TIMEOUT = 150.0
NEVER_BUILT = (
    "cryptography gevent greenlet grpcio h5py kaleido lxml matplotlib mysqlclient numpy pandas pillow "
    "psycopg2 pyarrow pymssql scikit-learn scipy"
).split()
"""What takes minutes to compile, and what fails without the headers of a database."""
KEPT = "max-age=86400"
"""How long the pages of the index are good: one run asks for each once."""


class Done(NamedTuple):
    """How a command ended."""

    status: int
    output: str
    errors: str


class Tools:
    """Where things are kept, and uv with the settings that the matrix runs it with."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.folders = cache / "folders"
        self.pins = cache / "pins"
        for folder in (self.folders, self.pins):
            folder.mkdir(parents=True, exist_ok=True)
        self._uv = find_uv()
        self._env = uv_environment() | {
            "UV_CONCURRENT_DOWNLOADS": "2",
            "UV_CONCURRENT_BUILDS": "1",
            "UV_LINK_MODE": "hardlink",
            "UV_CONFIG_FILE": str(_settings(cache)),
        }
        (cache / "old-build.txt").write_text(OLD_SETUPTOOLS + "\n", encoding="utf-8")

    def uv(self, *arguments: str, stdin: str = "") -> Done:
        """Run uv, below everybody else's work."""
        command = ["nice", "-n", "5", self._uv, *arguments]
        try:
            done = subprocess.run(
                command, input=stdin, capture_output=True, text=True, timeout=TIMEOUT, env=self._env
            )
        except subprocess.TimeoutExpired:
            return Done(-1, "", "took too long")
        return Done(done.returncode, done.stdout, done.stderr)

    @property
    def no_build(self) -> list[str]:
        """The options that keep uv from compiling what takes too long: it takes releases that have wheels."""
        return [word for name in NEVER_BUILT for word in ("--only-binary", name)]

    @property
    def old_build(self) -> tuple[str, str]:
        """The options that make uv build with a setuptools of old."""
        return ("--build-constraints", str(self.cache / "old-build.txt"))

    def python(self, version: str) -> str:
        """The path of a Python `X.Y`; raises where this machine has none."""
        return _python(version, self._uv)


@cache
def _python(version: str, uv: str) -> str:
    found = find_python(version, uv, uv_environment())
    if not found:
        raise SystemExit(f"there is no Python {version} on this machine")
    return os.path.realpath(found)


def _settings(cache: Path) -> Path:
    """Settings of uv that keep what the index said for a day, so that no page is asked for twice."""
    from flaskcompat.catalog.index import open_index

    path = cache / "uv.toml"
    control = f'cache-control = {{ api = "{KEPT}", files = "{KEPT}" }}'
    path.write_text(
        f'[[index]]\nurl = "{open_index().endpoint}"\ndefault = true\n{control}\n', encoding="utf-8"
    )
    return path


def default_cache() -> Path:
    """The folder of the user's cache that the matrix keeps its things in."""
    from flaskcompat.catalog.places import cache_folder

    return Path(cache_folder()) / "matrix"
