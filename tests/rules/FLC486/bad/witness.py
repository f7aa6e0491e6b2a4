"""Fails where the texts of the templates cannot be extracted."""

import tempfile
from pathlib import Path

from babel.messages.frontend import CommandLineInterface

with tempfile.TemporaryDirectory() as folder:
    target = Path(folder, "messages.pot")
    CommandLineInterface().run(["pybabel", "extract", "-F", "babel.cfg", "-o", str(target), "."])
    if "Hello" not in target.read_text():
        raise SystemExit("nothing was extracted")
