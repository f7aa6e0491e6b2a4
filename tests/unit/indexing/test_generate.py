from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.catalog.index import Page
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.api import Api
from flaskcompat.index.files import PACKAGES
from flaskcompat.indexing import generate as module
from flaskcompat.indexing.generate import Written, generate, generate_standard_library, write_packages

RELEASES = {
    ("a", "1.0"): {"a/__init__.py": "from b import Base\nclass C(Base): ...\nx = 1\n"},
    ("a", "1.1"): {"a/__init__.py": "from b import Base\nclass C(Base): ...\n"},
    ("a", "2.0"): {"other.py": ""},
    ("b", "1.0"): {"b.py": "import json\nclass Base(json.JSONEncoder): ...\n"},
}


class Named:
    def __init__(self, version: str) -> None:
        self.version = version


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Where to write, with an index that has two distributions."""

    def files(name: str, version: str, **more: object) -> dict[str, str]:
        if version == "0.9":
            raise FlaskcompatError("it cannot be read")
        return RELEASES[name, version]

    def page(client: object, name: str) -> Page | None:
        versions: list[Any] = [Named(version) for each, version in [*RELEASES, ("a", "0.9")] if each == name]
        return Page(tuple(versions), ()) if versions else None

    monkeypatch.setattr(module, "python_files", files)
    monkeypatch.setattr(module, "read_page", page)
    listed = tmp_path / "list.toml"
    listed.write_text('[a]\nfrom = "0.9"\n[b]\nfrom = "1.0"\n[gone]\nfrom = "1.0"\n')
    return {
        "folder": tmp_path / "out", "list_file": listed, "cache": tmp_path / "cache", "client": object()
    }  # fmt: skip


def test_what_releases_have_is_written(place: dict[str, Any]) -> None:
    told: list[Written] = []
    written = generate(["a", "b"], **place, progress=told.append)
    assert list(written) == told
    assert [(each.name, each.releases, each.read) for each in written] == [("a", 2, 2), ("b", 1, 1)]
    assert written[0].skipped == (("0.9", "it cannot be read"), ("2.0", "no module of its packages is in it"))
    api = Api(str(place["folder"]))
    assert [api.exists("a.x", {"a": each}.__getitem__) for each in ("1.0", "1.1")] == [True, False]
    assert api.distribution_of("b.Base") == "b"


def test_what_is_not_listed_or_not_there_is_an_error(place: dict[str, Any]) -> None:
    with pytest.raises(FlaskcompatError, match="not in the list of indexed distributions: z"):
        generate(["z"], **place)
    with pytest.raises(FlaskcompatError, match=r"the index has no release of gone from 1\.0 on"):
        generate(["gone"], **place)


def test_the_standard_library_is_asked_of_interpreters(place: dict[str, Any]) -> None:
    generate(["b"], **place)
    where = {"folder": place["folder"], "cache": place["cache"]}
    written = generate_standard_library([sys.executable], **where)
    assert written.releases == 1
    api = Api(str(place["folder"]))
    assert api.distribution_of("collections.Mapping") == "python"
    now = {"python": "3.99", "b": "1.0"}.__getitem__
    assert api.exists("b.Base.iterencode", now) is True  # bases of others are told in full
    data = json.loads((place["folder"] / "python.json").read_text())
    data["releases"].insert(0, "3.1")
    (place["folder"] / "python.json").write_text(json.dumps(data))
    with pytest.raises(FlaskcompatError, match=r"no interpreter of Python 3\.1 is found"):
        generate_standard_library([sys.executable], **where)


def test_packages_of_others_stay(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text("{}")
    write_packages(tmp_path, {"x": "a", "old": "gone"})
    write_packages(tmp_path, {"y": "b"})
    assert json.loads((tmp_path / PACKAGES).read_text()) == {"x": "a", "y": "b"}
