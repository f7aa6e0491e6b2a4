"""Installs flaskcompat for the action, in a virtual environment of its own.

It is started with `python -I`, so that no module of the checked project is imported in place of Python's own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

# PEP 440, as far as nothing else can be taken for it: no option, no address, no second requirement.
_VERSION = re.compile(r"[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.(post|dev)[0-9]+)*")


def main() -> int:
    """Install the release that is asked for, or what this action came with, and put out the folder."""
    if os.environ.get("GITHUB_EVENT_NAME") == "pull_request_target":
        return _refuse(
            "on pull_request_target a workflow has rights that what a pull request brings must not "
            "come near: use pull_request"
        )
    if sys.version_info < (3, 10):
        return _refuse("it needs Python 3.10 or newer: give the action a python-version")
    version = os.environ.get("VERSION", "").strip()
    if version and not _VERSION.fullmatch(version):
        return _refuse("version is that of a release, such as 1.2.3")
    wanted = f"flaskcompat=={version}" if version else str(Path(__file__).resolve().parents[2])
    folder = Path(os.environ["RUNNER_TEMP"]) / "flaskcompat"
    venv.create(folder, with_pip=True, clear=True, symlinks=os.name != "nt")
    done = subprocess.run(
        [
            folder / ("Scripts" if os.name == "nt" else "bin") / "python",
            *("-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", wanted),
        ],
        cwd=folder,
        check=False,
    )
    if done.returncode:
        return _refuse(f"pip could not install it (exit status {done.returncode})")
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as outputs:
        outputs.write(f"folder={folder}\n")
    return 0


def _refuse(why: str) -> int:
    print(f"::error title=flaskcompat::{why}")
    return 2


if __name__ == "__main__":
    sys.exit(main())
