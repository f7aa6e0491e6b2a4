"""An application with an async view in a patched process."""

from gevent import monkey

monkey.patch_all()  # expect: FLC701

import asyncio

from flask import Flask

app = Flask(__name__)


@app.before_request
async def prepare():
    await asyncio.sleep(0.05)


@app.route("/")
def index():
    return "Hello"
