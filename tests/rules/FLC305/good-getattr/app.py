"""An application that asks for its environment where there is one."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return getattr(app, "env", "production")
