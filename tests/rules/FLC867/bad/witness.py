"""Fails where the command of the Dockerfile starts a server with the debugger."""

import runpy
import shlex
import sys
from pathlib import Path
from unittest import mock

command = shlex.split(Path("Dockerfile").read_text().rpartition("CMD ")[2], comments=True)
if command[0] == "python":
    with mock.patch("werkzeug.serving.run_simple") as run_simple:
        runpy.run_path(command[1], run_name="__main__")
    sys.exit(bool(run_simple.call_args.kwargs.get("use_debugger")))
