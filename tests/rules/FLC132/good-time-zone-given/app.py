"""An application with a scheduler that is told its time zone."""

import os

from flask import Flask
from pytz import utc

if "gunicorn" in os.environ.get("SERVER_SOFTWARE", ""):
    from apscheduler.schedulers.gevent import GeventScheduler as Scheduler
else:
    from apscheduler.schedulers.background import BackgroundScheduler as Scheduler

app = Flask(__name__)
scheduler = Scheduler(timezone=utc)
scheduler.start()
scheduler.add_job(id="hello", func=print, trigger="interval", hours=1)


@app.route("/")
def index():
    return str(len(scheduler.get_jobs()))
