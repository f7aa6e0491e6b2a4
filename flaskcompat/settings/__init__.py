"""One module a kind of file that sets configuration; each turns its text into settings.

A source is a line in `SOURCES` and a module with `parse(text, path)`. Patterns live here, not in the modules,
so that looking for files imports nothing. What several files only say together is put together by `combine`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.text.patterns import Patterns, matches

Parsed = tuple[tuple[Setting, ...], tuple[Problem, ...]]
Parse = Callable[[str, str], Parsed]


class Source(NamedTuple):
    """A kind of file: `patterns` match the file's name (or, with a slash, the end of its path)."""

    name: str
    module: str
    patterns: tuple[str, ...]

    def matches(self, path: str) -> bool:
        """Whether the POSIX path names a file of this kind."""
        return any(matches(pattern, path) for pattern in self.patterns)

    def parser(self) -> Parse:
        """The source's `parse`, imported only now."""
        parse: Parse = import_module(f"flaskcompat.settings.{self.module}").parse
        return parse


SOURCES: tuple[Source, ...] = (
    Source("dotenv", "dotenv", (".env", ".env.*", ".flaskenv", ".flaskenv.*", "*.env")),
    Source("dockerfile", "dockerfile", ("Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile")),
    Source(
        "compose", "compose", ("docker-compose*.yml", "docker-compose*.yaml", "compose*.yml", "compose*.yaml")
    ),
    Source("procfile", "procfile", ("Procfile", "Procfile.*")),
    Source("systemd", "systemd", ("*.service",)),
    Source(
        "gunicorn.conf",
        "gunicorn_conf",
        ("gunicorn*.conf.py", "*gunicorn.conf*.py", "*gunicorn_conf*.py", "gunicorn_settings.py"),
    ),
    Source(
        "uwsgi",
        "uwsgi",
        ("*uwsgi*.ini", "*uwsgi*.json", "*uwsgi*.yml", "*uwsgi*.yaml", "*uwsgi*.xml"),
    ),
    Source(
        "supervisor",
        "supervisor",
        (
            "supervisor*.conf",
            "supervisord.ini",
            "*.supervisor.conf",
            "supervisor*/*.conf",
            "supervisor*/*.ini",
        ),
    ),
    Source("shell", "shell", ("*.sh", "*.bash", "entrypoint")),
    Source("makefile", "makefile", ("Makefile", "makefile", "GNUmakefile")),
    Source("tox", "tox_ini", ("tox.ini", "pytest.ini")),
    Source("babel", "babel_cfg", ("babel*.cfg", "babel*.ini")),
    Source("fly.toml", "fly_toml", ("fly.toml", "fly.*.toml")),
    Source(
        "deployment",
        "deployment_yaml",
        (
            ".github/workflows/*.yml",
            ".github/workflows/*.yaml",
            ".gitlab-ci.yml",
            ".circleci/config.yml",
            "bitbucket-pipelines.yml",
            "app.yaml",
            "app.yml",
            "render.yaml",
            "k8s/*.yml",
            "k8s/*.yaml",
            "kubernetes/*.yml",
            "kubernetes/*.yaml",
            "deployment*.yml",
            "deployment*.yaml",
        ),
    ),
)


_PATTERNS = Patterns(source.patterns for source in SOURCES)


def source_of(path: str) -> Source | None:
    """The kind of a file that sets configuration, by its POSIX path; None for any other file."""
    row = _PATTERNS.find(path)
    return None if row is None else SOURCES[row]
