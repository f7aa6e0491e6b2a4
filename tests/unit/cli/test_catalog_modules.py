"""`flaskcompat catalog modules`."""

from __future__ import annotations

from typing import Any

import pytest
from typer.testing import CliRunner

from flaskcompat.cli.catalog import catalog_app
from flaskcompat.indexing import modules_generate, undeclared_generate
from flaskcompat.indexing.uses_generate import Written


@pytest.mark.parametrize("names", [[], ["flask-apscheduler"]])
def test_who_brings_which_module_is_found_out_where_all_is_read(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def modules(catalog: object, **options: Any) -> int:
        options["progress"]("flask", "")
        options["progress"]("lost", "no such release")
        return 532

    def undeclared(asked: list[str], **options: Any) -> tuple[Written, ...]:
        assert list(asked) == names
        done = (
            Written("flask-apscheduler", 17, 306, (("0.1", "broken archive"),)),
            Written("flask", 60, 0, ()),
        )
        for one in done:
            options["progress"](one)
        return done

    monkeypatch.setattr(modules_generate, "generate", modules)
    monkeypatch.setattr("flaskcompat.indexing.gaps_sources.forget", lambda folder: None)
    monkeypatch.setattr(undeclared_generate, "generate", undeclared)
    result = CliRunner().invoke(catalog_app, ["modules", *names])
    assert result.exit_code == 0
    assert ("lost: no such release\n532 modules\n" in result.output) is not bool(names)
    assert "flask-apscheduler: 17 releases, 306 bytes\n    0.1: broken archive\n" in result.output
    assert "1 of 2 distributions need undeclared ones\n" in result.output
