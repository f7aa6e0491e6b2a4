from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flaskcompat.catalog import SHIPPED
from flaskcompat.catalog.update import Updated
from flaskcompat.cli.app import build

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


def test_progress_and_what_was_left_out_go_to_standard_error(folders: list[Path]) -> None:
    done = CliRunner().invoke(build("catalog"), ["catalog", "update"])
    assert (done.exit_code, done.stdout) == (0, "2 distributions\n")
    assert done.stderr.splitlines() == [
        "[1/2] web: 3 releases, 1 new, 0 gone, 1 left out",
        "    web-1.0.zip: no metadata",
        "[2/2] core: 2 releases, 0 new, 2 gone, 0 left out",
    ]


def test_the_catalog_is_the_shipped_one_or_that_of_a_folder(folders: list[Path], tmp_path: Path) -> None:
    CliRunner().invoke(build("catalog"), ["catalog", "update"])
    CliRunner().invoke(build("catalog"), ["catalog", "update", "--folder", str(tmp_path)])
    assert folders == [Path(SHIPPED), tmp_path]


def test_update_is_asked_for_by_name(folders: list[Path]) -> None:
    done = CliRunner().invoke(build("catalog"), ["catalog"])
    assert done.exit_code == 2 and "update" in done.output
    assert folders == []
