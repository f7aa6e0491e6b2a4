"""An application with an async view."""

import asyncio

from flask import Flask

app = Flask(__name__)


@app.route("/")
async def index():
    await asyncio.sleep(0.05)
    return "Hello"
