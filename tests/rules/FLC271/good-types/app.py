"""An application that keeps texts."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Unicode

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(Unicode(255))
    body = db.Column(db.UnicodeText())
