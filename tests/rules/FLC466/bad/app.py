"""A shop that writes its mails in the background."""

from threading import Thread

from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"
done = []


def send(application):
    with application.app_context():
        done.append(application.config["TITLE"])


@app.route("/start")
def start():
    Thread(target=send, args=(current_app,)).start()  # expect: FLC466
    return "started"
