"""An application that asks its database."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    with db.engine.begin() as connection:
        return str(connection.execute(text("SELECT 1")).scalar())
