from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.engine.baseline import Baseline, accept, gone, read_baseline, shrunk, stale_entries
from flaskcompat.errors import UsageError
from flaskcompat.model.report import Finding, Report, Tool
from flaskcompat.reporters.json import render


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
        read_baseline(str(path))


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe")
    for name in ("nowhere.json", ".", "binary.json"):
        with pytest.raises(UsageError):
            read_baseline(str(tmp_path / name))


def baseline(tmp_path: Path, *findings: Finding) -> Baseline:
    path = tmp_path / "accepted.json"
    path.write_text(render(Report(Tool("1", 1, ""), findings=findings)))
    return read_baseline(str(path))


def test_a_report_accepts_what_nothing_else_silenced_with_the_place_of_each(tmp_path: Path) -> None:
    given = [
        finding("a"),
        finding("b-2")._replace(suppressed="baseline"),
        finding("c")._replace(suppressed="inline"),
        finding("d")._replace(suppressed="ignore"),
    ]
    found = baseline(tmp_path, *given)
    lines = (tmp_path / "accepted.json").read_text().splitlines()
    assert list(found.entries) == ["a", "b-2"]
    for mark, entry in found.entries.items():
        assert f'"fingerprint": "{mark}"' in lines[entry.place - 1]
        assert (entry.code, entry.path, entry.line) == ("FLC110", "requirements.txt", 1)


def test_only_what_was_accepted_is_marked_and_what_is_silenced_already_stays_so(tmp_path: Path) -> None:
    given = [finding("a"), finding("b"), finding("a-2"), finding("a")._replace(suppressed="inline")]
    found = accept(given, baseline(tmp_path, finding("a")))
    assert [each.suppressed for each in found] == ["baseline", None, None, "inline"]


def test_what_weighs_more_than_when_it_was_accepted_counts_again(tmp_path: Path) -> None:
    note, error = finding("a")._replace(severity="note"), finding("a")
    assert [each.suppressed for each in accept([error], baseline(tmp_path, note))] == [None]
    assert [each.suppressed for each in accept([note], baseline(tmp_path, error))] == ["baseline"]


def test_only_what_a_run_looked_at_can_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text("")
    given = baseline(tmp_path, finding("a"), finding("b"))
    assert gone(given, [finding("a")], {"."}, {"FLC110"}) == ["b"]
    assert gone(given, [finding("a")], {"."}, {"FLC310"}) == []
    assert gone(given, [finding("a")], {"shop"}, {"FLC110"}) == []
    Path("requirements.txt").unlink()
    assert gone(given, [finding("a")], {"shop"}, {"FLC110"}) == ["b"]


def test_what_is_gone_is_told_where_the_baseline_holds_it(tmp_path: Path) -> None:
    given = baseline(tmp_path, finding("a"), finding("b"))
    (event,) = stale_entries(given, ["b"])
    assert (event.kind, event.detail) == ("stale-baseline-entry", "FLC110 at requirements.txt:1")
    assert '"fingerprint": "b"' in Path(event.path).read_text().splitlines()[event.line - 1]


def test_a_shrunk_baseline_holds_the_rest_as_it_was(tmp_path: Path) -> None:
    given = baseline(tmp_path, finding("a"), finding("b"))
    expected = Path(baseline(tmp_path, finding("b")).path).read_text()
    assert shrunk(given, {"a"}) == expected


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="not a regular file"):
        read_baseline(str(tmp_path / "pipe"))
