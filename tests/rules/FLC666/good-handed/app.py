"""An application that counts its visits, and has a function that ends what was begun."""

import tempfile

from flask import Flask
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine(f"sqlite:///{tempfile.mkdtemp()}/visits.db")

with engine.begin() as start:
    start.execute(text("CREATE TABLE visits (page TEXT)"))


def finish(*connections):
    for connection in connections:
        connection.commit()
        connection.close()


def counted():
    connection = engine.connect()
    connection.execute(text("INSERT INTO visits VALUES ('counted')"))
    return connection


@app.route("/")
def index():
    connection = engine.connect()
    connection.execute(text("INSERT INTO visits VALUES ('index')"))
    finish(connection)
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT count(*) FROM visits")).scalar())
