"""An application that makes its tables and counts them."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Table, create_engine

app = Flask(__name__)
engine = create_engine("sqlite:///:memory:")
metadata = MetaData()
metadata.bind = engine  # expect: FLC297
users = Table("user", metadata, Column("id", Integer, primary_key=True))


@app.route("/")
def index():
    metadata.create_all()  # expect: FLC272
    users.drop()  # expect: FLC272
    return "made"
