"""A query through the connection of the context; the connection itself is a stand-in, there is no server."""

from __future__ import annotations


class Connection:
    def cursor(self):
        return self

    def execute(self, query):
        self.query = query

    def fetchone(self):
        return (1,)

    def close(self):
        self.query = ""


def load():
    import flaskext.mysql  # noqa: F401


def setup(app):
    from flaskext.mysql import MySQL

    mysql = MySQL()
    mysql.init_app(app)
    mysql.connect = Connection  # the one method that asks the server

    @app.route("/one")
    def one():
        cursor = mysql.get_db().cursor()
        cursor.execute("select 1")
        return str(cursor.fetchone()[0])

    return mysql


def request(app, client, made):
    assert client.get("/one").data == b"1"
