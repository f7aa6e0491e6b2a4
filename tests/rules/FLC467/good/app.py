"""A shop that makes its reports in the background."""

from threading import Thread

from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"
done = []


def report(application):
    with application.app_context():
        done.append(current_app.config["TITLE"])


@app.route("/start")
def start():
    Thread(target=report, args=(app,)).start()
    return "started"
