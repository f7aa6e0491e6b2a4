"""Posts the report as a comment on the pull request, or updates the one that is there.

Where the token has no right to (pull requests from forks), it says so: the report is in the job's summary.
It is started with `python -I`, so that no module of the checked project is imported in place of Python's own.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

MARKER = "<!-- flaskcompat -->"
LONGEST = 65_536
"""GitHub takes no longer comments."""

_PAGE = 100
_PAGES = 30
_NO_RIGHT = (401, 403, 404)


class _Stay(HTTPRedirectHandler):
    """Follows no redirect: the token goes to nobody else."""

    def redirect_request(self, *arguments: Any) -> None:
        return None


def main() -> int:
    """Post or update the comment; never fails the job."""
    with open(os.environ["GITHUB_EVENT_PATH"], encoding="utf-8") as stream:
        number = int(json.load(stream)["pull_request"]["number"])
    report = Path(os.environ["REPORT"]).read_text(encoding="utf-8", errors="replace")
    body = (report if MARKER in report else f"{MARKER}\n{report}")[:LONGEST]
    try:
        _post(number, body)
    except HTTPError as error:
        if error.code in _NO_RIGHT:
            _say("notice", "the token may not comment on this pull request: see the job's summary")
        else:
            _say("warning", f"the comment could not be posted (HTTP status {error.code})")
    except (URLError, OSError, ValueError) as error:
        _say("warning", f"the comment could not be posted ({type(error).__name__})")
    return 0


def _post(number: int, body: str) -> None:
    repository = os.environ["GITHUB_REPOSITORY"]
    found = _ours(f"/repos/{repository}/issues/{number}/comments")
    if found is None:
        _ask("POST", f"/repos/{repository}/issues/{number}/comments", {"body": body})
    elif found["body"] != body:
        _ask("PATCH", f"/repos/{repository}/issues/comments/{int(found['id'])}", {"body": body})


def _ours(path: str) -> dict[str, Any] | None:
    """The comment of an earlier run: people who write the marker into theirs keep it."""
    for page in range(1, _PAGES + 1):
        comments = _ask("GET", f"{path}?per_page={_PAGE}&page={page}")
        for comment in comments:
            by = (comment.get("user") or {}).get("type")
            if by == "Bot" and MARKER in (comment.get("body") or ""):
                return dict(comment)
        if len(comments) < _PAGE:
            break
    return None


def _ask(method: str, path: str, data: dict[str, str] | None = None) -> Any:
    request = Request(
        os.environ.get("GITHUB_API_URL", "https://api.github.com") + path,
        data=None if data is None else json.dumps(data).encode(),
        method=method,
        headers={
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "Content-Type": "application/json",
            "X-GitHub-Api-Version": "2022-11-28",
        },
    )
    with build_opener(_Stay).open(request, timeout=30) as answer:
        return json.load(answer)


def _say(level: str, text: str) -> None:
    print(f"::{level} title=flaskcompat::{text}")


if __name__ == "__main__":
    sys.exit(main())
