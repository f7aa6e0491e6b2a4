from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from flaskcompat.engine.baseline import accept, accepted_in
from flaskcompat.errors import UsageError
from flaskcompat.model.report import Finding


def finding(fingerprint: str) -> Finding:
    return Finding(
        code="FLC110",
        name="x",
        severity="error",
        confidence="definite",
        breaks=None,
        message="x",
        project=".",
        path="requirements.txt",
        line=1,
        column=0,
        fingerprint=fingerprint,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "flask==3.1.3\n",
        "[]",
        "null",
        "{}",
        '{"schema": "other/1", "findings": []}',
        '{"schema": "flaskcompat/1"}',
        '{"schema": "flaskcompat/1", "findings": {"a": 1}}',
        '{"schema": "flaskcompat/1", "findings": [{"code": "FLC110"}]}',
        '{"schema": "flaskcompat/1", "findings": [{"fingerprint": ["a"]}]}',
        "[" * 100_000,
    ],
)
def test_anything_but_a_report_of_this_tool_is_refused_by_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "accepted.json"
    path.write_text(text)
    with pytest.raises(UsageError, match=r"accepted\.json: not a JSON report"):
        accepted_in(str(path))


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe")
    for name in ("nowhere.json", ".", "binary.json"):
        with pytest.raises(UsageError):
            accepted_in(str(tmp_path / name))


def test_the_fingerprints_of_a_report(tmp_path: Path) -> None:
    path = tmp_path / "accepted.json"
    path.write_text(
        json.dumps({"schema": "flaskcompat/1", "findings": [{"fingerprint": "a"}, {"fingerprint": "b-2"}]})
    )
    assert accepted_in(str(path)) == {"a", "b-2"}


def test_only_what_was_accepted_is_marked_and_what_is_silenced_already_stays_so() -> None:
    given = [finding("a"), finding("b"), finding("a-2"), finding("a")._replace(suppressed="inline")]
    assert [each.suppressed for each in accept(given, frozenset({"a"}))] == ["baseline", None, None, "inline"]


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="not a regular file"):
        accepted_in(str(tmp_path / "pipe"))
