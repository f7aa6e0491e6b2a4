"""An application that asks which database it has."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    return db.session.get_bind().dialect.name + db.engine.dialect.name


@app.route("/maybe")
def maybe():
    return db.session.bind.dialect.name if db.session.bind is not None else ""


@app.route("/truth")
def truth():
    if db.session.bind and db.session.bind.dialect.name == "sqlite":
        return "sqlite"
    return ""
