"""A shop whose decorator brings the context, and whose executor runs a copy of it."""

from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from threading import Thread

from flask import Flask, copy_current_request_context, current_app, request

app = Flask(__name__)
app.config["TITLE"] = "shop"
executor = ThreadPoolExecutor()
done = []


def in_context(function):
    @wraps(function)
    def wrapper():
        with app.app_context():
            return function()

    return wrapper


@in_context
def report():
    done.append(current_app.config["TITLE"])


@app.route("/start")
def start():
    @copy_current_request_context
    def agent():
        return request.headers.get("User-Agent")

    executor.submit(agent).result()
    Thread(target=report).start()
    return "started"
