"""A row of a table made and counted by a view."""

from __future__ import annotations


def load():
    import flask_pony  # noqa: F401


def setup(app):
    from flask_pony import Pony
    from pony import orm

    app.config["PONY"] = {"provider": "sqlite", "dbname": ":memory:"}
    made = Pony(app)
    thing = type("Thing", (made.db.Entity,), {"name": orm.Required(str)})
    made.connect()

    @app.route("/things")
    @orm.db_session
    def things():
        thing(name="a")
        return str(thing.select().count())

    return made


def request(app, client, made):
    assert client.get("/things").data == b"1"
