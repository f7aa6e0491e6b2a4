"""A small stand-in for GitHub's API of comments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Api:
    """Comments that are there, the requests that came, and the status that each is answered with."""

    def __init__(self, comments: list[dict[str, Any]], status: int) -> None:
        self.comments, self.status = comments, status
        self.asked: list[tuple[str, str]] = []
        self.tokens: set[str] = set()
        self.url = ""

    def answer(self, method: str, target: str, token: str, data: Any) -> tuple[int, Any]:
        """What a request gets."""
        parts = urlsplit(target)
        self.asked.append((method, parts.path))
        self.tokens.add(token)
        if self.status != 200:
            return self.status, {"message": "no"}
        if method == "GET":
            page = int(parse_qs(parts.query)["page"][0])
            return 200, self.comments[(page - 1) * 100 : page * 100]
        if method == "POST":
            self.comments.append({"id": 900, "user": {"type": "Bot"}, **data})
            return 201, self.comments[-1]
        (found,) = [one for one in self.comments if str(one["id"]) == parts.path.rpartition("/")[2]]
        found.update(data)
        return 200, found


@contextmanager
def serving(comments: list[dict[str, Any]] | None = None, status: int = 200) -> Iterator[Api]:
    """An API at `url`, as long as the context lasts."""
    api = Api([] if comments is None else comments, status)

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            data = json.loads(self.rfile.read(length)) if length else None
            code, value = api.answer(self.command, self.path, self.headers["Authorization"], data)
            self.send_response(code)
            if code == 302:
                self.send_header("Location", f"{api.url}/elsewhere")
            self.end_headers()
            self.wfile.write(json.dumps(value).encode())

        do_GET = do_POST = do_PATCH = _do  # noqa: N815

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    api.url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()
