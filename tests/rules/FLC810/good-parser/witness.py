"""Fails where a parser that looks in the form parses one of some thousand parts rather than refusing it."""

from app import app

part = '--x\r\nContent-Disposition: form-data; name="n%d"\r\n\r\nall\r\n'
body = "".join(part % number for number in range(5000)) + "--x--\r\n"
answer = app.test_client().post("/", data=body.encode(), content_type="multipart/form-data; boundary=x")

if answer.status_code == 200 and answer.get_json() == "all":
    raise SystemExit("all 5000 parts were parsed")
