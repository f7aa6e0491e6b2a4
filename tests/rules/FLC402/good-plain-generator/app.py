"""Streams the names of cities out of a database."""

import sqlite3

from flask import Flask, Response, g

app = Flask(__name__)


def open_db():
    db = sqlite3.connect(":memory:")
    db.execute("create table city (name text)")
    db.execute("insert into city values ('Oslo'), ('Bergen')")
    return db


def get_db():
    if "db" not in g:
        g.db = open_db()
    return g.db



@app.teardown_appcontext
def close_db(error):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.get("/cities")
def cities():
    names = [name for (name,) in get_db().execute("select name from city")]

    def generate():
        for name in names:
            yield f"{name} "

    return Response(generate())
