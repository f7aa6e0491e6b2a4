"""Fails where an event gets no answer."""

from app import app, socketio

client = socketio.test_client(app)
client.emit("ask", "why")

if [one["args"] for one in client.get_received() if one["name"] == "answer"] != [["why"]]:
    raise SystemExit("no answer")
