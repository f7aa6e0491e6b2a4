from __future__ import annotations

import pytest

from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.wording.pythons import reworded


@pytest.mark.parametrize(
    ("old", "wanted", "new"),
    [
        ("3.8", ">=3.9", "3.9"),
        ("3.8.10", ">=3.9", "3.9"),
        ("3.8.10", "==3.9.18", "3.9.18"),
        ("python-3.8.10", ">=3.10", "python-3.10"),
        ("python:3.8-slim-bookworm", ">=3.9", "python:3.9-slim-bookworm"),
        (
            "tiangolo/uwsgi-nginx-flask:python3.8-alpine",
            ">=3.9",
            "tiangolo/uwsgi-nginx-flask:python3.9-alpine",
        ),
        ("3.8.x", ">=3.9", "3.9.x"),
        ("py38", ">=3.10", "py310"),
        ("nothing", ">=3.9", "nothing"),
    ],
)
def test_the_version_moves_and_the_rest_stays(old: str, wanted: str, new: str) -> None:
    assert reworded(old, wanted) == new


@pytest.mark.parametrize(("old", "wanted"), [("pypy3.9-7.3.11", ">=3.10"), ("3.8", "<4"), ("3.8", "")])
def test_what_does_not_tell_one_python_is_refused(old: str, wanted: str) -> None:
    with pytest.raises(RefusedError):
        reworded(old, wanted)
