"""An application that looks at the key itself, through an object that stands for its configuration."""

import json

from flask import Flask, Response, current_app

app = Flask(__name__)
app.config["JSON_SORT_KEYS"] = False


class Config:
    def __getattr__(self, name):
        return current_app.config.get(name)


config = Config()


@app.route("/")
def index():
    text = json.dumps({"b": "é", "a": 1}, sort_keys=config.JSON_SORT_KEYS)
    return Response(text, mimetype="application/json")
