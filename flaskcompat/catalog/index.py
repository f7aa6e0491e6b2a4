"""The package index, asked through `pypi-simple`: the one place of the catalog that uses the network."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from packaging.version import InvalidVersion, Version

from flaskcompat.catalog.metadata import Metadata, from_sdist, parse
from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.names import normalize

if TYPE_CHECKING:
    from pypi_simple import DistributionPackage, PyPISimple

T = TypeVar("T")
ATTEMPTS = 3
PAUSE = 2.0
TIMEOUT = 120.0
ABSENT = (404, 410)


class File(NamedTuple):
    """One wheel or source archive of a release, with the ISO time of its upload where the index tells it."""

    package: DistributionPackage
    version: str
    uploaded: str


class Page(NamedTuple):
    """The installable files of a distribution; `skipped` holds files of releases without any."""

    files: tuple[File, ...]
    skipped: tuple[tuple[str, str], ...]


def open_index(url: str = "") -> PyPISimple:
    """A client for the index at `url`, else for the one that pip is configured for, else for its default."""
    try:
        from pypi_simple import PyPISimple
    except ImportError as error:
        raise FlaskcompatError("this needs pypi-simple: install flaskcompat[online]") from error
    endpoint = url or configured_url()
    return PyPISimple(endpoint) if endpoint else PyPISimple()


def configured_url() -> str:
    """The index that pip is configured for, empty where nothing is set or pip is not there."""
    if os.environ.get("PIP_INDEX_URL"):
        return os.environ["PIP_INDEX_URL"]
    command = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


class AbsentError(FlaskcompatError):
    """The index does not have a distribution."""


def read_page(client: PyPISimple, name: str) -> Page:
    """The files that the index holds of one distribution. Raises `AbsentError` where it does not have it."""
    from pypi_simple import ProjectPage, RepositoryPage

    url = client.get_project_url(name)
    try:
        response = _retry(lambda: client.s.get(url, headers={"Accept": client.accept}, timeout=TIMEOUT))
        if response.status_code in ABSENT:
            raise AbsentError(f"the index does not have {name}")
        response.raise_for_status()
        packages = ProjectPage.from_response(response, name).packages
    except (OSError, ValueError) as error:
        # Its text is left out: it may hold the index's address, and that a password.
        raise FlaskcompatError(f"cannot read {name} from the index: {type(error).__name__}") from None
    times: dict[str, str] = {}
    if "html" in response.headers.get("content-type", "html"):
        # HTML has no standard place for the time; mirrors that tell it write this attribute.
        links = RepositoryPage.from_html(response.content, url).links
        times = {link.text: str(link.attrs.get("data-upload-time", "")) for link in links}
    return _sort_out(name, packages, times)


def _sort_out(name: str, packages: list[DistributionPackage], times: dict[str, str]) -> Page:
    files, skipped = [], []
    for package in packages:
        reason = _unusable(name, package)
        if reason:
            skipped.append((package, reason))
            continue
        moment = package.upload_time
        uploaded = moment.isoformat() if moment else times.get(package.filename, "")
        files.append(File(package, str(Version(package.version or "")), uploaded))
    versions = {file.package.version for file in files}
    lost = tuple((each.filename, reason) for each, reason in skipped if each.version not in versions)
    return Page(tuple(files), lost)


def _unusable(name: str, package: DistributionPackage) -> str:
    if package.package_type not in ("wheel", "sdist"):
        return "pip does not install files of this kind"
    if normalize(package.project or "") != name:
        return "its name is that of another distribution"
    try:
        Version(package.version or "")
    except InvalidVersion:
        return "its version is not one of PEP 440"
    return ""


def read_metadata(client: PyPISimple, file: File, cache: Path) -> Metadata:
    """What the file's release asks for; its metadata is fetched once and kept in the folder `cache`."""
    kept = cache / f"{file.package.filename}.metadata"
    try:
        return parse(kept.read_bytes())
    except FileNotFoundError:
        text = _retry(lambda: _fetch(client, file.package))
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=cache, delete=False) as unfinished:
        unfinished.write(text)
    Path(unfinished.name).replace(kept)
    return parse(text)


def _fetch(client: PyPISimple, package: DistributionPackage) -> bytes:
    """The metadata beside a wheel (PEP 658; some mirrors have it unannounced), else that inside the file."""
    from pypi_simple import NoMetadataError

    if package.package_type == "wheel":
        try:
            return client.get_package_metadata_bytes(package, bool(package.metadata_digests), TIMEOUT)
        except NoMetadataError:
            pass
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/{package.filename}"
        client.download_package(package, path, verify=bool(package.digests), timeout=TIMEOUT)
        return _from_wheel(path) if package.package_type == "wheel" else from_sdist(path)


def _from_wheel(path: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return archive.read(min(names, key=len))


def _retry(fetch: Callable[[], T]) -> T:
    """The result of `fetch`, tried again a little later when the network fails (always an `OSError`)."""
    for attempt in range(1, ATTEMPTS):
        try:
            return fetch()
        except OSError:
            time.sleep(PAUSE * attempt)
    return fetch()
