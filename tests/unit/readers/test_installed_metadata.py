from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.model.inventory import Problem
from flaskcompat.readers.installed_metadata import distribution_at, is_metadata, read_head


@pytest.mark.parametrize("entry", ["flask", "flask.py", "~lask-3.dist-info", "flask.dist-info.txt"])
def test_other_entries_are_no_metadata(entry: str) -> None:
    assert not is_metadata(entry)


@pytest.mark.parametrize("entry", ["flask-3.1.2.dist-info", "flask.egg-info", "flask-1-py2.7.egg"])
def test_entries_of_metadata(entry: str) -> None:
    assert is_metadata(entry)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "a-1.dist-info"
    folder.mkdir()
    os.mkfifo(folder / "METADATA")
    problems: list[Problem] = []
    assert distribution_at(str(folder), problems) is None
    assert "not a regular file" in problems[0].message


def test_binary_metadata_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "a-1.egg-info"
    file.write_bytes(bytes(range(256)) * 10)
    problems: list[Problem] = []
    assert distribution_at(str(file), problems) is None
    assert len(problems) == 1


@pytest.mark.parametrize("place", ["a-1.egg-info", "a-1.egg-info/PKG-INFO", "a-1-py3.egg/EGG-INFO/PKG-INFO"])
def test_older_places_of_metadata(tmp_path: Path, place: str) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("Name: A_b\nVersion: 1\n")
    pin = distribution_at(str(tmp_path / place.partition("/")[0]), [])
    assert pin is not None
    assert (pin.name, pin.version, pin.path, pin.line) == ("a-b", "1", str(file), 2)


def test_the_description_is_not_read_as_fields_and_lines_continue(tmp_path: Path) -> None:
    file = tmp_path / "a.egg-info"
    file.write_text("Name: a\nSummary: x\n  Version: 9\nVersion: 1\n\nVersion: 2\nRequires-Dist: b\n")
    pin = distribution_at(str(file), [])
    assert pin is not None
    assert (pin.version, pin.line, pin.edges) == ("1", 4, ())


def test_only_the_beginning_of_a_huge_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "METADATA"
    file.write_text("x" * 3_000_000)
    assert len(read_head(str(file))) == 1_000_000
