"""An application with jobs, and an interface to them."""

from flask import Flask
from flask_apscheduler import APScheduler

app = Flask(__name__)
app.config["SCHEDULER_API_ENABLED"] = True
scheduler = APScheduler()
scheduler.init_app(app)
