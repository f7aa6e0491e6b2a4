"""Passes where the application runs with the key of its stack, which nobody but its developers reaches."""

import os

os.environ["SECRET_KEY"] = "notsecret"

from app import app

assert app.test_client().get("/").text == "hello stranger"
