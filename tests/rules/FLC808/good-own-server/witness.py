"""Fails where what is served answers for a debugger."""

from app import app
from werkzeug.serving import make_server
from werkzeug.test import Client

served = make_server("127.0.0.1", 0, app, threaded=True).app
query = {"__debugger__": "yes", "cmd": "pinauth", "pin": "123-456-789", "s": "secret"}
answer = Client(served).get("/", query_string=query, headers={"Host": "hostile.example"})

if answer.text != "1.0":
    raise SystemExit(f"answered {answer.text}")
