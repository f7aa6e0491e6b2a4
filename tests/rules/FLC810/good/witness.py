"""Fails where a form of some thousand parts is parsed rather than refused."""

from app import app

part = '--x\r\nContent-Disposition: form-data; name="n%d"\r\n\r\n\r\n'
body = "".join(part % number for number in range(5000)) + "--x--\r\n"
answer = app.test_client().post("/", data=body.encode(), content_type="multipart/form-data; boundary=x")

if answer.status_code == 200 and answer.get_data() == b"5000":
    raise SystemExit("all 5000 parts were parsed")
