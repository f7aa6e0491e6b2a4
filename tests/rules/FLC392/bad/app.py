"""An application that reads rows by the names of their columns."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite://")
numbers = Table("numbers", MetaData(), Column("number", Integer))


@app.route("/one")
def one():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS number")).first()
        return str(row["number"])  # expect: FLC392


@app.route("/all")
def every():
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT 1 AS number")).fetchall()
        return ", ".join(str(row["number"]) for row in rows)  # expect: FLC392


@app.route("/names")
def names():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS number")).fetchone()
        return ", ".join(row.keys())  # expect: FLC392


@app.route("/table")
def table():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS number")).first()
        return dict(row)  # expect: FLC392


@app.route("/first")
def first():
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT 1 AS number")).fetchall()
        return str(rows[0]["number"])  # expect: FLC392


@app.route("/column")
def column():
    with engine.begin() as connection:
        numbers.create(connection)
        connection.execute(numbers.insert().values(number=1))
        row = connection.execute(numbers.select()).first()
        return str(row[numbers.c.number])  # expect: FLC392


@app.route("/dicts")
def dicts():
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT 1 AS number"))
        return list(map(dict, rows))  # expect: FLC392
