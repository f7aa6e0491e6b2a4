"""Fails where the server cannot be made."""

import app

assert app.socketio
