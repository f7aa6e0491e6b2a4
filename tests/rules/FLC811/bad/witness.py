"""Fails where a part that begins with a line end takes many times as long as another of its size."""

import time

from app import app

SIZE = 24_000_000
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'


def seconds(content):
    began = time.process_time()
    body = HEAD + content + b"\r\n--x--\r\n"
    answer = app.test_client().post("/", data=body, content_type="multipart/form-data; boundary=x")
    if answer.status_code == 200 and int(answer.get_data()) != len(content):
        raise SystemExit("read something else")
    return time.process_time() - began


plain = seconds(b"a" * SIZE)
hostile = seconds(b"\n" + b"a" * SIZE)
print(plain, hostile)

if hostile > 0.6 and hostile > 6 * plain:
    raise SystemExit(f"{hostile:.2f} rather than {plain:.2f} seconds")
