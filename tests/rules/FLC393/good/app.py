"""An application that asks which tables there are."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    if inspect(db.engine).has_table("users"):
        return "users"
    return ", ".join(inspect(db.engine).get_table_names())
