"""An application that asks a database without Flask-SQLAlchemy."""

from flask import Flask
from sqlalchemy import create_engine

app = Flask(__name__)
engine = create_engine("sqlite://")


@app.route("/")
def index():
    return str(engine.execute("SELECT 1").scalar())  # expect: FLC375
