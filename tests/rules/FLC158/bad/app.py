"""An application that does something every hour."""

from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

app = Flask(__name__)
scheduler = BackgroundScheduler(timezone="UTC")


@app.route("/")
def index():
    return "Hello"
