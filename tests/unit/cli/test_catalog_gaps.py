"""`flaskcompat catalog gaps`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from flaskcompat.cli.catalog import catalog_app
from flaskcompat.indexing import gaps_generate


def test_the_size_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[Path] = []

    def generate(folder: Path) -> int:
        asked.append(folder)
        return 12

    monkeypatch.setattr(gaps_generate, "generate", generate)
    result = CliRunner().invoke(catalog_app, ["gaps", "--folder", str(tmp_path)])
    assert (result.exit_code, result.output, asked) == (0, "12 bytes\n", [tmp_path])
