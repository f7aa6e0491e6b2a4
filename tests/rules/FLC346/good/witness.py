"""Fails where the server does not come up without a terminal, as in a container."""

import subprocess
import sys

server = subprocess.Popen([sys.executable, "app.py"], stdin=subprocess.DEVNULL)
try:
    status = server.wait(6)
except subprocess.TimeoutExpired:
    server.kill()
    status = 0

raise SystemExit(status)
