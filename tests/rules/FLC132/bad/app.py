"""An application with a scheduler."""

from flask import Flask
from flask_apscheduler import APScheduler

app = Flask(__name__)
scheduler = APScheduler()
scheduler.init_app(app)
scheduler.start()


@app.route("/")
def index():
    return str(len(scheduler.get_jobs()))
