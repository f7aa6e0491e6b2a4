"""Shell completion, as bash asks for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flaskcompat.cli.app import COMMANDS, GROUPS

BASH = shutil.which("bash")
BIN = Path(sys.executable).parent

ASK = """
eval "$(flaskcompat --show-completion)"
COMP_WORDS=({words} "{last}")
COMP_CWORD={index}
_flaskcompat_completion flaskcompat
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def completed(line: str) -> set[str]:
    """What bash offers at the end of a line."""
    *words, last = line.split(" ")
    script = ASK.format(words=" ".join(words), last=last, index=len(words))
    done = subprocess.run(
        [BASH or "bash", "--noprofile", "--norc", "-c", script],
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr
    return set(done.stdout.split())


pytestmark = pytest.mark.skipif(
    not BASH or not (BIN / "flaskcompat").exists(), reason="needs bash and an installed flaskcompat"
)


def test_commands_are_offered() -> None:
    assert completed("flaskcompat ") == {*COMMANDS, *GROUPS}


def test_the_rest_of_a_command_is_offered() -> None:
    assert completed("flaskcompat expl") == {"explain"}
    assert {"lint", "list"} <= completed("flaskcompat rules li")


@pytest.mark.parametrize("command", ["check", "audit", "gate"])
def test_options_are_offered(command: str) -> None:
    assert {"--fail-on", "--format"} <= completed(f"flaskcompat {command} --f")


def test_paths_are_left_to_the_shell() -> None:
    assert completed("flaskcompat check ") == set()
