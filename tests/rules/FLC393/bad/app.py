"""An application that asks which tables there are."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    if db.engine.has_table("users"):  # expect: FLC393
        return "users"
    return ", ".join(db.engine.table_names())  # expect: FLC393
