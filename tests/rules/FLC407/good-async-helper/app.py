"""An application that runs its coroutine itself."""

import asyncio

from flask import Flask

app = Flask(__name__)


async def greeting():
    return "Hello"


@app.route("/")
def index():
    return asyncio.run(greeting())
