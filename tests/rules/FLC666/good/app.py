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
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO visits VALUES ('index')"))
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT count(*) FROM visits")).scalar())
