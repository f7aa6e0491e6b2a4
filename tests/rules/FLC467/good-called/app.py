"""A shop whose view and thread share a function that knows where it runs."""

import secrets
from threading import Thread

from flask import Flask, flash

app = Flask(__name__)
app.secret_key = secrets.token_hex()
done = []


def report(seen):
    if seen:
        flash("reported")
    done.append("shop")


@app.route("/start")
def start():
    Thread(target=report, args=(False,)).start()
    return "started"


@app.route("/now")
def now():
    report(True)
    return "done"
