from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.action.api import Api, serving
from tests.action.runner import ROOT

MARKER = "<!-- flaskcompat -->"
COMMENTS = "/repos/shop/shop/issues/7/comments"


def comment(number: int, body: str | None, kind: str = "Bot") -> dict[str, Any]:
    return {"id": number, "user": {"type": kind}, "body": body}


def posted(api: Api, folder: Path, report: str = "### fine\n") -> str:
    """What the script says; it has to end well."""
    (folder / "event.json").write_text(json.dumps({"pull_request": {"number": 7}}))
    (folder / "report.md").write_text(report, "utf-8")
    environment = {
        "GITHUB_API_URL": api.url,
        "GITHUB_EVENT_PATH": str(folder / "event.json"),
        "GITHUB_REPOSITORY": "shop/shop",
        "GITHUB_TOKEN": "secret",
        "REPORT": str(folder / "report.md"),
    }
    done = subprocess.run(
        [sys.executable, "-I", ROOT / ".github/action/comment.py"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    assert "secret" not in done.stdout
    return done.stdout


def test_the_first_run_posts(tmp_path: Path) -> None:
    with serving() as api:
        assert posted(api, tmp_path) == ""
    assert api.asked == [("GET", COMMENTS), ("POST", COMMENTS)]
    assert api.comments[0]["body"] == f"{MARKER}\n### fine\n"


def test_a_report_with_the_marker_gets_no_second_one(tmp_path: Path) -> None:
    with serving() as api:
        posted(api, tmp_path, f"{MARKER}\nfine\n")
    assert api.comments[0]["body"] == f"{MARKER}\nfine\n"


def test_the_next_run_updates_only_what_changed(tmp_path: Path) -> None:
    with serving([comment(5, f"{MARKER}\nold\n")]) as api:
        posted(api, tmp_path)
        posted(api, tmp_path)
    assert [method for method, _ in api.asked] == ["GET", "PATCH", "GET"]
    assert api.comments == [comment(5, f"{MARKER}\n### fine\n")]


def test_comments_of_people_and_of_other_bots_stay(tmp_path: Path) -> None:
    others = [comment(1, f"{MARKER} hello", "User"), comment(2, "coverage"), comment(3, None)]
    others += [{"id": 4, "user": None, "body": f"{MARKER} of one who left"}]
    with serving([dict(one) for one in others]) as api:
        posted(api, tmp_path)
    assert api.comments[:-1] == others
    assert len(api.comments) == 5


def test_a_comment_on_a_later_page_is_found(tmp_path: Path) -> None:
    many = [comment(number, "hello", "User") for number in range(250)]
    with serving([*many, comment(777, f"{MARKER}\nold\n")]) as api:
        posted(api, tmp_path)
    assert api.asked[-1] == ("PATCH", "/repos/shop/shop/issues/comments/777")


@pytest.mark.parametrize("status", [401, 403, 404])
def test_without_the_right_to_comment_the_job_goes_on(tmp_path: Path, status: int) -> None:
    with serving(status=status) as api:
        assert posted(api, tmp_path).startswith("::notice title=flaskcompat::the token may not comment")


@pytest.mark.parametrize("status", [422, 500, 302])
def test_what_else_goes_wrong_is_a_warning_and_no_redirect_is_followed(tmp_path: Path, status: int) -> None:
    with serving(status=status) as api:
        assert f"(HTTP status {status})" in posted(api, tmp_path)
    assert len(api.asked) == 1


def test_nobody_there_is_a_warning(tmp_path: Path) -> None:
    with serving() as api:
        pass
    assert posted(api, tmp_path).startswith("::warning title=flaskcompat::the comment could not be posted")


def test_no_comment_is_longer_than_github_takes(tmp_path: Path) -> None:
    with serving() as api:
        posted(api, tmp_path, "x" * 70_000)
    assert len(api.comments[0]["body"]) == 65_536
