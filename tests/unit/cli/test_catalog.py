from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flaskcompat.catalog import SHIPPED, load
from flaskcompat.catalog.update import Updated
from flaskcompat.cli.app import build
from flaskcompat.cli.catalog import _bring_up
from flaskcompat.errors import UsageError

DONE = (
    Updated("web", 3, ("1.2",), (), (("web-1.0.zip", "no metadata"),)),
    Updated("core", 2, (), ("0.1", "0.2"), ()),
)


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that are brought up to date, without an index."""
    asked: list[Path] = []

    def update(folder: Path, progress: Callable[[Updated, int, int], None]) -> tuple[Updated, ...]:
        asked.append(folder)
        for number, updated in enumerate(DONE, start=1):
            progress(updated, number, len(DONE))
        return DONE

    monkeypatch.setattr("flaskcompat.catalog.update.update", update)
    return asked


def test_what_is_new_is_told_and_what_was_left_out_goes_to_standard_error(folders: list[Path]) -> None:
    done = CliRunner().invoke(build("catalog"), ["catalog", "update"])
    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        ["new: web 1.2", "gone: core 0.1, 0.2", "2 distributions, 5 releases"],
    )
    assert done.stderr.splitlines() == ["web: web-1.0.zip: no metadata"]


def test_a_bar_is_drawn_on_a_terminal(folders: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    _bring_up(Path())
    assert "web" in screen.getvalue() and "core" in screen.getvalue()


def test_the_catalog_of_a_day_goes_to_a_folder(tmp_path: Path) -> None:
    command = ["catalog", "update", "--exclude-newer", "2025-06-30", "--folder", str(tmp_path)]
    done = CliRunner().invoke(build("catalog"), command)
    assert done.exit_code == 0 and done.stdout.endswith("releases, as of 2025-06-30\n")
    assert load(str(tmp_path)).date == "2025-06-30"


@pytest.mark.parametrize(
    "more", [["--exclude-newer", "2025-06-30"], ["--exclude-newer", "junk", "--folder", "x"]]
)
def test_the_shipped_catalog_is_never_cut_short(more: list[str]) -> None:
    done = CliRunner().invoke(build("catalog"), ["catalog", "update", *more])
    assert isinstance(done.exception, UsageError)


def test_the_catalog_is_the_shipped_one_or_that_of_a_folder(folders: list[Path], tmp_path: Path) -> None:
    CliRunner().invoke(build("catalog"), ["catalog", "update"])
    CliRunner().invoke(build("catalog"), ["catalog", "update", "--folder", str(tmp_path)])
    assert folders == [Path(SHIPPED), tmp_path]


def test_update_is_asked_for_by_name(folders: list[Path]) -> None:
    done = CliRunner().invoke(build("catalog"), ["catalog"])
    assert done.exit_code == 2 and "update" in done.output
    assert folders == []
