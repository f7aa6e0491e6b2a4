"""An application that asks its database."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import case, column, select

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    sign = case((column("x") > 1, "many"), else_="few")
    found = select(column("x"), sign).select_from(db.text("(select 2 as x)"))
    return str(db.session.execute(found).scalar())
