from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from flaskcompat.index.api import load_api
from flaskcompat.index.changelogs import PATH, changelog


@pytest.mark.parametrize(
    ("distribution", "release", "page"),
    [
        ("flask", "3.0.0", "https://flask.palletsprojects.com/en/stable/changes/#version-3-0-0"),
        ("flask", "", "https://flask.palletsprojects.com/en/stable/changes/"),
        ("python", "3.12", "https://docs.python.org/3/whatsnew/3.12.html#removed"),
        ("python", "", "https://docs.python.org/3/whatsnew/"),
        ("sqlalchemy", "2.0.0", "https://docs.sqlalchemy.org/en/20/changelog/migration_20.html"),
        ("sqlalchemy", "", "https://docs.sqlalchemy.org/en/20/changelog/migration_20.html"),
        ("nothing", "1.0", ""),
    ],
)
def test_page(distribution: str, release: str, page: str) -> None:
    assert changelog(distribution, release) == page


@pytest.mark.parametrize(
    ("distribution", "release", "page"),
    [
        ("python", "3.9", "https://docs.python.org/3/whatsnew/3.9.html"),
        ("click", "8.0.0", "https://click.palletsprojects.com/en/stable/changes/#version-8-0-0"),
    ],
)
def test_page_of_what_came(distribution: str, release: str, page: str) -> None:
    assert changelog(distribution, release, came=True) == page


def test_every_distribution_with_names_has_a_page() -> None:
    table: dict[str, str] = json.loads(Path(PATH).read_text("utf-8"))
    assert set(table) == set(load_api().owners.values())
    for name in table:
        address = urlsplit(changelog(name, "1.2.3"))
        assert (address.scheme, bool(address.hostname), "{" in address.geturl()) == ("https", True, False)
