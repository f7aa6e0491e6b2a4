from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.action.runner import ROOT


def installed(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", ROOT / ".github/action/install.py"],
        cwd=folder,
        env={
            **os.environ,
            "RUNNER_TEMP": str(folder),
            "GITHUB_OUTPUT": str(folder / "output"),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_does_not_run_beside_the_rights_of_the_base(tmp_path: Path) -> None:
    done = installed(tmp_path, GITHUB_EVENT_NAME="pull_request_target")
    assert done.returncode == 2
    assert done.stdout.startswith("::error title=flaskcompat::on pull_request_target ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "version", ["--index-url=x", "1.0 evil", "https://example.org/x.whl", "1.0\nevil", "latest", ".", "1.0+x"]
)
def test_a_version_can_be_nothing_else(tmp_path: Path, version: str) -> None:
    done = installed(tmp_path, VERSION=version)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "version is that of a release" in done.stdout


@pytest.mark.witness
def test_what_the_action_came_with_is_installed_and_runs_away_from_the_project(tmp_path: Path) -> None:
    (tmp_path / "pip.py").write_text("raise SystemExit('the project ran')")
    done = installed(tmp_path, VERSION="")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "output").read_text() == f"folder={tmp_path}/flaskcompat\n"
    shown = subprocess.run(
        [tmp_path / "flaskcompat/bin/flaskcompat", "--version"], capture_output=True, text=True, check=True
    )
    assert shown.stdout.startswith("flaskcompat ")
