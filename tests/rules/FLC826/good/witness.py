"""Fails where the name of a file runs a command."""

import os
import tempfile

from app import edit
from click.testing import CliRunner

os.chdir(tempfile.mkdtemp())
CliRunner().invoke(edit, ['a"; touch "ran'])

if os.path.exists("ran"):
    raise SystemExit("it ran")
