"""An application whose queries can count."""

from flask import Flask
from flask_sqlalchemy import BaseQuery, SQLAlchemy  # expect: FLC361

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class Counting(BaseQuery):  # expect: FLC361
    pass


db = SQLAlchemy(app, query_class=Counting)


@app.route("/")
def index():
    return "Hello"
