"""An application with an async view in a patched process."""

import eventlet

eventlet.monkey_patch(thread=True, select=True)  # expect: FLC702

import asyncio

from flask import Flask

app = Flask(__name__)


@app.route("/")
async def index():
    await asyncio.sleep(0.05)
    return "Hello"
