from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine import scanned
from flaskcompat.engine.scanned import Scanned, read_needs
from flaskcompat.model.environment import Distribution

PACKAGES, INTERESTING = frozenset({"flask", "werkzeug"}), frozenset({"flask", "werkzeug", "imp"})
QUOTING = "from werkzeug.urls import url_quote\n"


def installed(site: Path, name: str = "mine", more: str = "", **files: str) -> Distribution:
    """A distribution of one package with the files, as pip installs it."""
    folder = site / f"{name}-1.0.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (site / name).mkdir()
    for stem, text in files.items():
        (site / name / f"{stem}.py").write_text(text)
    record = [f"{name}/{stem}.py,sha256=x,10" for stem in files]
    (folder / "RECORD").write_text("\n".join([*record, f"{name}-1.0.dist-info/METADATA,,", more]))
    return Distribution(name, "1.0", str(folder / "METADATA"), 3, "installed")


def read(*distributions: Distribution) -> Scanned:
    return read_needs(distributions, PACKAGES, INTERESTING)


def test_what_a_distribution_needs_is_read_from_its_files(tmp_path: Path) -> None:
    (need,) = read(installed(tmp_path, __init__=QUOTING)).needs["mine", "1.0"]
    assert (need.names, need.stage, need.place) == (
        ("werkzeug.urls.url_quote",),
        "import",
        "mine/__init__.py:1",
    )


def test_one_that_imports_nothing_wanted_is_left_alone(tmp_path: Path) -> None:
    found = read(installed(tmp_path, __init__="import imp\nname = 'flask'\n"))
    assert found == Scanned({}, ())


def test_nothing_is_run_and_what_does_not_parse_is_a_problem(tmp_path: Path) -> None:
    found = read(installed(tmp_path, __init__=QUOTING + "raise SystemExit(9)\n", wrong="def ("))
    assert found.needs["mine", "1.0"]
    assert [problem.path for problem in found.problems] == [f"{tmp_path}/mine/wrong.py"]


@pytest.mark.parametrize("line", ["../outside.py,,", "/etc/outside.py,,", "mine/../../outside.py,,"])
def test_what_leads_out_of_the_folder_is_not_read(tmp_path: Path, line: str) -> None:
    (tmp_path / "outside.py").write_text(QUOTING)
    assert read(installed(tmp_path / "site", more=line, __init__="")) == Scanned({}, ())


def test_links_are_not_followed(tmp_path: Path) -> None:
    one = installed(tmp_path / "site", more="mine/linked.py,,", __init__="")
    (tmp_path / "outside.py").write_text(QUOTING)
    (tmp_path / "site" / "mine" / "linked.py").symlink_to(tmp_path / "outside.py")
    assert read(one) == Scanned({}, ())


def test_pipes_and_missing_files_are_problems(tmp_path: Path) -> None:
    one = installed(tmp_path, more="mine/pipe.py,,\nmine/gone.py,,", __init__=QUOTING)
    os.mkfifo(tmp_path / "mine" / "pipe.py")
    found = read(one)
    assert found.needs
    assert [problem.path.rpartition("/")[2] for problem in found.problems] == ["pipe.py", "gone.py"]


def test_size_and_number_are_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = installed(tmp_path, __init__=QUOTING, other=QUOTING)
    monkeypatch.setattr(scanned, "_DISTRIBUTION", 40)
    assert [problem.message for problem in read(one).problems] == [
        "mine has too much code: the rest is not read"
    ]
    monkeypatch.undo()
    monkeypatch.setattr(scanned, "_MOST_FILES", 1)
    assert [problem.message for problem in read(one).problems] == ["mine has more than 1 files"]


def test_a_private_distribution_of_an_environment_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / ".venv" / "lib" / "python3.11" / "site-packages"
    installed(site, __init__=QUOTING)
    folder = site / "werkzeug-3.0.6.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: Werkzeug\nVersion: 3.0.6\n")
    (tmp_path / "requirements.txt").write_text("mine\n")
    monkeypatch.chdir(tmp_path)
    (finding,) = [found for found in check(".", env=".venv").findings if found.code == "FLC150"]
    assert finding.distributions == ("mine==1.0", "werkzeug==3.0.6")
    assert (
        "werkzeug.urls.url_quote (mine/__init__.py:1), which is gone since werkzeug 3.0.0" in finding.message
    )
