"""An application that is configured by a file where there is one."""

import json

from flask import Flask

app = Flask(__name__)
app.config.from_file("config.json", load=json.load, silent=True)


@app.route("/")
def index():
    return "Hello"
