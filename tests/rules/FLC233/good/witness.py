"""Fails where the method is not called when a client leaves."""

from app import app, gone, socketio

client = socketio.test_client(app)
client.disconnect()
if not gone:
    raise SystemExit("nobody was told")
