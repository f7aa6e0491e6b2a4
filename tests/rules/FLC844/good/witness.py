"""Fails where the server begins to read a frame of a terabyte."""

import struct

from eventlet.websocket import RFC6455WebSocket


class Sock:
    """A client that says that a terabyte follows."""

    data = b"\x82\xff" + struct.pack("!Q", 1 << 40) + b"mask"

    def recv(self, size):
        if not self.data:
            raise SystemExit(f"asks for {size} bytes")
        taken, self.data = self.data[:size], self.data[size:]
        return taken

    def sendall(self, data):
        pass

    def shutdown(self, how=None):
        pass

    def close(self):
        pass


try:
    RFC6455WebSocket(Sock(), {}).wait()
except Exception as error:
    print(repr(error))
