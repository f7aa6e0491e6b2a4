from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.version import Version

from flaskcompat.catalog import SHIPPED, Catalog, Release, load
from flaskcompat.catalog.demands import parse
from flaskcompat.catalog.listing import entries
from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.names import normalize

STACK = ("flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker")


def test_a_name_that_the_catalog_lacks_has_no_releases() -> None:
    assert "left-pad" not in load()
    assert 3 not in load()
    assert load().releases("left-pad") == ()
    assert load().release("left-pad", "1.0") is None


@pytest.mark.parametrize("version", ["9.9", "", "not a version", "2.2.2.1", "2.2.*", "==2.2.2", "\x00"])
def test_a_version_that_was_never_released_is_none(version: str) -> None:
    assert load().release("flask", version) is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"date": 1}', '{"date": "x", "names": 3}'])
def test_a_broken_index_ends_the_run(tmp_path: Path, content: str) -> None:
    (tmp_path / "_index.json").write_text(content)
    with pytest.raises(FlaskcompatError, match="catalog index"):
        Catalog(str(tmp_path))


def test_a_missing_or_broken_distribution_file_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "_index.json").write_text('{"date": "2024-01-01", "names": ["click", "flask"]}')
    (tmp_path / "flask.json").write_text('{"requires": [], "releases": [["1.0", "", 0, "", [7]]]}')
    catalog = Catalog(str(tmp_path))
    for name in ("click", "flask"):
        with pytest.raises(FlaskcompatError, match=f"{name}.json"):
            catalog.releases(name)


def test_equal_versions_are_one_release(
    make_catalog: Callable[..., Catalog], release: Callable[..., Release]
) -> None:
    catalog = make_catalog(flask=[release("1.0rc1"), release("1.0"), release("3.0.0")])
    for spelling in ("3.0", "3.0.0", "v3.0", " 3.0.0.0 "):
        found = catalog.release("Flask", spelling)
        assert found is not None
        assert found.version == "3.0.0"
    candidate = catalog.release("flask", "1.0.0-rc.1")
    assert candidate is not None
    assert candidate.version == "1.0rc1"


def test_the_shipped_catalog_knows_every_listed_distribution() -> None:
    assert load().names == tuple(entry.name for entry in entries())
    assert {path.stem for path in Path(SHIPPED).iterdir()} == {"_index", *load().names}
    assert all(load().releases(name) for name in load().names)


PASSED_OVER = {"amundsen-common", "flask-appbuilder", "flask-markdown", "psycopg"}
"""Distributions with releases whose requirements nobody can read."""


def test_the_shipped_catalog_is_whole() -> None:
    for name in load().names:
        releases = load().releases(name)
        versions = [Version(release.version) for release in releases]
        assert versions == sorted(set(versions))
        assert all(len(release.uploaded) == 10 for release in releases), name
        for release in releases:
            for entry in release.requires:
                assert parse(entry) is not None or name in PASSED_OVER, (name, entry)


def test_the_shipped_catalog_tells_what_releases_asked_for() -> None:
    flask = load().release("flask", "2.2.2")
    assert flask is not None
    assert flask.uploaded == "2022-08-08"
    assert flask.requires_python == ">=3.7"
    assert "Werkzeug>=2.2.2" in flask.requires
    yanked = load().release("click", "8.2.2")
    assert yanked is not None
    assert yanked.yanked


def test_flask_starts_where_the_list_says() -> None:
    assert load().releases("flask")[0].version == "0.10"


def test_names_are_normalized() -> None:
    assert "Flask_SQLAlchemy" in load()
    assert load().releases("Flask.SQLAlchemy") == load().releases("flask-sqlalchemy")
    assert all(normalize(name) == name for name in load().names)


def test_loading_the_stack_is_cheap() -> None:
    def seconds() -> float:
        catalog = Catalog(load().folder)
        started = time.perf_counter()
        for name in STACK:
            catalog.releases(name)
        return time.perf_counter() - started

    assert min(seconds() for _ in range(5)) < 0.003


def test_loading_imports_neither_the_resolver_nor_the_client() -> None:
    code = (
        "import sys, flaskcompat.catalog as c; c.load().release('flask', '2.2.2');"
        "sys.exit(any(m in sys.modules for m in ('resolvelib', 'pypi_simple', 'packaging', 'pathlib')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_host_name_is_in_the_data() -> None:
    for file in Path(load().folder).iterdir():
        assert "://" not in file.read_text(encoding="utf-8"), file.name


def test_what_may_be_there_is_what_it_has_and_all_of_distributions_that_it_does_not_know() -> None:
    catalog = load()
    assert catalog.may_have("flask", "3.0") and catalog.may_have("nobody-has-this", "1")
    assert not catalog.may_have("Flask", "2.2.99")
