"""Prints how long flaskcompat takes against its peers, as ratios of medians in one run.

    python tests/benchmarks/speed.py

It builds an environment with a small pinned Flask project, pip, deptry and flaskcompat (needs a package
index), then times whole processes in turn: one small project, cold, against `pip check` and `deptry`; and
2,000 small projects in one call against pip-requirements-parser alone reading their files, with the memory.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PINS = (
    "flask==3.1.3\nwerkzeug==3.1.9\njinja2==3.1.6\nmarkupsafe==3.0.4\nitsdangerous==2.2.0\nclick==8.1.8\n"
    "blinker==1.9.0\ngunicorn==23.0.0\npackaging==26.3\n"
)
APP = """\
from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return {"ok": True}
"""
ALONE = """\
import glob, sys
from pip_requirements_parser import RequirementsFile
count = 0
for path in glob.glob(sys.argv[1] + "/*/requirements.txt"):
    count += len(RequirementsFile.from_file(path).requirements)
assert count == int(sys.argv[2]), count
"""
ROUNDS = 15
PROJECTS = 2000


def seconds(command: list[str], cwd: Path) -> float:
    """Wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    return time.perf_counter() - start


def medians(commands: dict[str, list[str]], cwd: Path, rounds: int) -> dict[str, float]:
    """Median wall time of each command, run in turn so that a slow moment hits all of them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            times[name].append(seconds(command, cwd))
    return {name: statistics.median(found[1:]) for name, found in times.items()}


def environment(folder: Path, *peers: str) -> Path:
    """A virtual environment with the pins, the peers and flaskcompat; returns the folder of its programs."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    programs = folder / "bin"
    root = Path(__file__).resolve().parents[2]
    pins = [line for line in PINS.split() if not line.startswith("packaging")]
    install = [
        str(programs / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        *pins,
        *(peers or ["deptry"]),
        str(root),
    ]
    subprocess.run(install, check=True)
    return programs


def small(programs: Path, folder: Path) -> None:
    """One small pinned project, cold."""
    folder.mkdir()
    (folder / "requirements.txt").write_text(PINS)
    (folder / "app.py").write_text(APP)
    commands = {
        "flaskcompat check": [str(programs / "flaskcompat"), "check"],
        "pip check": [str(programs / "python"), "-m", "pip", "check"],
        "deptry": [str(programs / "deptry"), "."],
        "python -c pass": [str(programs / "python"), "-c", "pass"],
    }
    found = medians(commands, folder, ROUNDS)
    ours = found["flaskcompat check"]
    for name, value in found.items():
        print(f"{name:20} {value * 1000:7.1f} ms   flaskcompat / {name}: {ours / value:.2f}")


def many(programs: Path, folder: Path) -> None:
    """Two thousand small projects in one call."""
    for number in range(PROJECTS):
        project = folder / f"project{number}"
        project.mkdir(parents=True)
        (project / "requirements.txt").write_text(PINS)
        (project / "app.py").write_text(APP)
    count = str(PROJECTS * len(PINS.split()))
    commands = {
        "flaskcompat check": [str(programs / "flaskcompat"), "check", str(folder)],
        "pip-requirements-parser": [str(programs / "python"), "-c", ALONE, str(folder), count],
    }
    found = medians(commands, folder, 3)
    ours, alone = found["flaskcompat check"], found["pip-requirements-parser"]
    print(f"{PROJECTS} projects: flaskcompat {ours:.2f} s, pip-requirements-parser {alone:.2f} s")
    print(f"ratio: {ours / alone:.2f}")
    peak = subprocess.run(
        [
            str(programs / "python"),
            "-c",
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
            *commands["flaskcompat check"],
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    print(f"peak memory of flaskcompat: {int(peak) / 1000:.0f} MB")


def main() -> None:
    """Run both comparisons in a throwaway folder."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        programs = environment(Path(name) / "environment")
        small(programs, Path(name) / "small")
        many(programs, Path(name) / "many")


if __name__ == "__main__":
    main()
