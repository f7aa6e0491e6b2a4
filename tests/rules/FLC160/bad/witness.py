"""Fails where an event is not answered."""

from app import app, sockets

client = sockets.test_client(app)
client.emit("greet", "Ada")

if [event["args"] for event in client.get_received()] != [["Hello Ada"]]:
    raise SystemExit("the event was not answered")
