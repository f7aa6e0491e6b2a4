"""An application with a database."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://shop@localhost/shop"
db = SQLAlchemy(app)


@app.route("/")
def index():
    return db.engine.dialect.name
