"""An application that reads rows as SQLAlchemy 2 gives them."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite://")
numbers = Table("numbers", MetaData(), Column("number", Integer))


@app.route("/one")
def one():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS number")).first()
        return str(row.number)


@app.route("/all")
def every():
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT 1 AS number")).mappings().all()
        return ", ".join(str(row["number"]) for row in rows)


@app.route("/names")
def names():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS number")).fetchone()
        return ", ".join(row._mapping.keys())


@app.route("/table")
def table():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS number")).first()
        return dict(row._mapping)


@app.route("/first")
def first():
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT 1 AS number")).fetchall()
        return str(rows[0].number)


@app.route("/column")
def column():
    with engine.begin() as connection:
        numbers.create(connection)
        connection.execute(numbers.insert().values(number=1))
        row = connection.execute(numbers.select()).first()
        return str(row._mapping[numbers.c.number])


@app.route("/dicts")
def dicts():
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT 1 AS number"))
        return list(map(dict, rows.mappings()))
