"""Fails where a part that begins with a line end takes long."""

import time

from app import app

head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'
body = head + b"\n" + b"a" * 24_000_000 + b"\r\n--x--\r\n"
began = time.process_time()
app.test_client().post("/", data=body, content_type="multipart/form-data; boundary=x")

if time.process_time() - began > 1:
    raise SystemExit("it took long")
