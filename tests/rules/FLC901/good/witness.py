"""Fails where the redirect leads nowhere when the shop is served below /shop."""

from app import app
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client


def nothing(environ, start_response):
    start_response("404 NOT FOUND", [])
    return [b""]


answer = Client(DispatcherMiddleware(nothing, {"/shop": app})).get("/shop/")
there = Client(DispatcherMiddleware(nothing, {"/shop": app})).get(answer.location)

if there.status_code != 200:
    raise SystemExit(f"{answer.location} answered {there.status_code}")
