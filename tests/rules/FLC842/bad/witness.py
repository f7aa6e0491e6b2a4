"""Fails where a line end in a header of the answer is sent."""

import types

from gunicorn.http.wsgi import Response

sent = []
request = types.SimpleNamespace(version=(1, 1), method="GET", should_close=lambda: True)
sock = types.SimpleNamespace(sendall=sent.append, send=sent.append)
config = types.SimpleNamespace(is_ssl=False, sendfile=False)

try:
    response = Response(request, sock, config)
    response.start_response("302 FOUND", [("Location", "/a\r\nSet-Cookie: user=mallory")])
    response.send_headers()
except Exception as error:
    print(repr(error))

if any(b"\r\nSet-Cookie" in data for data in sent):
    raise SystemExit("sent a header of the client")
