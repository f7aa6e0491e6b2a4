"""Sends an event with the test client and gets the answer, with the session of the user."""

from __future__ import annotations


def load():
    from flask_socketio import SocketIO, emit  # noqa: F401


def setup(app):
    from flask import session
    from flask_socketio import SocketIO, emit, join_room

    socketio = SocketIO(app, async_mode="threading")

    @socketio.on("connect")
    def connect():
        session["seen"] = 1

    @socketio.on("ask")
    def ask(data):
        session["seen"] = session.get("seen", 1) + 1
        join_room("room")
        emit("answer", {"seen": session["seen"], "data": data}, room="room")

    return socketio


def request(app, client, made):
    events = made.test_client(app)
    assert events.is_connected() if hasattr(events, "is_connected") else True
    events.emit("ask", "why")
    (received,) = [one for one in events.get_received() if one["name"] == "answer"]
    assert received["args"] == [{"seen": 2, "data": "why"}], received
    events.disconnect()
