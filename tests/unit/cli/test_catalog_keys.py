from __future__ import annotations

from typing import Any

import pytest
from typer.testing import CliRunner

from flaskcompat.cli.catalog import catalog_app
from flaskcompat.indexing import keys_generate


def test_what_could_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def generate(catalog: object, names: list[str], **options: Any) -> int:
        assert list(names) == ["flask-mail"]
        options["progress"]("flask-mail", "no such release")
        return 1

    monkeypatch.setattr(keys_generate, "generate", generate)
    result = CliRunner().invoke(catalog_app, ["keys", "flask-mail"])
    assert result.exit_code == 0
    assert "flask-mail: no such release\n" in result.output
    assert "1 distributions\n" in result.output
