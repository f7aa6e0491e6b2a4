from __future__ import annotations

import pytest

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

TEXT = """ARG PY=3.8
FROM python:3.8-slim AS build
FROM python:${PY}-slim
RUN pip install flask==2.2.2 "werkzeug[watchdog]==2.2.2" \\
    && pip install gunicorn==20.0
"""


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (Wanted("flask", "==3.1.3", 4), "flask==2.2.2", "flask==3.1.3"),
        (Wanted("werkzeug", "==3.1", 4), "[watchdog]==2.2.2", "[watchdog]==3.1"),
        (Wanted("gunicorn", "==21.0", 5), "gunicorn==20.0", "gunicorn==21.0"),
        (Wanted("python", ">=3.9", 2, kind="python"), "python:3.8-slim", "python:3.9-slim"),
        (Wanted("python", ">=3.9", 3, kind="python"), "PY=3.8", "PY=3.9"),
    ],
)
def test_one_word_changes(wanted: Wanted, old: str, new: str) -> None:
    assert edit("Dockerfile", TEXT, "Dockerfile", [wanted]) == (TEXT.replace(old, new), ())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TEXT, Wanted("flask", ">=3", 4)),
        (TEXT, Wanted("m", "==3")),
        (f"FROM python:3.8@sha256:{'a' * 64}\n", Wanted("python", ">=3.9", 1, kind="python")),
        ("FROM pypy:3.9\n", Wanted("python", ">=3.10", 1, kind="python")),
        ("ARG A=3\nARG B=8\nFROM python:$A.$B\n", Wanted("python", ">=3.10", 3, kind="python")),
    ],
)
def test_what_one_word_does_not_say_is_refused(text: str, wanted: Wanted) -> None:
    done = edit("Dockerfile", text, "Dockerfile", [wanted])
    assert (done.text, len(done.refused)) == (text, 1)
