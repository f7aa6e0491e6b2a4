"""Fails where the path of a request begins a new line in the log."""

import io
import logging

stream = io.StringIO()
handler = logging.StreamHandler(stream)
logging.getLogger("flask_cors").addHandler(handler)

from app import app

app.test_client().get("/%0d%0aALERT", headers={"Origin": "https://example.org"})

if any(line.startswith("ALERT") for line in stream.getvalue().splitlines()):
    raise SystemExit("a forged line")
