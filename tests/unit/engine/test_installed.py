from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.engine.installed import installed_situations
from flaskcompat.errors import UsageError


def environment(root: Path, *installed: str, python: str = "3.11.4") -> Path:
    """A virtual environment as its files tell it."""
    site = root / "lib" / f"python{python.rpartition('.')[0]}" / "site-packages"
    site.mkdir(parents=True)
    (root / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {python}\n")
    for text in installed:
        name, _, version = text.partition("==")
        folder = site / f"{name}-{version}.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    return root


@pytest.mark.parametrize("name", ["nowhere", "file.txt"])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").touch()
    with pytest.raises(UsageError, match="no such environment"):
        installed_situations(str(tmp_path / name), name)


def test_a_folder_in_which_nothing_is_installed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", environment(tmp_path / "bare")):
        with pytest.raises(UsageError, match="holds no installed distribution"):
            installed_situations(str(folder), "env")


def test_every_distribution_is_there_exactly_with_the_python_of_the_environment(tmp_path: Path) -> None:
    folder = environment(tmp_path / "env", "Flask==3.1.3", "Werkzeug==3.1.9")
    (situation,), problems = installed_situations(str(folder), "env")
    found = situation.environment
    assert problems == ()
    assert (found.id, found.kind, found.python, found.complete) == ("env", "installed", "3.11", True)
    assert [(entry.name, entry.version, entry.origin) for entry in found.distributions] == [
        ("flask", "3.1.3", "installed"),
        ("werkzeug", "3.1.9", "installed"),
    ]
    assert situation.python is not None and situation.python.version == "3.11"


def test_what_cannot_be_read_there_is_a_problem(tmp_path: Path) -> None:
    folder = environment(tmp_path / "env", "Flask==3.1.3")
    site = next(folder.glob("lib/*/site-packages"))
    (site / "broken-1.0.dist-info").mkdir()
    (situation,), problems = installed_situations(str(folder), "env")
    assert [entry.name for entry in situation.environment.distributions] == ["flask"]
    assert len(problems) == 1
