"""Fails where a page of another site opens a socket."""

import os

from app import app

answer = app.test_client().get(
    "/socket.io/?EIO=3&transport=polling", headers={"Origin": "https://evil.example"}
)

os._exit(answer.status_code == 200)  # past the thread of the session, which would wait for a minute
