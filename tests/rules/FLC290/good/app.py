from flask import Flask
from gevent.pywsgi import WSGIServer

app = Flask(__name__)


@app.route("/")
def index():
    return "hello"


def make_server():
    return WSGIServer(("127.0.0.1", 0), app, log=None)
