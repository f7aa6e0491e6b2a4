"""Calls that tell what they are called on, where nothing else does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Names = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("def read(conn):\n    conn.execute('SELECT 1')", "sqlalchemy.engine.Connection.execute"),
        ("def read(conn, x):\n    conn.execute(f'DROP TABLE {x}')", "sqlalchemy.engine.Connection.execute"),
        ("def read(conn, x):\n    conn.execute(f'USE {x}')", "sqlalchemy.engine.Connection.execute"),
        ("def read(conn, x):\n    conn.execute('drop table %s' % x)", "sqlalchemy.engine.Connection.execute"),
        ("def read(conn, x):\n    conn.scalar('SELECT {}'.format(x))", "sqlalchemy.engine.Connection.scalar"),
        (
            "def read(conn):\n    sql = 'SELECT 1'\n    conn.execute(sql)",
            "sqlalchemy.engine.Connection.execute",
        ),
        (
            "class A:\n    def f(self):\n        self._session.execute('DELETE FROM a')",
            "sqlalchemy.orm.Session.execute",
        ),
        ("def read(conn, q):\n    conn.execute(q, name='x')", "sqlalchemy.engine.Connection.execute"),
        (
            "import psycopg2\ndef f(x):\n    q = sqlalchemy.text('SELECT :a')\n    x['conn'].execute(q, a=1)",
            "sqlalchemy.engine.Connection.execute",
        ),
        ("def read(x):\n    x.get_session().execute('SELECT 1')", "sqlalchemy.orm.Session.execute"),
        (
            "class A:\n    def f(self):\n        self.engine.execute(self.q)",
            "sqlalchemy.engine.Engine.execute",
        ),
    ],
)
def test_a_statement_or_the_name_of_an_engine_tells(names: Names, code: str, name: str) -> None:
    assert name in names(f"import sqlalchemy\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "def read(conn):\n    conn.execute('SELECT 1')",
        "import sqlalchemy, sqlite3\ndef read(conn):\n    conn.execute('SELECT 1')",
        "import sqlalchemy\ndef read(conn):\n    import psycopg2\n    conn.execute('SELECT 1')",
        "import sqlalchemy\ndef read(conn):\n    conn.cursor()\n    conn.execute('SELECT 1')",
        "import sqlalchemy\ndef read(conn, q):\n    conn.execute(q)",
        "import sqlalchemy\ndef read(conn):\n    conn.execute('setup.py')",
        "import sqlalchemy\ndef read(conn):\n    conn.execute('user.find')",
        "import sqlalchemy\ndef read(conn, q):\n    conn.execute(q, timeout=1)",
        "import sqlalchemy\ndef read(conn, q):\n    conn.execute(name=q)",
        "import sqlalchemy\ndef read(conn, q, more):\n    conn.execute(q, **more)",
        "import sqlalchemy\ndef read(cur, q):\n    cur.execute(q, name='x')",
        "import asyncpg, sqlalchemy\ndef read(conn, q):\n    conn.execute(q, name='x')",
        "import asyncpg, sqlalchemy\ndef read(x, q):\n    x[0].execute(sqlalchemy.text(q), name='x')",
        "import sqlalchemy\ndef read(conn):\n    conn.execute(sqlalchemy.text('SELECT 1'))",
        "import sqlalchemy\ndef read(task):\n    task.execute('SELECT 1')",
        "import sqlalchemy\ndef read(template_engine):\n    template_engine.execute(1)",
        "import sqlalchemy\nclass Conn:\n    def execute(self, q): ...\nc = Conn()\nc.execute('SELECT 1')",
    ],
)
def test_others_objects_and_statements_that_nobody_sees_are_left_alone(names: Names, code: str) -> None:
    assert not {name for name in names(code) if name.startswith("sqlalchemy.") and "execute" in name}


def test_the_result_of_a_schema_is_what_its_methods_give(names: Names) -> None:
    code = """
        import marshmallow

        def view(self, user_schema, job):
            self.schema().dump(job).data
            self.user.schema.loads(job).errors
            found, errors = user_schema.load(job)
            job.load(job).errors
    """
    found = names(code)
    assert {"marshmallow.Dumped.data", "marshmallow.Given.errors", "marshmallow.SomeSchema.load"} <= found
    assert not {name for name in names(code.replace("marshmallow", "colander")) if name.startswith("marsh")}
    # What takes other keywords is what a project wraps its schemas in.
    wrapper = code.replace("(job)", "(job, raise_errors=True)")
    assert not {name for name in names(wrapper) if name.startswith("marshmallow.")}
    assert "marshmallow.SomeSchema.load" in names(code.replace("(job)", "(job, many=True)"))
    # Its schemas give results that have their data as an attribute still.
    wrapped = code.replace("import marshmallow", "import marshmallow\n        import invenio_rest")
    assert not {name for name in names(wrapped) if name.startswith("marshmallow.")}


def test_statements_are_followed_through_the_calls_that_make_them(names: Names) -> None:
    code = """
        import sqlalchemy as sa

        users = sa.Table("users", sa.MetaData())
        users.insert().values(id=1).execute()
        sa.select(users.c.id).where(users.c.id == 1).order_by(users.c.id).append_whereclause(1)
    """
    expression = "sqlalchemy.sql.expression"
    assert {f"{expression}.Insert.execute", f"{expression}.Select.append_whereclause"} <= names(code)


def test_what_a_table_makes_is_told_where_no_other_library_does_the_same(names: Names) -> None:
    code = "import sqlalchemy\ndef fill(table):\n    table.insert().execute(a=1)\n"
    assert "sqlalchemy.sql.expression.Insert.execute" in names(code)
    assert "sqlalchemy.sql.expression.Insert.execute" not in names(f"import peewee\n{code}")
    assert "sqlalchemy.sql.expression.Insert.execute" not in names(code.replace("sqlalchemy", "mine"))


def test_what_a_variable_holds_of_a_result_is_anything(names: Names) -> None:
    code = """
        import marshmallow

        def view(user_schema, job):
            data = user_schema.dump(job).data
            return data["name"], data.title
    """
    assert not [name for name in names(code) if name.startswith("marshmallow.Dumped.data.")]


WIDE = "def read(store, session):\n    session.execute('SELECT 1')\n    store.engine.table_names()\n"


def test_a_project_tells_what_a_text_is_handed_to(names: Names) -> None:
    found = names({"a.py": WIDE, "b.py": "import sqlalchemy\n"})
    assert {"sqlalchemy.orm.Session.execute", "sqlalchemy.engine.Engine.table_names"} <= found


@pytest.mark.parametrize("text", ["self.__schema__().dump(self).data", "self.user_schema.dumps(self).data"])
def test_a_project_tells_what_a_schema_dumps(names: Names, text: str) -> None:
    files = {
        "a.py": f"class A:\n    def dump(self):\n        return {text}\n",
        "b.py": "import marshmallow\n",
    }
    assert "marshmallow.Dumped.data" in names(files)
    assert "marshmallow.Dumped.data" not in names({**files, "b.py": "import colander\n"})
    assert "marshmallow.Dumped.data" not in names({**files, "c.py": "import invenio_rest\n"})
    loaded = {**files, "a.py": files["a.py"].replace(".dump", ".load")}
    assert "marshmallow.Given.data" in names(loaded)
    assert "marshmallow.Given.data" not in names(
        {**loaded, "a.py": loaded["a.py"].replace("schema", "model")}
    )


@pytest.mark.parametrize(
    "other", ["import sqlite3", "import sqlalchemy\nfrom cassandra import x", "import flask"]
)
def test_unless_it_uses_something_else_that_takes_texts(names: Names, other: str) -> None:
    assert not {name for name in names({"a.py": WIDE, "b.py": other}) if name.startswith("sqlalchemy.")}


def test_what_is_kept_on_the_request_is_told_as_well(names: Names) -> None:
    code = "import sqlalchemy\nfrom flask import g, request\n"
    for kept in ("g.session", "request.db"):
        assert "sqlalchemy.orm.Session.execute" in names(f"{code}{kept}.execute('SELECT 1')\n")
    assert "flask.g.execute" in names(f"{code}g.execute('SELECT 1')\n")
    assert "flask.request.json.get" in names(f"{code}request.json.get('SELECT 1')\n")


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("engine", "Engine"),
        ("self.engine", "Engine"),
        ("self._conn", "Connection"),
        ("op.get_bind()", "get_bind"),
        ("schema", ""),
        ("template_engine", ""),
        ("mine_engine", ""),
    ],
)
def test_an_engine_that_is_handed_over_is_told_by_what_it_is_called(
    usages: Callable[..., list[Usage]], argument: str, told: str
) -> None:
    taken = "self, engine, schema, template_engine, mine_engine=3"
    code = (
        f"import sqlalchemy\nfrom alembic import op\ndef f({taken}):\n    sqlalchemy.MetaData({argument})\n"
    )
    (one,) = usages(code, "sqlalchemy.MetaData", "call")
    assert dict(one.containers).get("0", "") == told


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("def f(context):\n    context.session.begin(subtransactions=True)", "sqlalchemy.orm.Session.begin"),
        ("def f(query):\n    return query.join('author')", "sqlalchemy.orm.Query.join"),
    ],
)
def test_sessions_and_queries_are_told_by_what_they_are_called(names: Names, code: str, name: str) -> None:
    assert name in names(f"import sqlalchemy\n{code}\n")
    assert name not in names(code)
    assert name not in names(f"import sqlalchemy, django\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "def f(game):\n    game.begin(subtransactions=True)",
        "def f(parts):\n    return parts.join('author'), ', '.join('ab')",
        "query = ', '\nclass Mine:\n    def join(self, x): ...\nmy_query = Mine()\nmy_query.join('ab')",
    ],
)
def test_what_begins_and_joins_otherwise_is_left_alone(names: Names, code: str) -> None:
    assert not {name for name in names(f"import sqlalchemy\n{code}\n") if name.startswith("sqlalchemy.orm.")}


def test_a_file_imports_what_another_name_leads_to(names: Names) -> None:
    code = "from {} import SQLAlchemy\ndef read(conn):\n    conn.execute('SELECT 1')\n"
    name = "sqlalchemy.engine.Connection.execute"
    assert name in names(code.format("flask.ext.sqlalchemy"))
    assert name in names(code.format("flaskext.sqlalchemy"))
    assert name not in names(code.format("flask.ext.peewee"))


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("def page(query):\n    return query.paginate(1, 20)", True),
        ("def page(x):\n    return x.filter_by(id=1).order_by('id').paginate(1, 20)", True),
        ("def page(found):\n    return found.paginate(1, 20)", False),
        (
            "class Query:\n    def paginate(self, *a): ...\ndef page(query):\n    return query.paginate(1)",
            False,
        ),
        ("import mongoengine\ndef page(query):\n    return query.paginate(1, 20)", False),
    ],
)
def test_a_query_that_is_shown_page_by_page(names: Names, code: str, is_told: bool) -> None:
    name = "flask_sqlalchemy.query.Query.paginate"
    assert (name in names(f"import flask_sqlalchemy\n{code}\n")) is is_told
    assert name not in names(f"{code}\n")


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("def test(client):\n    client.fetch.get('/', as_tuple=True)", False),
        ("def test(x):\n    x.client.get('/', as_tuple=True)", True),
        ("def test(self):\n    self.app.post('/', as_tuple=True, data={})", True),
        ("def test(x):\n    x.client.get('/', follow_redirects=True)", False),
        ("def test(x):\n    x.client.fetch('/', as_tuple=True)", False),
        ("import webtest\ndef test(x):\n    x.client.get('/', as_tuple=True)", False),
    ],
)
def test_a_client_that_is_asked_for_a_tuple(names: Names, code: str, is_told: bool) -> None:
    found = names({"app.py": "import flask\n", "test_app.py": f"{code}\n"})
    assert any(name.startswith("flask.testing.FlaskClient.") for name in found) is is_told


@pytest.mark.parametrize(
    ("call", "is_told"),
    [
        ("form_class(csrf_enabled=False)", True),
        ("form_class.from_json(data, csrf_enabled=False)", True),
        ("self.manager.login_form(data, csrf_enabled=False)", True),
        ("form_class(data, csrf=False)", False),
        ("form_class(**data)", False),
        ("own(csrf_enabled=False)", False),
    ],
)
def test_a_keyword_that_nothing_else_takes_tells_a_form(names: Names, call: str, is_told: bool) -> None:
    code = f"def own(csrf_enabled): ...\ndef view(self, form_class, data):\n    {call}\n"
    assert ("flask_wtf.FlaskForm" in names({"app.py": "import flask_wtf\n", "views.py": code})) is is_told
    assert "flask_wtf.FlaskForm" not in names({"app.py": "import wtforms\n", "views.py": code})


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("import sqlalchemy\ndef make(t, engine):\n    t.exists(bind=engine)", True),
        ("import sqlalchemy\ndef make(t, engine):\n    t.exists(engine), t.exists()", False),
        ("def make(t, engine):\n    t.exists(bind=engine)", False),
        ("import sqlalchemy\nclass T:\n    def exists(self, bind): ...\nT().exists(bind=1)", False),
    ],
)
def test_a_table_that_is_asked_for_in_an_engine(names: Names, code: str, is_told: bool) -> None:
    assert ("sqlalchemy.Table.exists" in names(f"{code}\n")) is is_told


@pytest.mark.parametrize(
    ("code", "is_told"),
    [
        ("def lock(conn, n):\n    sql = sa.text('x')\n    conn.execute(sql, timeout=n)", True),
        ("def lock(conn, n):\n    conn.execute(sa.text('x'), timeout=n)", True),
        ("def lock(conn, n):\n    # cursor\n    conn.execute(sa.text('x'), timeout=n)", True),
        ("def lock(conn, sql, n):\n    conn.execute(sql, timeout=n)", False),
        ("def lock(conn):\n    conn.execute(sa.text('x'))", False),
        ("def lock(pool, n):\n    pool.execute(sa.text('x'), timeout=n)", False),
        ("import asyncpg\ndef lock(conn, n):\n    conn.execute(sa.text('x'), timeout=n)", False),
    ],
)
def test_parameters_of_a_statement_that_the_library_made(names: Names, code: str, is_told: bool) -> None:
    assert ("sqlalchemy.engine.Connection.execute" in names(f"import sqlalchemy as sa\n{code}\n")) is is_told


ENGINES = {"shop/db.py": "import sqlalchemy\n", "shop/__init__.py": ""}


@pytest.mark.parametrize(
    ("call", "is_told"),
    [
        ("engine.execute('SELECT 1')", True),
        ("x.db.engine.execute(f'DELETE FROM {x}')", True),
        ("engine.execute(x)", False),
        ("engine.execute('run')", False),
        ("motor.execute('SELECT 1')", False),
    ],
)
def test_an_engine_of_another_file_is_told_by_a_statement(names: Names, call: str, is_told: bool) -> None:
    code = {"shop/views.py": f"def view(engine, motor, x):\n    {call}\n"}
    assert ("sqlalchemy.engine.Engine.execute" in names({**ENGINES, **code})) is is_told
    assert "sqlalchemy.engine.Engine.execute" not in names(code)
    drivers = {"shop/more.py": "import psycopg2\n"}
    assert "sqlalchemy.engine.Engine.execute" not in names({**ENGINES, **drivers, **code})
