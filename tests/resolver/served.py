"""The catalog as a package index on this machine, so that uv can be asked about hundreds of sets in minutes.

Each release is one wheel whose metadata says what the catalog says. Nothing is fetched and nothing is built:
what differs is the search, or how markers, extras, pre-releases, yanks and files are understood.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from flaskcompat.catalog import Catalog, Release

JSON_TYPE = "application/vnd.pypi.simple.v1+json"


@contextmanager
def served(catalog: Catalog) -> Iterator[str]:
    """Serve the catalog while the context lasts, at the address that it gives (PEP 503, 658, 691, 700)."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = answer(catalog, self.path)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", JSON_TYPE if self.path.startswith("/simple/") else "text/plain")
            self.send_header("Content-Length", str(len(found)))
            self.end_headers()
            self.wfile.write(found)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()
        thread.join()


def answer(catalog: Catalog, path: str) -> bytes:
    """The page of a distribution (`/simple/NAME/`) or a wheel's metadata; empty for what is not there."""
    kind, _, rest = path.strip("/").partition("/")
    if kind == "simple":
        return _page(catalog, rest) if rest in catalog else b""
    name, _, filename = rest.partition("/")
    version = filename.split("-")[1] if filename.endswith(".metadata") else ""
    release = catalog.release(name, version.replace("_", "-"))
    return _metadata(name, release) if release else b""


def _page(catalog: Catalog, name: str) -> bytes:
    files = [
        {
            "filename": filename,
            "url": f"/files/{name}/{filename}",
            "hashes": {},
            "core-metadata": True,
            "upload-time": f"{release.uploaded}T00:00:00Z",
            "yanked": release.yanked,
            **({"requires-python": release.requires_python} if release.requires_python else {}),
        }
        for release in catalog.releases(name)
        for filename in _wheels(name, release)
    ]
    return json.dumps({"meta": {"api-version": "1.1"}, "name": name, "files": files}).encode()


def _wheels(name: str, release: Release) -> list[str]:
    """One wheel for all, or those for the Pythons that the release has files for, or one for Windows."""
    stem = f"{name.replace('-', '_')}-{release.version}"
    if release.pythons is None:
        return [f"{stem}-py3-none-any.whl"]
    tags = [minor.replace(".", "") for minor in release.pythons]
    return [f"{stem}-cp{tag}-cp{tag}-manylinux_2_17_x86_64.whl" for tag in tags] or [
        f"{stem}-py3-none-win32.whl"
    ]


def _metadata(name: str, release: Release) -> bytes:
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {release.version}"]
    lines += [f"Requires-Python: {release.requires_python}"] if release.requires_python else []
    lines += [f"Requires-Dist: {entry}" for entry in release.requires]
    return "\n".join([*lines, "", ""]).encode()
