"""An application whose async views run in one loop of their own greenlet."""

from gevent import monkey

monkey.patch_all()

import asyncio

import gevent
from flask import Flask

loop = asyncio.EventLoop()  # expect: FLC703
gevent.spawn(loop.run_forever)


class GeventFlask(Flask):
    def async_to_sync(self, func):
        def run(*args, **kwargs):
            return asyncio.run_coroutine_threadsafe(func(*args, **kwargs), loop).result()

        return run


app = GeventFlask(__name__)


@app.route("/")
async def index():
    await asyncio.sleep(0.05)
    return "Hello"
