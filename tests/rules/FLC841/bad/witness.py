"""Fails where a request with an unknown Transfer-Encoding is read by its Content-Length."""

from gunicorn.config import Config
from gunicorn.http import RequestParser

request = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"

try:
    body = next(RequestParser(Config(), iter([request]), None)).body.read()
except Exception as error:
    print(error)
else:
    raise SystemExit(f"read {body!r}")
