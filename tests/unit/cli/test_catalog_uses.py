"""`flaskcompat catalog uses`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flaskcompat.cli.catalog import catalog_app
from flaskcompat.indexing import uses_generate
from flaskcompat.indexing.uses_generate import Written


def test_what_was_written_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: dict[str, Any] = {}

    def generate(names: list[str], **options: Any) -> tuple[Written, ...]:
        asked.update(options, names=list(names))
        written = Written("flask-login", 10, 6855, (("0.1", "broken archive"),))
        options["progress"](written)
        return (written,)

    monkeypatch.setattr(uses_generate, "generate", generate)
    words = ["uses", "flask-login", "--folder", str(tmp_path), "--exclude-newer", "2025-06-30"]
    result = CliRunner().invoke(catalog_app, words)
    assert result.exit_code == 0
    assert "flask-login: 10 releases, 6855 bytes\n    0.1: broken archive\n" in result.output
    assert "1 distributions, 10 releases\n" in result.output
    assert (asked["names"], asked["folder"], asked["until"]) == (["flask-login"], tmp_path, "2025-06-30")
