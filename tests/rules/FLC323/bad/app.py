"""An application that shows jobs page by page."""

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Job(db.Model):
    id = db.Column(db.Integer, primary_key=True)


@app.route("/")
def history():
    page = request.args.get("page", 1, type=int)
    jobs = Job.query.order_by(Job.id.desc()).paginate(page, 100, False)  # expect: FLC323
    return str(jobs.total)
