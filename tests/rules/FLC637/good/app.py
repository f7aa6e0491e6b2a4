"""A view that waits for something."""

import asyncio

from flask import Flask

app = Flask(__name__)


async def fetch():
    return "done"


@app.route("/")
def index():
    return asyncio.run(fetch())
