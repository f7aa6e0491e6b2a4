"""An application that writes JSON."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    text = app.json.dumps({"a": 1})
    return {"length": len(text)}
