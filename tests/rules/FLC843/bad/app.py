from flask import Flask, request
from gevent.pywsgi import WSGIServer

app = Flask(__name__)
asked = []


@app.route("/<path:path>", methods=["GET", "POST"])
def index(path):
    asked.append(path)
    request.get_data()
    return path


def make_server():
    return WSGIServer(("127.0.0.1", 0), app, log=None, error_log=None)
