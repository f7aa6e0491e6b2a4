from __future__ import annotations

import json
from pathlib import Path

import pytest

from flaskcompat.index.gaps import Gaps, Hit
from flaskcompat.index.uses import load_uses
from flaskcompat.indexing import gaps_generate
from flaskcompat.indexing.gaps_generate import generate, stretches
from flaskcompat.indexing.merge import encode as encode_api
from flaskcompat.indexing.merge import merge
from flaskcompat.indexing.surface import surface
from flaskcompat.indexing.uses_encode import encode as encode_uses
from flaskcompat.model.need import Need

OLD = Need(("web.old",), "name", "", "import", "", True, "ext/core.py:3")
NEW = OLD._replace(names=("web.new",), module="ext.more")


@pytest.fixture
def indexes(tmp_path: Path) -> Path:
    """`web.old` is in 1 alone, `web.new` in 2 alone; `ext` 1 needs the one, and from 2 on the other."""
    folder = tmp_path / "data"
    for name in ("api", "uses"):
        (folder / name).mkdir(parents=True)
    texts = {"1": "old = 1", "2": "new = 1"}
    read = {version: surface({"web.py": text}, frozenset(["web"])) for version, text in texts.items()}
    (folder / "api/web.json").write_text(encode_api(merge(["1", "2"], read)))
    (folder / "api/_packages.json").write_text(json.dumps({"web": "web"}))
    (folder / "modules.json").write_text(json.dumps({"modules": {}, "seeded": {}}))
    unsure = OLD._replace(certain=False, place="ext/core.py:9")
    needs = {"1": [OLD, unsure], "2": [NEW], "3": [NEW]}
    (folder / "uses/ext.json").write_text(encode_uses(needs, ["1", "2", "3"]))
    return folder


def lacks(folder: Path, version: str, web: str) -> list[tuple[str, Hit]]:
    hits = Gaps(str(folder)).hits("uses/ext", version, lambda name: web)
    uses = load_uses(str(folder / "uses"))
    return [(need.names[0], hit) for hit in hits or () for need in uses.needs_of_row("ext", version, hit.row)]


def test_what_is_lacking_is_told_from_the_file(indexes: Path, tmp_path: Path) -> None:
    assert generate(indexes, 1, tmp_path / "cache") == (indexes / "gaps.txt").stat().st_size
    assert lacks(indexes, "1", "1") == []
    assert [(name, hit.target) for name, hit in lacks(indexes, "1", "2")] == [("web.old", "web")]
    assert [(name, hit.target) for name, hit in lacks(indexes, "3", "1")] == [("web.new", "web")]
    assert lacks(indexes, "3", "2") == []
    found = [Gaps(str(indexes)).packages("uses/ext", version) for version in "123"]
    assert found == [frozenset(), {"ext"}, {"ext"}]


def test_what_was_worked_out_is_kept(indexes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate(indexes, 1, tmp_path / "cache")
    text = (indexes / "gaps.txt").read_text()
    monkeypatch.setattr(gaps_generate, "gaps_of", None)
    generate(indexes, 1, tmp_path / "cache")
    assert (indexes / "gaps.txt").read_text() == text


def test_stretches() -> None:
    assert stretches([4, 1, 2, 6, 5]) == (1, 3, 4, 7)
    assert stretches([-1, 0]) == (-1, 1)
    assert stretches([]) == ()
