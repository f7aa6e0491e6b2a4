"""An application that makes its table where there is none."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Table, create_engine

app = Flask(__name__)
engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))


@app.route("/")
def index():
    if not engine.dialect.has_table(engine, "users"):  # expect: FLC496
        users.create(engine)
    return "users"
