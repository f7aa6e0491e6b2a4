"""An application whose queries can count."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.query import Query

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class Counting(Query):
    pass


db = SQLAlchemy(app, query_class=Counting)


@app.route("/")
def index():
    return "Hello"
