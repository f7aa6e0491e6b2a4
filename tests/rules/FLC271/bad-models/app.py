"""An application that counts in the database of its choice."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/one")
def one():
    return str(db.session.execute(text("SELECT 1"), bind=db.engine).scalar())  # expect: FLC271


@app.route("/two")
def two():
    return str(db.session.connection(close_with_result=True).execute(text("SELECT 2")).scalar())  # expect: FLC271
