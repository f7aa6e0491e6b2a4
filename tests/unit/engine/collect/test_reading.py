from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.engine.collect.reading import (
    MOST_LINES,
    RefusedError,
    beginning,
    inside,
    read_bytes,
    read_text,
)


def refusal(path: Path | str, boundary: Path, limit: int = 100) -> str:
    with pytest.raises(RefusedError) as caught:
        read_bytes(str(path), str(boundary), limit)
    return str(caught.value)


def test_links_are_read_inside_the_boundary_only(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("inside")
    (tmp_path / "in-too").mkdir()
    (tmp_path / "in-too" / "b.txt").write_text("outside")
    for name, target in (("near", "a.txt"), ("far", "../in-too/b.txt"), ("farther", "far")):
        (tmp_path / "in" / name).symlink_to(target)
    assert read_bytes(str(tmp_path / "in" / "near"), str(tmp_path / "in"), 100) == b"inside"
    for name in ("far", "farther"):
        assert "leads out" in refusal(tmp_path / "in" / name, tmp_path / "in")


def test_what_is_no_regular_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe", tmp_path) == "not a regular file"
    assert refusal(tmp_path, tmp_path) == "not a regular file"


def test_the_limit_is_the_last_size_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    assert len(read_bytes(str(tmp_path / "a.txt"), str(tmp_path), 100)) == 100
    assert "larger than" in refusal(tmp_path / "a.txt", tmp_path, 99)


def test_what_the_system_refuses_is_said_in_its_words(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "gone").symlink_to("nowhere")
    assert refusal(tmp_path / "nowhere", tmp_path) == "cannot be read: No such file or directory"
    assert refusal(tmp_path / "gone", tmp_path).startswith("cannot be read")
    assert refusal(tmp_path / "round", tmp_path)
    assert "NUL" in refusal(f"{tmp_path}/a\0b", tmp_path)


def test_a_folder_whose_name_only_begins_alike_is_outside(tmp_path: Path) -> None:
    assert inside(str(tmp_path / "in" / "x"), str(tmp_path / "in"))
    assert inside(str(tmp_path / "in"), str(tmp_path / "in"))
    assert not inside(str(tmp_path / "in-too"), str(tmp_path / "in"))
    assert inside(str(tmp_path), "/")


def test_a_problem_has_the_path_as_reports_give_it(tmp_path: Path) -> None:
    text, (problem,) = read_text(str(tmp_path / "nowhere"), "shop/nowhere", str(tmp_path), 100)
    assert text is None
    assert (problem.path, problem.line) == ("shop/nowhere", 0)


def test_text_comes_without_problems(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("flask==3.1.3 # caf\xe9\n", "utf-8")
    assert read_text(str(tmp_path / "a.txt"), "a.txt", str(tmp_path), 100) == ("flask==3.1.3 # caf\xe9\n", ())


def test_the_beginning_of_a_file_and_nothing_of_a_pipe_that_somebody_writes_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("flask")
    assert beginning(str(tmp_path / "a.txt"), 3) == b"fla"
    os.mkfifo(tmp_path / "pipe")
    writer = os.open(tmp_path / "pipe", os.O_RDWR)
    assert beginning(str(tmp_path / "pipe"), 3) == b""
    os.close(writer)


@pytest.mark.parametrize("end", ["\n", "\r", "\x0c", "\u2028"])
def test_short_lines_are_limited_by_their_number(tmp_path: Path, end: str) -> None:
    (tmp_path / "a.txt").write_bytes(("a" + end).encode() * (MOST_LINES + 1))
    text, (problem,) = read_text(str(tmp_path / "a.txt"), "a.txt", str(tmp_path), 64_000_000)
    assert text is None and "lines: not read" in problem.message
