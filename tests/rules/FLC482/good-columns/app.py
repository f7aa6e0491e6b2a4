"""An application that counts what a query finds."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def count_of(query):
    counted = query.statement.with_only_columns(func.count()).order_by(None)
    return db.session.execute(counted).scalar()


@app.route("/")
def index():
    db.create_all()
    return str(count_of(Note.query))
