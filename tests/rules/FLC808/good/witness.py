"""Fails where the debugger takes a try at its PIN under the name of somebody else's host."""

from app import app
from werkzeug.debug import DebuggedApplication
from werkzeug.test import Client

debugged = DebuggedApplication(app, evalex=True)
query = {"__debugger__": "yes", "cmd": "pinauth", "pin": "123-456-789", "s": debugged.secret}
answer = Client(debugged).get("/", query_string=query, headers={"Host": "hostile.example"})

if answer.status_code == 200:
    raise SystemExit(f"answered {answer.text}")
