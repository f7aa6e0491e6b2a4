from __future__ import annotations

import subprocess
import sys

import pytest

from flaskcompat.settings import SOURCES, source_of


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (".env", "dotenv"),
        ("deploy/.env.production", "dotenv"),
        (".flaskenv", "dotenv"),
        ("web.env", "dotenv"),
        ("Dockerfile", "dockerfile"),
        ("docker/Dockerfile.dev", "dockerfile"),
        ("docker-compose.override.yml", "compose"),
        ("compose.yaml", "compose"),
        ("Procfile", "procfile"),
        ("etc/shop.service", "systemd"),
        ("gunicorn.conf.py", "gunicorn.conf"),
        ("gunicorn_config.py", "gunicorn.conf"),
        ("conf/gunicorn.prod.conf.py", "gunicorn.conf"),
        ("uwsgi.ini", "uwsgi"),
        ("shop_uwsgi.ini", "uwsgi"),
        ("supervisord.conf", "supervisor"),
        ("entrypoint.sh", "shell"),
        ("Makefile", "makefile"),
        ("tox.ini", "tox"),
        ("fly.toml", "fly.toml"),
        (".github/workflows/test.yml", "deployment"),
        ("app.yaml", "deployment"),
        ("deploy/k8s/web.yaml", "deployment"),
    ],
)
def test_files_are_known_by_their_names(path: str, name: str) -> None:
    source = source_of(path)
    assert source is not None
    assert source.name == name


@pytest.mark.parametrize(
    "path",
    ["env", "app.py", "test_gunicorn.py", "gunicorn.py", "config.yml", "Dockerfiles/x", "uwsgi.py", ""],
)
def test_other_files_are_left_alone(path: str) -> None:
    assert source_of(path) is None


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_source_reads_an_empty_file(source: object) -> None:
    parse = next(one for one in SOURCES if one is source).parser()
    assert parse("", "x") == ((), ())
    assert parse("\ufeff", "x") == ((), ())


def test_names_are_unique() -> None:
    assert len({source.name for source in SOURCES}) == len(SOURCES)


def test_looking_for_files_imports_no_parser() -> None:
    code = (
        "import sys; from flaskcompat.settings import source_of; source_of('.env');"
        "print([m for m in sys.modules if m.startswith('flaskcompat.settings.') or m in ('yaml', 'ast')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
