"""The wheel, built and installed far from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = ("flaskcompat", "rules", ".ci", "pyproject.toml", "README.md", "LICENSE", ".gitignore")
LARGEST = 6_000_000
GENERATED = shutil.ignore_patterns("__pycache__", ".*_cache", "_compiled.json")


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command that knows nothing of the checkout."""
    environment = {
        key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")
    }
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def succeeded(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, f"{done.args}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout


def copied(folder: Path) -> Path:
    """What the wheel is built from, in a folder of its own: building writes the compiled rules beside it."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=GENERATED)
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy2(ROOT / part, folder / part)
    return folder


def shipped(source: Path) -> set[str]:
    """The names that the wheel has to hold: every module, its data, every rule and the compiled rules."""
    package = {
        path.relative_to(source).as_posix() for path in source.glob("flaskcompat/**/*") if path.is_file()
    }
    rules = {f"flaskcompat/{path.relative_to(source).as_posix()}" for path in source.glob("rules/**/*.*")}
    return package | rules | {"flaskcompat/ruleset/_compiled.json"}


def test_the_wheel_works_far_from_the_repository(tmp_path: Path) -> None:
    probe = run(
        *(
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            tmp_path / "probe",
            "hatchling",
        ),
        cwd=tmp_path,
    )
    if probe.returncode:
        pytest.skip(f"no package index is reachable: {probe.stderr.strip()[-200:]}")

    source = copied(tmp_path / "source")
    expected = shipped(source)
    succeeded(
        run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", source, cwd=tmp_path)
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    assert wheel.stat().st_size < LARGEST
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected
    named = (
        "py.typed",
        "rules/schema.json",
        "source/known.json",
        "settings/known.json",
        "catalog/data/flask.json",
    )
    assert {f"flaskcompat/{name}" for name in named} <= held
    shutil.rmtree(source)

    venv = tmp_path / "venv"
    succeeded(run(sys.executable, "-m", "venv", venv, cwd=tmp_path))
    scripts = venv / ("Scripts" if os.name == "nt" else "bin")
    succeeded(run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path))

    project = tmp_path / "project"
    project.mkdir()
    (project / "requirements.txt").write_text("flask==2.2.2\nwerkzeug==3.1.9\n", "utf-8")
    checked = run(scripts / "flaskcompat", "check", cwd=project)
    assert checked.returncode == 1, checked.stderr
    assert "requirements.txt:1: error FLC110 werkzeug-without-url-quote" in checked.stdout
    assert "FLC110" in succeeded(run(scripts / "flaskcompat", "rules", "list", cwd=project))
