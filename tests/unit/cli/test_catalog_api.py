from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from flaskcompat.cli.catalog_api import api
from flaskcompat.errors import UsageError
from flaskcompat.index.api import load_api
from flaskcompat.indexing.generate import Written

APP = typer.Typer()
APP.command()(api)


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What ships stays: the command would remove what was worked out of the indexes that it writes anew."""
    monkeypatch.setattr("flaskcompat.indexing.gaps_sources.forget", lambda folder: None)
    monkeypatch.setattr("flaskcompat.indexing.words.write_words", lambda names, source, folder: None)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was asked of the generators, which do nothing."""
    calls: list[Any] = []

    def generate(names: list[str], **more: Any) -> tuple[Written, ...]:
        calls.append(names)
        written = Written("web", 3, 2, 99, (("1.0", "broken"),))
        more["progress"](written)
        return (written,)

    def standard(interpreters: list[str], **more: Any) -> Written:
        calls.append(interpreters)
        return Written("python", 4, 4, 50, ())

    monkeypatch.setattr("flaskcompat.indexing.generate.generate", generate)
    monkeypatch.setattr("flaskcompat.indexing.generate.generate_standard_library", standard)
    monkeypatch.setattr("flaskcompat.indexing.interpreters.on_path", lambda: ["python3.9"])
    return calls


def test_all_that_is_listed_is_written_by_default(asked: list[Any]) -> None:
    done = CliRunner().invoke(APP, [])
    assert (done.exit_code, done.stdout, asked) == (0, "1 distributions, 3 releases\n", [[]])
    assert done.stderr.splitlines() == ["web: 3 releases, 2 read, 99 bytes", "    1.0: broken"]


def test_the_standard_library_needs_no_index(asked: list[Any]) -> None:
    done = CliRunner().invoke(APP, ["python", "--interpreter", "/opt/python3.14"])
    assert (done.exit_code, asked) == (0, [["python3.9", "/opt/python3.14"]])
    assert done.stdout == "1 distributions, 4 releases\n"


def test_both_at_once(asked: list[Any]) -> None:
    assert CliRunner().invoke(APP, ["web", "python"]).exit_code == 0
    assert asked == [["web"], ["python3.9"]]


def test_the_index_of_a_day_goes_to_a_folder_of_its_own(tmp_path: Path) -> None:
    done = CliRunner().invoke(APP, ["--exclude-newer", "2023-04-30", "--folder", str(tmp_path)])
    assert done.exit_code == 0 and done.stdout.endswith(" releases, as of 2023-04-30\n")
    assert load_api(str(tmp_path)).gone("flask.Flask.json_encoder", lambda name: "99") == "2.3.0"
    assert load_api(str(tmp_path)).exists("flask._request_ctx_stack", lambda name: "99") is True
    done = CliRunner().invoke(APP, ["--exclude-newer", "2023-04-30"])
    assert isinstance(done.exception, UsageError)
