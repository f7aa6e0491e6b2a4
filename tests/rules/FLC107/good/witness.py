"""Fails where the flask command cannot load the application."""

import subprocess
import sys

done = subprocess.run([sys.executable, "-m", "flask", "routes"], capture_output=True, text=True)

if done.returncode != 0 or "index" not in done.stdout:
    raise SystemExit(done.stderr or done.stdout)
