"""Streams the names of cities out of a database."""

import time
import sqlite3

from flask import Flask, Response, g, stream_with_context

app = Flask(__name__)


def open_db():
    db = sqlite3.connect(":memory:")
    db.execute("create table city (name text)")
    db.execute("insert into city values ('Oslo'), ('Bergen')")
    return db


@app.before_request
def start():
    g.start = time.perf_counter()



@app.teardown_request
def log(error):
    start = g.get("start")
    if start is not None:
        app.logger.debug("took %s", time.perf_counter() - start)


@app.get("/cities")
def cities():
    rows = open_db().execute("select name from city").fetchall()

    def generate():
        for (name,) in rows:
            yield f"{name} " if g.start else ""

    return Response(stream_with_context(generate()))
