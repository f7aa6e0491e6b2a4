from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.engine.quick import Quick
from flaskcompat.index.gaps import Gaps, load_gaps
from flaskcompat.model.lack import Versions
from flaskcompat.model.need import Need

FRESH = load_gaps().hits("uses/flask-login", "0.6.3", lambda name: "") is not None
fresh = pytest.mark.skipif(not FRESH, reason="tests/test_gaps.py tells what to do")


def around(**versions: str) -> Versions:
    return lambda name: versions.get(name, "")


@fresh
def test_what_is_lacking_is_told_as_the_join_tells_it() -> None:
    found = Quick()("flask-login", "0.6.2", around(flask="3.0.0", werkzeug="3.0.0"), lambda module: True)
    assert found is not None
    lack = next(lack for lack in found if lack.names == ("werkzeug.urls.url_decode",))
    assert (lack.target, lack.version, lack.stage) == ("werkzeug", "3.0.0", "import")
    assert lack.history().gone == "3.0.0"


@fresh
def test_nothing_is_read_where_nothing_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("flaskcompat.index.uses.load_uses")
    good = around(flask="3.0.0", werkzeug="3.0.0")
    assert Quick()("flask-login", "0.6.3", good, lambda module: True) == ()
    assert Quick()("nobody-knows", "1.0", good, lambda module: True) == ()


class Uses:
    """One row: what `ext` needs in its main import, and in that of two submodules."""

    def needs_of_row(self, distribution: str, version: str, row: int) -> tuple[Need, ...]:
        need = Need(("web.old",), "name", "", "import", "", True, f"ext/core.py:{row}")
        return tuple(need._replace(module=module) for module in ("ext.more", "", "ext.other"))


def test_what_only_submodules_need_counts_where_they_are_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gaps.txt").write_text(
        '* {"sizes":{},"releases":{"web":["1"]}}\n'
        'uses/ext {"size":-1,"releases":["1"],"packages":[["ext",[0,1]]],'
        '"gaps":[["web",[["web",0,1]],[[[0,1],[5]]]]]}\n'
    )
    monkeypatch.setattr("flaskcompat.index.uses.load_uses", lambda *folder: Uses())
    gaps = Gaps(str(tmp_path))
    quick = Quick(lambda: gaps)
    found = quick("ext", "1", around(web="1"), lambda module: module == "ext.more")
    assert [(lack.module, lack.target, lack.place) for lack in found or ()] == [
        ("", "web", "ext/core.py:5"),
        ("ext.more", "web", "ext/core.py:5"),
    ]
    assert quick.packages("ext", "1") == frozenset(["ext"])


def test_without_a_file_nothing_is_told(tmp_path: Path) -> None:
    nothing = Gaps(str(tmp_path))
    quick = Quick(lambda: nothing)
    assert quick("flask-login", "0.6.2", around(), lambda module: True) is None
    assert quick.packages("flask-login", "0.6.2") is None
