"""A view that waits for something."""

import asyncio

from flask import Flask

app = Flask(__name__)


async def fetch():
    return "done"


@app.route("/")
def index():
    loop = asyncio.get_event_loop()  # expect: FLC637
    return loop.run_until_complete(fetch())
