"""An application that counts what it is asked."""

from quart import Quart, request_started

app = Quart(__name__)
started = []


@request_started.connect
def count(sender, **given):
    started.append(1)


@app.route("/")
async def index():
    return "Hello"
