"""An application that counts in the database of its choice."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/one")
def one():
    return str(db.session.execute(text("SELECT 1"), bind_arguments={"bind": db.engine}).scalar())


@app.route("/two")
def two():
    return str(db.session.connection(execution_options={}).execute(text("SELECT 2")).scalar())
