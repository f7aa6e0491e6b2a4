"""Writing the use index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flaskcompat.catalog import INDEX, Release
from flaskcompat.catalog.release import encode
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.uses import Uses
from flaskcompat.indexing.uses_generate import Written, generate

CODE = {
    "1.0.0": "from werkzeug.urls import url_decode\nfrom flask import never_was_there\n",
    "1.0.1": "from werkzeug.urls import url_decode\n",
    "1.0.2": "from werkzeug.urls import url_decode\n",
    "2.0": "from flask import Flask\ndef f():\n    from flask import Markup\n",
}
LISTED = 'names = ["flask-ext"]\nrequired = ["plain"]\n[special.sparse]\nsome = true\n'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A catalog of three distributions, and the files of their releases as if they had been fetched."""
    from zipfile import ZipFile

    names = {"flask-ext": "flask_ext", "sparse": "sparse", "plain": "plain"}
    catalog = tmp_path / "catalog"
    catalog.mkdir()
    releases = [
        Release(version, f"2019-0{number}-01", False, "", ()) for number, version in enumerate(CODE, 1)
    ]
    (catalog / INDEX).write_text(json.dumps({"date": "2020-01-01", "names": sorted(names)}))
    for name, module in names.items():
        (catalog / f"{name}.json").write_text(encode(releases))
        (tmp_path / "archives" / name).mkdir(parents=True)
        for version, code in CODE.items():
            if (name, version) == ("sparse", "1.0.1"):
                continue
            with ZipFile(tmp_path / "archives" / name / f"{name}-{version}.zip", "w") as archive:
                archive.writestr(f"{module}/__init__.py", code)
    (tmp_path / "list.toml").write_text(LISTED)
    return tmp_path


def written(place: Path, *names: str, until: str = "") -> dict[str, Written]:
    done = generate(
        names,
        folder=place / "uses",
        list_file=place / "list.toml",
        catalog=str(place / "catalog"),
        until=until,
        cache=place,
        processes=1,
    )
    return {one.name: one for one in done}


def test_every_release_is_read_and_what_nobody_can_judge_left_out(place: Path) -> None:
    assert written(place, "flask-ext")["flask-ext"].releases == 4
    uses = Uses(str(place / "uses"))
    assert [need.names[0] for need in uses.needs("flask-ext", "1.0.0")] == ["werkzeug.urls.url_decode"]
    assert [need.names[0] for need in uses.needs("flask-ext", "2.0")] == ["flask.Flask", "flask.Markup"]


def test_between_releases_that_are_equal_none_is_read(place: Path) -> None:
    # 1.0.1 of this one cannot even be fetched
    done = written(place, "sparse")["sparse"]
    assert done.releases == 3
    assert done.skipped == ()
    found = Uses(str(place / "uses")).needs("sparse", "1.0.1")
    assert [need.names[0] for need in found] == ["werkzeug.urls.url_decode"]


def test_of_what_extensions_require_only_the_import_counts(place: Path) -> None:
    written(place, "plain")
    assert [need.names[0] for need in Uses(str(place / "uses")).needs("plain", "2.0")] == ["flask.Flask"]


def test_releases_after_a_day_do_not_count(place: Path) -> None:
    assert written(place, "flask-ext", until="2019-02-15")["flask-ext"].releases == 2


def test_a_name_that_is_not_listed(place: Path) -> None:
    with pytest.raises(FlaskcompatError, match="not in the list"):
        written(place, "other")
