from __future__ import annotations

import json
from pathlib import Path

import pytest

from flaskcompat.index.api import Api, load_api
from flaskcompat.index.files import PACKAGES
from flaskcompat.index.words import FOLDER
from flaskcompat.indexing.merge import encode, merge
from flaskcompat.indexing.surface import surface
from flaskcompat.indexing.words import words_of, write_words

OLD = (
    "class App:\n    def run(self, port, reload): ...\n    def first(self): ...\ndef quote(text, safe): ...\n"
)
NEW = "class App:\n    def run(self, port): ...\n    @property\n    def kept(self): ...\nfresh = 1\n"


@pytest.fixture
def api(tmp_path: Path) -> Api:
    releases = {"1.0": OLD, "2.0": NEW}
    read = {version: surface({"web.py": text}, frozenset({"web"})) for version, text in releases.items()}
    (tmp_path / "web.json").write_text(encode(merge(list(releases), read)), "utf-8")
    (tmp_path / PACKAGES).write_text('{"web": "web"}', "utf-8")
    return Api(str(tmp_path))


def test_each_release_lacks_what_the_other_has(api: Api) -> None:
    words = words_of(api, "web")["words"]
    assert isinstance(words, dict)
    assert set(words["0 1"].split()) == {"kept", "web.fresh"}
    assert set(words["1"].split()) == {"first", "kept=", "run#", "run(reload", "web.quote"}


def test_they_are_written_beside_the_index(api: Api, tmp_path: Path) -> None:
    write_words(["web"], tmp_path, tmp_path / "words")
    assert json.loads((tmp_path / "words" / "web.json").read_text("utf-8")) == words_of(api, "web")


@pytest.mark.parametrize("name", ["blinker", "flask-login", "flask-wtf", "itsdangerous", "markupsafe"])
def test_what_ships_is_what_the_index_says(name: str) -> None:
    assert json.loads(Path(FOLDER, f"{name}.json").read_text("utf-8")) == words_of(load_api(), name)


def test_every_indexed_distribution_has_its_words() -> None:
    indexed = set(load_api().owners.values())
    assert {path.stem for path in Path(FOLDER).glob("*.json")} == indexed
