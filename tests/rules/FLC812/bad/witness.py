"""Fails where a field that is larger than the limit is taken."""

from app import app

head = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
body = head + b"a" * 2_000_000 + b"\r\n--x--\r\n"
answer = app.test_client().post("/", data=body, content_type="multipart/form-data; boundary=x")

if answer.status_code == 200:
    raise SystemExit(f"took {answer.get_data().decode()} bytes")
