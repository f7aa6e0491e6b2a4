"""Prints how long `check` takes over two large applications, against tools that read the same files.

    python -m tests.benchmarks.trees [FOLDER]

FOLDER holds the unpacked source archives as `mlflow` and `apache-superset`; without it they are fetched from
the package index and kept in the user's cache folder. Whole processes are timed in turn, so that a slow
moment hits all of them. Told are medians of wall time and of processor time, their ratios, and the memory.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.speed import environment

TREES = {"mlflow": "3.18.0", "apache-superset": "6.1.0"}
PEERS = ("deptry==0.25.1", "django-upgrade==1.33.0", "ruff==0.17.5")
ROUNDS = 5


class Spent(NamedTuple):
    """Seconds of one process: on the clock, and of the processor."""

    wall: float
    processor: float


def spent(command: list[str], cwd: Path, variables: dict[str, str]) -> Spent:
    """Run a command once."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=cwd, capture_output=True, check=False, env={**os.environ, **variables})
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(wall, used)


def unpacked(name: str, version: str) -> Path:
    """The folder of a release's source archive, fetched once."""
    from flaskcompat.catalog.index import open_index, read_page
    from flaskcompat.catalog.places import cache_folder

    folder = cache_folder() / "benchmarks" / name
    if not folder.is_dir():
        client = open_index()
        files = [one.package for one in read_page(client, name).files if one.package.version == version]
        package = next(one for one in files if one.package_type == "sdist")
        with tempfile.TemporaryDirectory() as place:
            archive = Path(place) / package.filename
            client.download_package(package, archive)
            with tarfile.open(archive) as tar:
                tar.extractall(place, filter="data")
            (inner,) = [each for each in Path(place).iterdir() if each.is_dir()]
            folder.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mv", str(inner), str(folder)], check=True)
    return folder


def commands(programs: Path, tree: Path) -> dict[str, list[str]]:
    """What is compared, by name."""
    files = sorted(str(path.relative_to(tree)) for path in tree.rglob("*.py"))
    return {
        "flaskcompat check --no-cache": [str(programs / "flaskcompat"), "check", "-q", "--no-cache"],
        "flaskcompat check, again": [str(programs / "flaskcompat"), "check", "-q"],
        "deptry .": [str(programs / "deptry"), "."],
        "django-upgrade --check": [
            *(str(programs / "django-upgrade"), "--target-version", "5.0", "--check"),
            *files,
        ],
        "ruff check --no-cache": [str(programs / "ruff"), "check", "--no-cache", "--isolated", "."],
    }


def compare(programs: Path, tree: Path, variables: dict[str, str]) -> None:
    """Time all commands over one tree; the first round only warms up, and fills the cache."""
    asked = commands(programs, tree)
    times: dict[str, list[Spent]] = {name: [] for name in asked}
    for _ in range(ROUNDS + 1):
        for name, command in asked.items():
            times[name].append(spent(command, tree, variables))
    wall = {name: statistics.median(one.wall for one in found[1:]) for name, found in times.items()}
    processor = {name: statistics.median(one.processor for one in found[1:]) for name, found in times.items()}
    ours = wall["flaskcompat check --no-cache"]
    for name in asked:
        print(f"{name:30} {wall[name]:6.2f} s wall  {processor[name]:6.2f} s processor", end="")
        print(f"   first check / this: {ours / wall[name]:.2f}", flush=True)


def main() -> None:
    """Compare over both trees."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    given = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        programs = environment(Path(name) / "environment", *PEERS)
        variables = {"XDG_CACHE_HOME": f"{name}/cache"}
        for tree, version in TREES.items():
            print(tree, version)
            folder = given / tree if given else unpacked(tree, version)
            compare(programs, folder, variables)
            print(f"peak memory of flaskcompat: {peak(programs, folder, variables):.0f} MB", flush=True)


def peak(programs: Path, folder: Path, variables: dict[str, str]) -> float:
    """Megabytes that one `check` of a tree needs at most."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [str(programs / "python"), "-c", code, str(programs / "flaskcompat"), "check", "--no-cache"]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=True, env={**os.environ, **variables}
    )
    return int(done.stdout) / 1000


if __name__ == "__main__":
    main()
