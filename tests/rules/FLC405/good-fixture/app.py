"""An application with a connection in `g`."""

from flask import Flask, g

app = Flask(__name__)


class Connection:
    def close(self):
        pass


@app.before_request
def connect():
    g.db = Connection()


@app.teardown_request
def disconnect(error):
    g.pop("db").close()


@app.route("/")
def index():
    return "Hello"
