"""One module a file format; each turns the text of one file into an `Inventory`.

A format is a line in `FORMATS` and a module with `parse(text, path) -> Inventory`. Patterns live here, not in
the modules, so that looking for files imports nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, NamedTuple

from flaskcompat.model.inventory import Inventory
from flaskcompat.text.patterns import Patterns, matches

Parse = Callable[[str, str], Inventory]


class Format(NamedTuple):
    """A file format: `patterns` match the file's name (or, with a slash, the end of its path)."""

    name: str
    module: str
    patterns: tuple[str, ...]
    kind: Literal["manifest", "lock", "report", "pythons"]
    tool: str = ""

    def matches(self, path: str) -> bool:
        """Whether the POSIX path names a file of this format."""
        return any(matches(pattern, path) for pattern in self.patterns)

    def parser(self) -> Parse:
        """The format's `parse`, imported only now."""
        parse: Parse = import_module(f"flaskcompat.readers.{self.module}").parse
        return parse


FORMATS: tuple[Format, ...] = (
    Format("uv.lock", "uv_lock", ("uv.lock", "*.py.lock"), "lock", "uv"),
    Format("poetry.lock", "poetry_lock", ("poetry.lock",), "lock", "poetry"),
    Format("pdm.lock", "pdm_lock", ("pdm.lock", "pdm.*.lock"), "lock", "pdm"),
    Format("Pipfile.lock", "pipfile_lock", ("Pipfile.lock",), "lock", "pipenv"),
    Format("pylock.toml", "pylock", ("pylock.toml", "pylock.*.toml"), "lock", "pip"),
    Format("conda-lock.yml", "conda_lock", ("conda-lock.yml", "*.conda-lock.yml"), "lock", "conda-lock"),
    Format("pixi.lock", "pixi_lock", ("pixi.lock",), "lock", "pixi"),
    Format("pyproject.toml", "pyproject", ("pyproject.toml",), "manifest"),
    Format("Pipfile", "pipfile", ("Pipfile",), "manifest", "pipenv"),
    Format("pixi.toml", "pixi_toml", ("pixi.toml",), "manifest", "pixi"),
    Format(
        "environment.yml", "environment_yml", ("environment*.yml", "environment*.yaml"), "manifest", "conda"
    ),
    Format("setup.cfg", "setup_cfg", ("setup.cfg",), "manifest", "pip"),
    Format("setup.py", "setup_py", ("setup.py",), "manifest", "pip"),
    Format(
        "requirements.txt",
        "requirements_txt",
        (
            "*requirements*.txt",
            "*requirements*.in",
            "*requirements*.pip",
            "*constraints*.txt",
            "*constraints*.in",
            "requirements/*.txt",
            "requirements/*.in",
            "requirements/*.pip",
            "reqs/*.txt",
            "reqs/*.in",
        ),
        "manifest",
        "pip",
    ),
    Format("script", "script", (), "manifest", "uv"),
    Format("pip inspect", "pip_inspect", ("pip-inspect*.json",), "report", "pip"),
    Format("pip report", "pip_report", ("pip-report*.json",), "report", "pip"),
    Format("CycloneDX", "cyclonedx", ("*.cdx.json", "bom.json", "*sbom*.json"), "report"),
    Format("SPDX", "spdx", ("*.spdx.json",), "report"),
    Format(".python-version", "python_version", (".python-version",), "pythons"),
    Format("runtime.txt", "runtime_txt", ("runtime.txt",), "pythons"),
    Format(
        "Dockerfile", "dockerfile", ("Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile"), "pythons"
    ),
    Format(
        "GitHub workflow",
        "github_workflow",
        (".github/workflows/*.yml", ".github/workflows/*.yaml"),
        "pythons",
    ),
    Format("GitLab CI", "gitlab_ci", (".gitlab-ci.yml",), "pythons"),
    Format("tox.ini", "tox_ini", ("tox.ini",), "pythons"),
    Format("noxfile.py", "noxfile", ("noxfile.py",), "pythons"),
)


_PATTERNS = Patterns(entry.patterns for entry in FORMATS)


def format_of(path: str) -> Format | None:
    """The format of a file, by its POSIX path; None for a file that is no manifest or lock."""
    row = _PATTERNS.find(path)
    return None if row is None else FORMATS[row]
