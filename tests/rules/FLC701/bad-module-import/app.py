"""An application with an async view in a patched process."""

import gevent.monkey as greens

greens.patch_all(ssl=False)  # expect: FLC701

import asyncio

from flask import Flask

app = Flask(__name__)


@app.route("/")
async def index():
    await asyncio.sleep(0.05)
    return "Hello"
