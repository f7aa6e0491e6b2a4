"""An application that writes a row and reads it."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite://")
users = Table("user", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


@app.route("/")
def index():
    with engine.begin() as connection:
        users.create(connection)
        connection.execute(users.insert(), {"id": 1, "name": "Ann"})
        return connection.execute(text("SELECT name FROM user WHERE id = :id"), {"id": 1}).scalar()
