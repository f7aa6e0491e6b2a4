"""Streams the names of cities out of a database."""

import sqlite3

from flask import Flask, Response, g, stream_with_context

app = Flask(__name__)


def open_db():
    db = sqlite3.connect(":memory:")
    db.execute("create table city (name text)")
    db.execute("insert into city values ('Oslo'), ('Bergen')")
    return db


@app.before_request
def before():
    g.db = open_db()



@app.teardown_appcontext
def close_db(error):
    if "db" in g:
        g.pop("db").close()


@app.get("/cities")
def cities():
    def generate():
        for (name,) in g.db.execute("select name from city"):  # expect: FLC402
            yield f"{name} "

    return Response(stream_with_context(generate()))
