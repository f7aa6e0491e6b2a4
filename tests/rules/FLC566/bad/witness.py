"""Fails where the form cannot be checked."""

import flask

import app

with flask.Flask("shop").test_request_context(method="POST", data={"email": "ada@gmail.com"}):
    app.Register(meta={"csrf": False}).validate()
