"""An application that shows jobs page by page."""

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.query import Query

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class Pages(Query):
    def paginate(self, page=None, per_page=None, error_out=True):
        return super().paginate(page=page, per_page=per_page, error_out=error_out)


db = SQLAlchemy(app, query_class=Pages)


class Job(db.Model):
    id = db.Column(db.Integer, primary_key=True)


@app.route("/")
def history():
    page = request.args.get("page", 1, type=int)
    jobs = Job.query.order_by(Job.id.desc()).paginate(page, 100, False)
    return str(jobs.total)
