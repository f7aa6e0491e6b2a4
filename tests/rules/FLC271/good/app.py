"""An application that changes a row and reads it."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select

app = Flask(__name__)
engine = create_engine("sqlite:///:memory:")
users = Table("user", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


@app.route("/")
def index():
    with engine.begin() as connection:
        users.create(connection)
        connection.execute(users.insert().values(id=1, name="Bob"))
        connection.execute(users.update().where(users.c.id == 1).values(name="Ann"))
        names = select(users.c.name).where(users.c.id == 1)
        return connection.execute(names).scalar()
