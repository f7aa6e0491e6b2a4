"""An application with a scheduler."""

from flask import Flask
from flask_apscheduler import APScheduler

app = Flask(__name__)
app.config["SCHEDULER_TIMEZONE"] = "UTC"
scheduler = APScheduler()
scheduler.init_app(app)
scheduler.start()
scheduler.add_job(id="hello", func=print, trigger="interval", hours=1)


@app.route("/")
def index():
    return str(len(scheduler.get_jobs()))
