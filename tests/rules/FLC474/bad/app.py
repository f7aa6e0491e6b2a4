"""A shop that cleans up at night."""

from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"
scheduler = BackgroundScheduler(timezone="UTC")
done = []


def clean():
    done.append(current_app.config["TITLE"])  # expect: FLC474


scheduler.add_job(clean)
