"""An application that asks its database."""

from flask import Flask
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite://", strategy="threadlocal")  # expect: FLC395


@app.route("/")
def index():
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT 1")).scalar())
