"""An application with a plain view in a patched process."""

from gevent import monkey

monkey.patch_all()

import time

from flask import Flask

app = Flask(__name__)


async def fetch():
    return "not a view"


@app.route("/")
def index():
    time.sleep(0.05)
    return "Hello"
