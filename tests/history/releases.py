"""The Python files of a release, tests included: those of its source archive, else of its wheel.

They are fetched from the package index once and kept; nothing of an archive is run or unpacked to disk.
"""

from __future__ import annotations

import io
import tarfile
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from packaging.version import Version

from flaskcompat.catalog.archive_files import FILE_LIMIT, decode
from flaskcompat.catalog.archives import REQUESTS_AT_ONCE
from flaskcompat.catalog.index import TIMEOUT, File, open_index, read_page
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.names import normalize

LARGEST = 60_000_000
"""Bytes of an archive that is fetched."""

_requests = threading.BoundedSemaphore(REQUESTS_AT_ONCE)
_BROKEN = (OSError, EOFError, zlib.error, tarfile.TarError, zipfile.BadZipFile)

Sources = dict[str, str]
"""The texts of `.py` files by POSIX path below the root of the project."""


def sources(name: str, version: str) -> Sources:
    """Turn a release into its Python files. Raises `FlaskcompatError` where it cannot be fetched or read."""
    kept = cache_folder() / "history" / f"{normalize(name)}-{version}.zip"
    try:
        with zipfile.ZipFile(kept) as archive:
            return {info.filename: archive.read(info).decode("utf-8") for info in archive.infolist()}
    except (FileNotFoundError, zipfile.BadZipFile):
        found = _fetched(name, version)
    _keep(kept, found)
    return found


@cache
def files_of(name: str) -> tuple[File, ...]:
    """What the index holds of a distribution."""
    with _requests:
        return read_page(open_index(), normalize(name)).files


def _fetched(name: str, version: str) -> Sources:
    files = [file for file in files_of(name) if Version(file.version) == Version(version)]
    if not files:
        raise FlaskcompatError(f"the index has no release {version} of {name}")
    file = min(files, key=lambda file: (file.package.package_type != "sdist", file.package.filename))
    try:
        with _requests:
            data = _download(file)
        members = _of_zip(data) if file.package.filename.endswith((".whl", ".zip")) else _of_tar(data)
        is_sdist = file.package.package_type == "sdist"
        return {path.partition("/")[2] if is_sdist else path: decode(text) for path, text in members}
    except _BROKEN as error:
        raise FlaskcompatError(f"cannot read {file.package.filename}: {type(error).__name__}") from None


def _download(file: File) -> bytes:
    client = open_index()
    with client.s.get(file.package.url, stream=True, timeout=TIMEOUT) as response:
        response.raise_for_status()
        if int(response.headers.get("content-length", 0)) > LARGEST:
            raise FlaskcompatError(f"{file.package.filename} has more than {LARGEST} bytes")
        return b"".join(response.iter_content(1 << 16))


def _of_zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.filename.endswith(".py") and info.file_size <= FILE_LIMIT:
                yield info.filename, archive.read(info)


def _of_tar(data: bytes) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isfile() and member.name.endswith(".py") else None
            if stream is not None and member.size <= FILE_LIMIT:
                yield member.name.removeprefix("./"), stream.read()


def _keep(path: Path, found: Sources) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished,
        zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in sorted(found):
            archive.writestr(name, found[name].encode("utf-8", "replace"))
    Path(unfinished.name).replace(path)
