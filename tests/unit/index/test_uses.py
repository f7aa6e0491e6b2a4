"""Reading the use index."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.uses import Need, Uses, load_uses
from flaskcompat.indexing.uses_encode import encode

OLD = Need(("werkzeug.urls.url_decode",), "name", "", "import", "", True, "ext/a.py:3")
NEW = Need(("flask.A", "flask.B"), "parameter", "x", "request", "ext.sub", False, "ext/b.py:7")


@pytest.fixture
def uses(tmp_path: Path) -> Uses:
    needs = {"1.0": [OLD], "1.2": [OLD._replace(place="ext/a.py:9"), NEW], "2.0": [NEW]}
    (tmp_path / "flask-ext.json").write_text(encode(needs, list(needs)))
    return Uses(str(tmp_path))


def test_the_needs_of_a_release(uses: Uses) -> None:
    assert uses.needs("flask-ext", "1.0") == (OLD,)
    assert uses.needs("Flask_Ext", "1.2") == (OLD._replace(place="ext/a.py:9"), NEW)
    assert uses.needs("flask-ext", "2") == uses.needs("flask-ext", "2.0.0") == (NEW,)


def test_of_a_release_that_was_passed_over_what_both_around_it_need(uses: Uses) -> None:
    assert uses.needs("flask-ext", "1.1") == (OLD,)
    assert uses.needs("flask-ext", "1.5") == (NEW,)


@pytest.mark.parametrize("version", ["0.9", "2.1", "not a version", ""])
def test_nothing_is_known_of_other_releases(uses: Uses, version: str) -> None:
    assert uses.needs("flask-ext", version) == ()


def test_nothing_is_known_of_other_distributions(uses: Uses) -> None:
    assert "flask-ext" in uses
    assert "other" not in uses
    assert not uses.needs("other", "1.0")
    assert not uses.releases("other")
    assert uses.releases("Flask-Ext") == ("1.0", "1.2", "2.0")


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    with pytest.raises(FlaskcompatError, match="use index"):
        Uses(str(tmp_path)).needs("a", "1.0")


def test_the_index_that_is_shipped() -> None:
    uses = load_uses()
    needs = uses.needs("flask-login", "0.6.2")
    found = {need.names[0]: need for need in needs if need.kind == "name"}
    assert found["werkzeug.urls.url_decode"].stage == "import"
    assert found["werkzeug.urls.url_decode"].place == "flask_login/utils.py:14"


@pytest.mark.parametrize("version", ["0.6.2.dev20230101", "0.6.2+fork"])
def test_a_version_of_a_fork_tells_nothing(version: str) -> None:
    assert Uses().needs("flask-login", "0.6.2")
    assert Uses().needs("flask-login", version) == ()
