"""An application that counts what it is asked."""

from quart import Quart

app = Quart(__name__)
started = []


@app.before_request
async def count():
    started.append(1)


@app.route("/")
async def index():
    return "Hello"
