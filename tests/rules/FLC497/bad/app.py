"""An application that asks which database it has."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    return db.session.bind.dialect.name  # expect: FLC497
