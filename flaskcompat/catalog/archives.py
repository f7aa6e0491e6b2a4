"""The Python files of a release, fetched from the package index once and kept."""

from __future__ import annotations

import hashlib
import re
import tarfile
import tempfile
import threading
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.version import InvalidVersion, Version

from flaskcompat.catalog.archive_files import from_sdist, from_wheel
from flaskcompat.catalog.index import ATTEMPTS, TIMEOUT, File, Page, open_index, read_page
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.names import normalize

if TYPE_CHECKING:
    from pypi_simple import PyPISimple

ARCHIVE_LIMIT = 120_000_000
"""Bytes of an archive that is fetched; the largest wheel of the ecosystem is a tenth of it."""

REQUESTS_AT_ONCE = 4
_requests = threading.BoundedSemaphore(REQUESTS_AT_ONCE)
_BROKEN = (
    OSError,
    ValueError,
    EOFError,
    zlib.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    NotImplementedError,
)


def python_files(
    name: str, version: str, *, client: PyPISimple | None = None, cache: Path | None = None
) -> dict[str, str]:
    """Turn a release into the texts of its `.py` files, by POSIX path below site-packages.

    They come from its wheel, else from its source archive, which is never run. Raises `FlaskcompatError`
    where the index lacks the release or its archive cannot be read.
    """
    name = normalize(name)
    try:
        spelled = str(Version(version))
    except InvalidVersion:
        raise FlaskcompatError(f"{version!r} is no version") from None
    kept = (cache or cache_folder() / "archives") / name / f"{name}-{spelled}.zip"
    try:
        return _read_kept(kept)
    except (FileNotFoundError, *_BROKEN):
        files = _fetch(client or _default_client(), name, spelled)
    _keep(kept, files)
    return files


def best_file(page: Page, version: str) -> File | None:
    """The file of a release that shows best what gets installed: a wheel for Python 3, any platform first."""
    wanted = Version(version)
    files = [file for file in page.files if Version(file.version) == wanted]
    return max(files, key=_rank, default=None)


def is_pure_wheel(name: str, version: str, client: PyPISimple | None = None) -> bool:
    """Whether a release has a wheel without compiled modules, whose files are all that it installs."""
    file = best_file(_page(client or _default_client(), normalize(name)), version)
    return file is not None and file.package.filename.endswith("-none-any.whl")


def _rank(file: File) -> tuple[int, bool, bool, str]:
    name = file.package.filename
    if file.package.package_type != "wheel":
        return 1, False, name.endswith((".tar.gz", ".zip")), name
    for_python3 = bool(re.search(r"(?:py|cp)3\d*[^/]*-[^-]+-[^-]+\.whl$", name))
    return 2 if for_python3 else 0, name.endswith("-none-any.whl"), "manylinux" in name, name


def _fetch(client: PyPISimple, name: str, version: str) -> dict[str, str]:
    file = best_file(_page(client, name), version)
    if file is None:
        raise FlaskcompatError(f"the index has no release {version} of {name}")
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/{file.package.filename}"
        try:
            _download(client, file, path)
            return from_wheel(path) if file.package.package_type == "wheel" else from_sdist(path, name)
        except _BROKEN as error:
            what = error if type(error) is ValueError else type(error).__name__
            raise FlaskcompatError(f"cannot read {file.package.filename} from the index: {what}") from None


def _download(client: PyPISimple, file: File, path: str) -> None:
    """Write the file to `path`, trying again when the network fails."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with _requests:
                _stream(client, file, path)
            return
        except OSError:
            if attempt == ATTEMPTS:
                raise


def _stream(client: PyPISimple, file: File, path: str) -> None:
    digest, size = hashlib.sha256(), 0
    with client.s.get(file.package.url, stream=True, timeout=TIMEOUT) as response, open(path, "wb") as target:
        response.raise_for_status()
        for part in response.iter_content(1 << 16):
            size += len(part)
            if size > ARCHIVE_LIMIT:
                raise ValueError(f"it has more than {ARCHIVE_LIMIT} bytes")
            digest.update(part)
            target.write(part)
    told = (file.package.digests or {}).get("sha256", "")
    if told and told != digest.hexdigest():
        raise ValueError("its digest is not the one that the index tells")


@lru_cache(maxsize=512)
def _page(client: PyPISimple, name: str) -> Page:
    with _requests:
        return read_page(client, name)


@lru_cache(maxsize=1)
def _default_client() -> PyPISimple:
    return open_index()


def _read_kept(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info).decode("utf-8") for info in archive.infolist()}


def _keep(path: Path, files: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished,
        zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in sorted(files):
            archive.writestr(name, files[name].encode("utf-8", "replace"))
    Path(unfinished.name).replace(path)
