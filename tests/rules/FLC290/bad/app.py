from flask import Flask
from gevent.wsgi import WSGIServer  # expect: FLC290

app = Flask(__name__)


@app.route("/")
def index():
    return "hello"


def make_server():
    return WSGIServer(("127.0.0.1", 0), app, log=None)  # expect: FLC290
