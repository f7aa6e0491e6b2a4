"""Fails where the links of a text of some kilobytes take more than a second to find."""

import time

from app import app

text = "abc@" + "." * 20_000 + "!"
began = time.process_time()
app.test_client().post("/", data=text, content_type="text/plain")
seconds = time.process_time() - began

if seconds > 0.5:
    raise SystemExit(f"{seconds:.1f} seconds")
