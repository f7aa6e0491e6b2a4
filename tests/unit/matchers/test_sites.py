from __future__ import annotations

from packaging.version import Version

from flaskcompat.matchers.asked import asked
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.matchers.lacking import verdicts
from flaskcompat.matchers.sites import hits
from flaskcompat.model.match import DEFINITE
from flaskcompat.source import scan


def places(text: str, name: str = "flask", version: str = "3.1.3") -> list[tuple[int, str]]:
    code = Code(scan({"a.py": text}).usages)
    candidate = Candidate((Version(version),), DEFINITE, version)
    facts = Facts({name: candidate}, code, lambda name, version: None)
    return [(hit.site.line, hit.text) for hit in hits(asked(code), verdicts(facts), [name])]


def test_each_line_counts_once() -> None:
    text = "from flask import Markup\nMarkup('x') + Markup('y')\nMarkup('z')\n"
    assert sorted({line for line, _ in places(text)}) == [1, 2, 3]


def test_of_a_chain_only_the_part_that_is_missing_is_told() -> None:
    assert places("import flask\nflask.ext.login.current_user\n") == [(2, "flask.ext")]


def test_two_parameters_of_one_call_are_one_place() -> None:
    text = "from flask import send_file\nsend_file('x', attachment_filename='y', cache_timeout=1)\n"
    assert places(text) == [(2, "flask.send_file(attachment_filename)")]


def test_what_a_variable_holds_of_what_is_missing_is_told_where_it_is_asked_for() -> None:
    text = (
        "from flask import Flask\napp = Flask('x')\nname = app.session_cookie_name\nname.encode()\n"
        "app.session_cookie_name.encode()\n"
    )
    assert [line for line, _ in places(text)] == [3, 5]


def test_making_an_object_of_a_class_of_the_project_is_no_place_of_its_base() -> None:
    text = (
        "from sqlalchemy.orm import declarative_base\nBase = declarative_base()\nclass Own(Base):\n    pass\n"
        "class Other(Base):\n    def __init__(self, key):\n        Base.__init__(self, key=key)\n"
        "Own(key=2)\n"
    )
    assert sorted({line for line, _ in places(text, "sqlalchemy", "1.3.24")}) == [1, 2, 3, 5]
