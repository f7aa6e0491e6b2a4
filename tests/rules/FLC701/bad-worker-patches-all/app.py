"""An application with an async view in a patched process."""

from gevent import monkey

monkey.patch_all(thread=False)

import asyncio

from flask import Flask

app = Flask(__name__)


@app.route("/")
async def index():
    await asyncio.sleep(0.05)
    return "Hello"
