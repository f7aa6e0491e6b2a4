"""An application with an async view in a patched process."""

from gevent import monkey

monkey.patch_all()  # expect: FLC701

import asyncio

import asyncio_gevent

from flask import Flask

asyncio.set_event_loop_policy(asyncio_gevent.EventLoopPolicy())
app = Flask(__name__)


@app.route("/")
async def index():
    await asyncio.sleep(0.05)
    return "Hello"
