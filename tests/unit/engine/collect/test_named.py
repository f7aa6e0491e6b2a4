from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine.collect.named import unreadable


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text("flask==3.1.3\n")


def refused(*paths: str) -> list[str]:
    return unreadable(paths, check(paths))


def test_what_was_read_is_not_told() -> None:
    Path("empty.txt").touch()
    assert refused("requirements.txt", "./requirements.txt", os.path.abspath("requirements.txt")) == []
    assert refused(".", "requirements.txt") == []


def test_a_folder_is_told_only_where_it_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("folder").mkdir()
    report = check("folder")
    assert unreadable(["folder"], report) == []
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert unreadable(["folder"], report) == ["folder"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("uv.lock", b"[[package"), ("notes.txt", b"Dear reader,\n"), ("poetry.lock", b"\x00\xff" * 40)],
)
def test_a_file_of_which_nothing_could_be_read_is_told(name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    assert refused("requirements.txt", name) == [name]


def test_a_link_that_leads_nowhere_or_out_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "requirements.txt"
    outside.write_text("flask==3.1.3\n")
    Path("gone-requirements.txt").symlink_to("nowhere")
    Path("out-requirements.txt").symlink_to(outside)
    assert refused("gone-requirements.txt", "out-requirements.txt") == [
        "gone-requirements.txt",
        "out-requirements.txt",
    ]


def test_a_file_that_was_read_in_part_is_not_told() -> None:
    Path("requirements.txt").write_text("flask==3.1.3\n-r gone.txt\nnot a requirement at all\n")
    assert refused("requirements.txt") == []
