"""A shop that counts its orders in the background."""

from threading import Thread

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
done = []


def count():
    done.append(db.session.execute(db.text("select 'shop'")).scalar())  # expect: FLC468


@app.route("/start")
def start():
    Thread(target=count).start()
    return "started"
