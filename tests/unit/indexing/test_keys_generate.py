from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from flaskcompat.catalog import INDEX, Catalog, Release
from flaskcompat.catalog.release import encode
from flaskcompat.errors import FlaskcompatError
from flaskcompat.indexing.keys_generate import Listing, generate, listing

FILES = {"1.0": 'config["MAIL_A"]', "2.0": 'config["MAIL_A"], config["MAIL_B"]', "3.0": 'config["MAIL_B"]'}
LISTED = Listing({"mail": ("MAIL_",), "absent": ("X_",)}, {})


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    releases = [Release(version, "2020-01-01", False, "", ()) for version in (*FILES, "4.0")]
    (tmp_path / "mail.json").write_text(encode(releases), encoding="utf-8")
    (tmp_path / INDEX).write_text(json.dumps({"date": "2026-01-01", "names": ["mail"]}), encoding="utf-8")
    return Catalog(str(tmp_path))


def read(name: str, version: str) -> Mapping[str, str]:
    if version not in FILES:
        raise FlaskcompatError("broken archive")
    return {"mail.py": FILES[version]}


def test_each_key_with_the_releases_that_know_it(catalog: Catalog, tmp_path: Path) -> None:
    path, problems = tmp_path / "keys.json", []
    count = generate(catalog, (), path, LISTED, read, lambda name, words: problems.append((name, words)))
    assert count == 1
    assert problems == [("mail", "broken archive")]
    assert json.loads(path.read_text("utf-8")) == {
        "mail": {"families": ["MAIL_"], "first": "1.0", "keys": {"MAIL_A": "<3.0", "MAIL_B": ">=2.0"}}
    }


def test_what_is_not_named_is_kept(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"other": {}}', encoding="utf-8")
    generate(catalog, ["mail"], path, LISTED, read)
    assert sorted(json.loads(path.read_text("utf-8"))) == ["mail", "other"]


def test_the_list_names_distributions_and_the_beginnings_of_their_keys() -> None:
    assert listing().families["flask-login"][0] == "LOGIN_"
