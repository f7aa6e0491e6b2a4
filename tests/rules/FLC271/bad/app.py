"""An application that changes a row and reads it."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select

app = Flask(__name__)
engine = create_engine("sqlite:///:memory:")
other = MetaData(engine)  # expect: FLC271
users = Table("user", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


@app.route("/")
def index():
    with engine.begin() as connection:
        users.create(connection)
        connection.execute(users.insert(values={"id": 1, "name": "Bob"}))  # expect: FLC271
        connection.execute(users.update(users.c.id == 1, values={"name": "Ann"}))  # expect: FLC271
        names = select(columns=[users.c.name], whereclause=users.c.id == 1)  # expect: FLC271
        return connection.execute(names).scalar()
