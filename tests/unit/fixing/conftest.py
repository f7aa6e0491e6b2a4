"""A project from texts, and what a run sees of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.engine.check import Survey, survey
from flaskcompat.engine.options import Options

STACK = (
    "flask==3.1.3\nwerkzeug==3.1.3\njinja2==3.1.6\nmarkupsafe==3.0.2\n"
    "itsdangerous==2.2.0\nclick==8.1.8\nblinker==1.9.0\n"
)

Make = Callable[..., Survey]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Writes the files of a project into the working directory, and surveys it."""
    monkeypatch.chdir(tmp_path)

    def make(files: dict[str, str | bytes] | None = None, **options: object) -> Survey:
        for path, text in {"requirements.txt": STACK, **(files or {})}.items():
            place = tmp_path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode() if isinstance(text, str) else text)
        return survey(["."], Options(cache=False)._replace(**options))  # type: ignore[arg-type]

    return make
