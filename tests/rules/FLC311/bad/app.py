"""An application that is configured by a file where there is one."""

from flask import Flask

app = Flask(__name__)
app.config.from_json("config.json", silent=True)  # expect: FLC311


@app.route("/")
def index():
    return "Hello"
