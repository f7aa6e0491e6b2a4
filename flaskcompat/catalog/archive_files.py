"""The Python files of a wheel or a source archive, under the paths that installing gives them.

Nothing is unpacked to disk and nothing of the archive is run: where its packages lie is read off the files.
"""

from __future__ import annotations

import io
import posixpath
import re
import tarfile
import tokenize
import zipfile
from collections.abc import Iterable, Iterator

from flaskcompat.model.names import normalize

FILE_LIMIT = 8_000_000
"""Bytes of one member that is read; the largest real modules are a quarter of it."""

TOTAL_LIMIT = 400_000_000
"""Bytes of all members together; an archive that claims more is refused."""

NOT_INSTALLED = frozenset(
    "benchmark benchmarks build ci demo demos dist doc docs example examples requirements sample samples "
    "scripts setup test testing tests tools".split()
)
"""What lies at the top of source archives beside the packages and is no part of them."""

Members = dict[str, bytes]


def from_wheel(path: str) -> dict[str, str]:
    """Turn a wheel (PEP 427) into the texts of its `.py` files by path below site-packages."""
    found = {}
    for name, data in _members(path):
        installed = re.sub(r"^[^/]+\.data/(?:purelib|platlib)/", "", name)
        if name.endswith(".py") and ".data/" not in installed.split("/")[0] + "/":
            found[installed] = decode(data)
    return found


def from_sdist(path: str, name: str) -> dict[str, str]:
    """Turn the source archive of the distribution `name` into the same, with packages where they usually lie.

    `top_level.txt` (setuptools) names them; else they are what has the distribution's name, at the top or
    below `src` or `lib`; else everything there that does not look like tests or documentation.
    """
    members = {_below_root(path): data for path, data in _members(path)}
    wanted = _told(members) or _guessed(members, name)
    found: dict[str, str] = {}
    for top in wanted:
        root = _root_of(members, top)
        if root is None:
            continue
        for each, data in members.items():
            inside = each[len(root) :] if each.startswith(root) else ""
            if inside == f"{top}.py" or (inside.startswith(f"{top}/") and inside.endswith(".py")):
                found[inside] = decode(data)
    return found


def decode(data: bytes) -> str:
    """Turn the bytes of a Python file into text, by the encoding that it declares (PEP 263)."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding)
    except (SyntaxError, UnicodeError, LookupError):
        return data.decode("utf-8-sig", "replace")


def _told(members: Members) -> list[str]:
    """The entries of the archive's own `top_level.txt`, the shallowest one."""
    found = [name for name in members if name.endswith(".egg-info/top_level.txt")]
    if not found:
        return []
    text = members[min(found, key=lambda name: (name.count("/"), name))].decode("utf-8", "replace")
    return [line.strip() for line in text.splitlines() if re.fullmatch(r"[\w./-]+", line.strip())]


def _guessed(members: Members, name: str) -> list[str]:
    tops: dict[str, str] = {}
    for path in members:
        first, _, rest = re.sub(r"^(?:src|lib)/", "", path).partition("/")
        if rest == "__init__.py" or (not rest and first.endswith(".py")):
            top = first.removesuffix(".py")
            tops.setdefault(normalize(top), top)
    own = [tops[key] for key in (normalize(name), f"py{name}", name.removeprefix("py-")) if key in tops]
    return own[:1] or sorted(
        top for key, top in tops.items() if key not in NOT_INSTALLED and key != "conftest"
    )


def _root_of(members: Members, top: str) -> str | None:
    """The shallowest folder that holds the package or module `top`, with its slash; None where none does."""
    ends = (f"{top}/__init__.py", f"{top}.py")
    roots = {
        path[: -len(end)]
        for path in members
        for end in ends
        if path == end or path.endswith(f"/{end}")
        if not NOT_INSTALLED & set(path[: -len(end)].split("/"))
    }
    if not roots:  # a namespace package has no __init__.py
        roots = {
            root for root in ("", "src/", "lib/") if any(each.startswith(f"{root}{top}/") for each in members)
        }
    return min(roots, key=lambda root: (root.count("/"), root != "src/", root)) if roots else None


def _below_root(path: str) -> str:
    return path.partition("/")[2]


def _members(path: str) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the archive's Python files and of `top_level.txt`."""
    if path.endswith((".zip", ".whl")):
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            _check_total(info.file_size for info in infos)
            for info in infos:
                if _wanted(info.filename, info.file_size):
                    yield info.filename, archive.read(info)
        return
    total = 0
    with tarfile.open(path) as tar:
        for member in tar:
            total += member.size
            _check_total((total,))
            if member.isfile() and _wanted(member.name, member.size):
                stream = tar.extractfile(member)
                if stream is not None:
                    yield member.name.removeprefix("./"), stream.read()


def _check_total(sizes: Iterable[int]) -> None:
    if sum(sizes) > TOTAL_LIMIT:
        raise ValueError(f"the archive unpacks to more than {TOTAL_LIMIT} bytes")


def _wanted(name: str, size: int) -> bool:
    if size > FILE_LIMIT or "\\" in name or name.startswith("/") or ".." in name.split("/"):
        return False
    return name.endswith(".py") or posixpath.basename(name) == "top_level.txt"
