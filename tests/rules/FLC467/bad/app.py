"""A shop that makes its reports in the background."""

from threading import Thread

from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"
done = []


def report():
    done.append(current_app.config["TITLE"])  # expect: FLC467


@app.route("/start")
def start():
    Thread(target=report).start()
    return "started"
