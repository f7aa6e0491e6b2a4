"""An application that counts its visits."""

import tempfile

from flask import Flask
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine(f"sqlite:///{tempfile.mkdtemp()}/visits.db")

with engine.begin() as start:
    start.execute(text("CREATE TABLE visits (page TEXT)"))


@app.route("/")
def index():
    with engine.connect() as connection:
        connection.execute(text("INSERT INTO visits VALUES ('index')"))  # expect: FLC666
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT count(*) FROM visits")).scalar())


@app.route("/forget")
def forget():
    statement = text("DELETE FROM visits").execution_options(autocommit=True)  # expect: FLC666
    with engine.connect() as connection:
        connection.execute(statement)
    return "done"
