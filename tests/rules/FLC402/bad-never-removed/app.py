"""Streams the names of cities out of a database."""

import sqlite3

from flask import Flask, Response, g, stream_with_context

app = Flask(__name__)


def open_db():
    db = sqlite3.connect(":memory:")
    db.execute("create table city (name text)")
    db.execute("insert into city values ('Oslo'), ('Bergen')")
    return db


def get_db():
    db = getattr(g, "_database", None)  # expect: FLC402
    if db is None:
        db = g._database = open_db()
    return db



@app.teardown_appcontext
def close_db(error):
    db = getattr(g, "_database", None)
    if db is not None:
        db.close()


@app.get("/cities")
def cities():
    get_db().execute("select 1")

    def generate():
        for (name,) in get_db().execute("select name from city"):  # expect: FLC402
            yield f"{name} "

    return Response(stream_with_context(generate()))
