"""What functions that listen to events are called with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[str]]

EXECUTED = "sqlalchemy.engine.Connection.execute"


@pytest.mark.parametrize(
    "code",
    [
        "@event.listens_for(engine, 'begin')\ndef start(conn):\n    conn.execute('BEGIN')",
        "@event.listens_for(Visit, 'after_insert')\ndef count(mapper, connection, target):\n"
        "    connection.execute('UPDATE counter SET n = n + 1')",
        "@event.listens_for(engine, identifier='begin')\ndef start(conn):\n    conn.execute('BEGIN')",
        "def start(conn):\n    conn.execute('BEGIN')\nevent.listen(engine, 'begin', start)",
        "def start(conn):\n    conn.execute('BEGIN')\nevent.listen(engine, 'begin', fn=start)",
        "def create(target, connection, **kwargs):\n    add(connection)\n"
        "def add(bind):\n    bind.execute('CREATE EXTENSION hstore')\n"
        "event.listen(Table, 'after_create', create)",
    ],
)
def test_the_event_tells_what_a_listener_is_called_with(names: Names, code: str) -> None:
    assert EXECUTED in names(f"from sqlalchemy import Table, event\n{code}\n")


def test_so_does_it_where_the_listener_is_told_by_the_extension(names: Names) -> None:
    found = names(
        """
        from flask_sqlalchemy import SQLAlchemy

        db = SQLAlchemy()

        @db.event.listens_for(Visit, "before_flush")
        def look(session, context, instances):
            session.execute("SELECT 1")
        """
    )
    assert "sqlalchemy.orm.Session.execute" in found


@pytest.mark.parametrize(
    "code",
    [
        "@event.listens_for(engine, 'connect')\ndef start(conn, record):\n    conn.execute('PRAGMA x')",
        "@event.listens_for(engine, name)\ndef start(conn):\n    conn.execute('BEGIN')",
        "@event.listens_for(engine)\ndef start(conn):\n    conn.execute('BEGIN')",
        "@event.contains(engine, 'begin')\ndef start(conn):\n    conn.execute('BEGIN')",
        "@listens_for(engine, 'begin')\ndef start(conn):\n    conn.execute('BEGIN')",
        "@event.listens_for(Visit, 'after_insert')\ndef count(mapper, connection, target):\n"
        "    target.execute('UPDATE')",
        "def start(conn):\n    conn.execute('BEGIN')\nevent.listen(engine, 'connect', start)",
        "def start(conn):\n    conn.execute('BEGIN')\nevent.remove(engine, 'begin', start)",
        "def start(conn):\n    conn.execute('BEGIN')\nevent.listen(engine, 'begin')",
        "def start(conn):\n    conn.execute('BEGIN')\nstart(sqlite3.connect(':memory:'))\n"
        "event.listen(engine, 'begin', lambda conn: None)",
    ],
)
def test_other_functions_are_called_with_anything(names: Names, code: str) -> None:
    assert EXECUTED not in names(f"import sqlite3\nfrom sqlalchemy import event\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "@app.after_request\ndef mark(answer):\n    return answer.charset",
        "def mark(answer):\n    return answer.charset\napp.after_request(mark)",
        "@app.route('/')\ndef view():\n    @flask.after_this_request\n    def mark(answer):\n"
        "        return answer.charset",
    ],
)
def test_a_function_that_is_registered_gets_the_response(names: Names, code: str) -> None:
    assert "flask.Response.charset" in names(f"import flask\napp = flask.Flask('x')\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "@app.template_filter()\ndef mark(answer):\n    return answer.charset",
        "def mark(answer):\n    return answer.charset\napp.teardown_request(mark)",
        "@app.after_request\ndef mark(answer, other):\n    return other.charset",
    ],
)
def test_other_parameters_are_no_response(names: Names, code: str) -> None:
    assert "flask.Response.charset" not in names(f"import flask\napp = flask.Flask('x')\n{code}\n")


def test_what_a_context_holds_is_known(names: Names) -> None:
    found = names(
        "import flask\nwith flask.Flask('x').test_request_context() as ctx:\n    ctx.request.is_xhr\n"
    )
    assert "flask.Request.is_xhr" in found
