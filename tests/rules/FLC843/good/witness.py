"""Fails where what stands among the trailers of a request is taken for a request."""

import gevent
from app import asked, make_server
from gevent import socket

server = make_server()
server.start()
client = socket.create_connection(server.address)
client.sendall(
    b"POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"
    b"0\r\nX: y\r\nGET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
)
gevent.sleep(1)
client.close()
server.stop(timeout=1)

if "hidden" in asked:
    raise SystemExit(f"asked for {asked}")
