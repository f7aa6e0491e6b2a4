"""A package index on this machine, and small catalogs."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from flaskcompat.catalog import INDEX, Catalog
from flaskcompat.catalog.release import Release, encode

JSON_TYPE = "application/vnd.pypi.simple.v1+json"


class Index:
    """Files by URL path, the paths that were asked for, and helpers to publish releases."""

    def __init__(self) -> None:
        self.url = ""
        self.pages: dict[str, list[dict[str, Any]]] = {}
        self.html: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.most_at_once = 0
        self._busy = 0
        self._counting = threading.Lock()

    def publish(self, name: str, filename: str, data: bytes, metadata: str = "", **more: Any) -> None:
        """Put a file on the page of a distribution; with `metadata`, serve it beside the file (PEP 658)."""
        self.files[f"/files/{filename}"] = data
        digest = {"sha256": hashlib.sha256(data).hexdigest()}
        entry = {"filename": filename, "url": f"{self.url}/files/{filename}", "hashes": digest, **more}
        if metadata:
            self.files[f"/files/{filename}.metadata"] = metadata.encode()
            entry["core-metadata"] = {"sha256": hashlib.sha256(metadata.encode()).hexdigest()}
        self.pages.setdefault(name, []).append(entry)

    def answer(self, path: str) -> tuple[str, bytes] | None:
        """Content type and body for a path, nothing for one that is not there."""
        self.asked.append(path)
        name = path.strip("/").removeprefix("simple/")
        if name in self.html:
            return "text/html", self.html[name].encode()
        if name in self.pages:
            page = {"meta": {"api-version": "1.1"}, "name": name, "files": self.pages[name]}
            return JSON_TYPE, json.dumps(page).encode()
        return ("application/octet-stream", self.files[path]) if path in self.files else None

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Count the requests that are answered at the same time, each held for a moment."""
        with self._counting:
            self._busy += 1
            self.most_at_once = max(self.most_at_once, self._busy)
        time.sleep(0.01)
        yield
        with self._counting:
            self._busy -= 1


def _handler(index: Index) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with index.counted():
                found = index.answer(self.path)
            self.send_response(200 if found else 404)
            kind, body = found or ("text/plain", b"")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the test's output clean."""

    return Handler


@pytest.fixture
def index() -> Iterator[Index]:
    """An empty package index that answers on this machine alone."""
    made = Index()
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(made)) as server:
        made.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        server.shutdown()
        thread.join()


class Archives:
    """Archives in memory."""

    @staticmethod
    def sdist(folder: str, files: dict[str, str]) -> bytes:
        """A source archive: everything below one folder."""
        stream = io.BytesIO()
        with tarfile.open(fileobj=stream, mode="w:gz") as tar:
            for name, text in files.items():
                info = tarfile.TarInfo(f"{folder}/{name}")
                info.size = len(text.encode())
                tar.addfile(info, io.BytesIO(text.encode()))
        return stream.getvalue()

    @staticmethod
    def zip(files: dict[str, str]) -> bytes:
        """A zip archive, as wheels and some source archives are."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name, text in files.items():
                archive.writestr(name, text)
        return stream.getvalue()


@pytest.fixture
def archives() -> type[Archives]:
    """Makes archives."""
    return Archives


@pytest.fixture
def make_catalog(tmp_path: Path) -> Callable[..., Catalog]:
    """Write releases, given as `name=[Release, ...]`, and open them as a catalog."""

    def make(date: str = "2024-01-01", **releases: list[Release]) -> Catalog:
        for name, entries in releases.items():
            (tmp_path / f"{name}.json").write_text(encode(entries))
        (tmp_path / INDEX).write_text(json.dumps({"date": date, "names": sorted(releases)}))
        return Catalog(str(tmp_path))

    return make


@pytest.fixture
def release() -> Callable[..., Release]:
    """A release in a few words."""

    def make(
        version: str, *requires: str, uploaded: str = "2023-01-01", yanked: bool = False, python: str = ""
    ) -> Release:
        return Release(version, uploaded, yanked, python, requires)

    return make
