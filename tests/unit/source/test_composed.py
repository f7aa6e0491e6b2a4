"""What the arguments of calls are made of."""

from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("db.engine", "Engine"),
        ("self.engine", "Engine"),
        ("self.metadata.bind", "Connection"),
        ("self.repository.get_bind()", "Connection"),
        ("self.schema", None),
        ("self.schema()", None),
        ("name", None),
    ],
)
def test_what_metadata_is_made_of_tells_by_how_it_is_called(
    given: str, kind: str | None, usages: Find
) -> None:
    code = "from flask_sqlalchemy import SQLAlchemy\nfrom sqlalchemy import MetaData\ndb = SQLAlchemy()\n"
    code += f"class Repository:\n    def clean(self, name):\n        self.metadata = MetaData({given})\n"
    (one,) = usages(code, "sqlalchemy.MetaData", "call")
    assert dict(one.containers).get("0") == kind


@pytest.mark.parametrize(
    ("argument", "kind"),
    [("create_engine('sqlite://')", "create_engine"), ("engine", "Engine"), ("'own'", None), ("own", None)],
)
def test_what_metadata_is_made_of(argument: str, kind: str | None, usages: Find) -> None:
    code = f"""
    from sqlalchemy import MetaData, create_engine
    engine = create_engine("sqlite://")
    MetaData({argument})
    """
    (one,) = usages(code, "sqlalchemy.MetaData", "call")
    assert dict(one.containers).get("0") == kind


@pytest.mark.parametrize(
    ("argument", "values", "types"),
    [
        ("db.String(80)", {"0.0": 80}, {"0": "String"}),
        ("String(length=80)", {"0.0": 80}, {"0": "String"}),
        ("String", {}, {"0": "String"}),
        ("unknown(80)", {}, {}),
    ],
)
def test_the_arguments_of_a_column(
    argument: str, values: dict[str, object], types: dict[str, str], usages: Find
) -> None:
    code = "from flask_sqlalchemy import SQLAlchemy\nfrom sqlalchemy import String\ndb = SQLAlchemy()\n"
    code += f"class User(db.Model):\n    password = db.Column({argument}, nullable=False)\n"
    (one,) = usages(code, "flask_sqlalchemy.SQLAlchemy.Column", "call")
    given = dict(one.values)
    assert {key: given[key] for key in given if "." in key} == values
    assert dict(one.containers) == types
    assert one.target == "password"


@pytest.mark.parametrize(
    ("opens", "kind"),
    [
        ("open('a.txt') as f", "text file"),
        ("lock, open('a.txt') as f", "text file"),
        ("open('a.txt', 'rb') as f", None),
        ("load('a.txt') as f", None),
        ("open('a.txt') as g", None),
    ],
)
def test_the_file_that_is_sent_while_it_is_open(opens: str, kind: str | None, usages: Find) -> None:
    code = f"from flask import send_file\ndef view(lock):\n    with {opens}:\n        return send_file(f)\n"
    (one,) = usages(code, "flask.send_file", "call")
    assert dict(one.containers).get("0") == kind


def test_a_name_that_two_files_have_tells_of_none(usages: Find) -> None:
    code = "from flask import send_file\ndef view():\n    with open('a', 'rb') as f:\n        pass\n"
    code += "    with open('b') as f:\n        return send_file(f)\n"
    (one,) = usages(code, "flask.send_file", "call")
    assert dict(one.containers).get("0") is None


@pytest.mark.parametrize(
    ("argument", "kind"),
    [
        ("open('a.txt')", "text file"),
        ("open('a.txt', 'r')", "text file"),
        ("open('a.txt', mode='rt')", "text file"),
        ("open('a.txt', 'rb')", None),
        ("open('a.txt', mode)", None),
        ("io.StringIO()", "StringIO"),
        ("buffer", "StringIO"),
        ("'a.txt'", None),
    ],
)
def test_the_file_that_is_sent(argument: str, kind: str | None, usages: Find) -> None:
    code = "import io\nfrom flask import send_file\ndef view(mode):\n    buffer = io.StringIO()\n"
    (one,) = usages(code + f"    return send_file({argument})\n", "flask.send_file", "call")
    assert dict(one.containers).get("0") == kind


def test_a_class_as_the_type_of_a_column(usages: Find) -> None:
    code = """
    from flask_sqlalchemy import SQLAlchemy
    db = SQLAlchemy()
    class User(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        of = db.Column(db.something)
    """
    found = usages(code, "flask_sqlalchemy.SQLAlchemy.Column", "call")
    assert [dict(one.containers) for one in found] == [{"0": "Integer"}, {}]


@pytest.mark.parametrize(
    ("argument", "kind"),
    [
        ("str(engine.url)", "text of url"),
        ("str(get_engine().url).replace('%', '%%')", "text of url"),
        ("str(engine)", None),
        ("get_engine_url()", None),
        ("engine.url.render_as_string(hide_password=False).replace('%', '%%')", None),
    ],
)
def test_the_text_of_an_attribute(argument: str, kind: str | None, usages: Find) -> None:
    code = f"""
    from alembic import context
    config = context.config
    config.set_main_option("sqlalchemy.url", {argument})
    """
    (one,) = usages(code, "alembic.context.config.set_main_option", "call")
    assert dict(one.containers).get("1") == kind
