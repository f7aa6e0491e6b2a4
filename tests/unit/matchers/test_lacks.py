from __future__ import annotations

from typing import Any

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts
from flaskcompat.model.match import DEFINITE, POSSIBLE, Match
from flaskcompat.model.usage import Usage
from flaskcompat.source import scan

NEW = {"flask": "3.1.3", "werkzeug": "3.1.3", "jinja2": "3.1.6", "markupsafe": "3.0.2", "click": "8.1.8"}
OLD = {"flask": "1.1.4", "werkzeug": "1.0.1", "jinja2": "2.11.3", "markupsafe": "1.1.1", "click": "7.1.2"}


def usages(**files: str) -> tuple[Usage, ...]:
    return scan({f"{name}.py": text for name, text in files.items()}).usages


def facts(
    code: tuple[Usage, ...], versions: dict[str, str], python: str = "3.12", **more: Candidate
) -> Facts:
    given = {
        name: Candidate((Version(text),), DEFINITE, text, "requirements.txt", 1)
        for name, text in versions.items()
    }
    return Facts({**given, **more}, Code(code), lambda name, version: None, python=python)


def found(data: dict[str, Any], given: Facts) -> list[tuple[str, int, str]]:
    matches = compile_condition(data)(given)
    return [(match.path, match.line, dict(match.values)["usage"]) for match in matches]


def one(condition: str, text: str, versions: dict[str, str] = NEW, **more: Any) -> list[str]:
    return [name for _, _, name in found({"lacks": condition}, facts(usages(a=text), versions, **more))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from flask import Markup, escape\n", ["flask.Markup", "flask.escape"]),
        ("import flask\nflask.Markup('x')\n", ["flask.Markup"]),
        ("from flask import Flask\napp = Flask('a')\n@app.before_first_request\ndef f(): ...\n",
         ["flask.Flask.before_first_request"]),
        ("from flask import send_file\nsend_file('x', attachment_filename='y')\n",
         ["flask.send_file(attachment_filename)"]),
        ("from flask.ext.script import Manager\n", ["flask.ext.script.Manager"]),
    ],
)  # fmt: skip
def test_names_and_parameters_that_went(text: str, expected: list[str]) -> None:
    assert one("flask", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "from flask import Flask\napp = Flask('a')\napp.route('/')\napp.never_seen\n",
        "try:\n    from flask import Markup\nexcept ImportError:\n    Markup = str\nMarkup('x')\n",
        "import flask\nif hasattr(flask, 'Markup'):\n    flask.Markup\n",
        "import flask\ngetattr(flask, 'Markup', None)\n",
        "import flask, markupsafe\nflask.Markup = markupsafe.Markup\nflask.Markup('x')\n",
        "import flask\nif flask.__version__ < '3':\n    from flask import Markup\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from flask import Markup\n",
        "from flask import Flask\nclass App(Flask):\n    def before_first_request(self, f): ...\n"
        "app = App('a')\n@app.before_first_request\ndef f(): ...\n",
        "from flask import current_app\nif callable(getattr(current_app, 'before_first_request', None)):\n"
        "    current_app.before_first_request(print)\n",
        "try:\n    import flask.json.provider\n    HAS = True\nexcept ImportError:\n    HAS = False\n"
        "def f(app):\n    if not HAS:\n        from flask.json import JSONEncoder\n",
        "class Flask: ...\nFlask().before_first_request\n",
    ],
)
def test_what_is_there_or_provided_for_does_not_count(text: str) -> None:
    assert one("flask", text) == []


def test_the_distribution_that_lacks_it_is_told_apart() -> None:
    text = "from flask import Flask\nclient = Flask('a').test_client()\nclient.cookie_jar\n"
    assert one("werkzeug", text) == ["flask.testing.FlaskClient.cookie_jar"]
    assert one("flask", text) == []
    assert one("*", text) == ["flask.testing.FlaskClient.cookie_jar"]
    assert found({"lacks": "*", "except": ["werkzeug"]}, facts(usages(a=text), NEW)) == []


def test_what_came_later_is_lacking_too_but_not_what_only_the_scanner_knows_a_class_of() -> None:
    text = "from flask import Flask\napp = Flask('a')\n@app.get('/')\ndef f(): ...\n"
    assert one("flask", text, OLD) == ["flask.Flask.get"]
    response = "from flask import Flask\nprint(Flask('a').test_client().get('/').status_code)\n"
    assert one("werkzeug", response, OLD) == []


def test_names_of_the_standard_library() -> None:
    text = "import imp\nfrom collections import Mapping\nfrom os import path\n"
    assert one("python", text) == ["imp", "collections.Mapping"]
    assert one("python", text, python="3.9") == []
    assert one("python", "import tomllib\n", python="3.10") == ["tomllib"]
    assert one("python", "import tomllib\n", python="") == []


def test_a_file_that_has_the_name_from_another_one_is_not_to_be_changed() -> None:
    code = usages(
        compat="from flask import Markup\n", a="from compat import Markup\nMarkup('x')\n",
        b="import flask\nflask.Markup('x')\n",
    )  # fmt: skip
    assert {path for path, _, _ in found({"lacks": "flask"}, facts(code, NEW))} == {"b.py", "compat.py"}


@pytest.mark.parametrize(
    ("specifier", "versions", "level"),
    [
        (">=2.3", ("2.3.3", "3.0.0", "3.1.0"), POSSIBLE),
        (">=3", ("3.0.0", "3.1.0"), DEFINITE),
        ("<3", ("2.2.0", "2.3.3"), None),
    ],
)
def test_of_a_range_all_versions_have_to_lack_it(
    specifier: str, versions: tuple[str, ...], level: int | None
) -> None:
    admitted = SpecifierSet(specifier).to_range()
    flask = Candidate(tuple(map(Version, versions)), DEFINITE, specifier, "requirements.txt", 1, admitted)
    given = facts(usages(a="from flask import Markup\n"), {}, flask=flask)
    matches = compile_condition({"lacks": "flask"})(given)
    assert [match.level for match in matches] == ([] if level is None else [level])


def test_a_match_points_at_the_line_and_beside_it_at_the_version() -> None:
    (match,) = compile_condition({"lacks": "flask"})(facts(usages(a="from flask import Markup\n"), NEW))
    assert isinstance(match, Match)
    assert (match.path, match.line, match.distributions) == ("a.py", 1, ("flask==3.1.3",))
    assert [(each.path, each.line) for each in match.related] == [("requirements.txt", 1)]
    told = dict(match.told())
    assert told["lacks"] == "flask.Markup is gone from flask 3.1.3 (since 3.0.0)"
    assert (told["lacking"], told["has"]) == ("flask", "<3.0.0")


def test_a_parameter_is_told_at_its_own_line_where_the_call_has_several() -> None:
    text = "from flask import send_file\nsend_file(\n    'x',\n    attachment_filename='y',\n)\n"
    assert [line for _, line, _ in found({"lacks": "flask"}, facts(usages(a=text), NEW))] == [4]


def test_members_of_objects_can_be_left_out_where_no_release_had_them_before() -> None:
    text = "from flask import Flask, stream_template\napp = Flask('a')\n@app.get('/')\ndef f(): ...\n"
    given = facts(usages(a=text), OLD)
    assert [name for _, _, name in found({"lacks": "flask"}, given)] == [
        "flask.stream_template",
        "flask.Flask.get",
    ]
    assert [name for _, _, name in found({"lacks": "flask", "members": "gone"}, given)] == [
        "flask.stream_template"
    ]
    gone = "from flask import Flask\napp = Flask('a')\n@app.before_first_request\ndef f(): ...\n"
    given = facts(usages(a=gone), NEW)
    assert len(found({"lacks": "flask", "members": "gone"}, given)) == 1


def test_what_only_some_admitted_versions_lack_is_told_once() -> None:
    text = "from flask import Markup\nMarkup('x')\nMarkup('y')\n"
    versions = tuple(map(Version, ("2.2.5", "3.1.3")))
    some = Candidate(versions, DEFINITE, ">=2.2", "setup.py", 3, SpecifierSet(">=2.2").to_range())
    assert len(found({"lacks": "flask"}, facts(usages(a=text), NEW, flask=some))) == 1
    assert len(found({"lacks": "flask"}, facts(usages(a=text), NEW))) == 3


@pytest.mark.parametrize(
    ("text", "versions", "page"),
    [
        (
            "from flask import Markup\n",
            NEW,
            "https://flask.palletsprojects.com/en/stable/changes/#version-3-0-0",
        ),
        (
            "from markupsafe import soft_unicode\n",
            NEW,
            "https://markupsafe.palletsprojects.com/en/stable/changes/#version-2-1-0",
        ),
        (
            "from werkzeug.datastructures import WWWAuthenticate\nfrom flask import url_for, Blueprint\n"
            "import flask.sansio.app\n",
            OLD,
            "https://flask.palletsprojects.com/en/stable/changes/#version-3-0-0",
        ),
        (
            "from flask import stream_template\n",
            OLD,
            "https://flask.palletsprojects.com/en/stable/changes/#version-2-2-0",
        ),
    ],
)
def test_each_match_names_the_page_of_what_lacks(text: str, versions: dict[str, str], page: str) -> None:
    matches = compile_condition({"lacks": "*"})(facts(usages(a=text), versions))
    assert {dict(match.told())["reference"] for match in matches} == {page}


def test_a_part_that_is_missing_is_told_once_a_line() -> None:
    text = (
        "from flask import Flask\napp = Flask('a')\n(app.cli or 0).add_command(app.cli.name)\napp.cli.name\n"
    )
    given = facts(usages(a=text), {**OLD, "flask": "0.10.1"})
    assert [line for _, line, _ in found({"lacks": "flask"}, given)] == [3, 3, 4]


def test_what_is_missing_is_told_by_its_part_once_in_a_line() -> None:
    text = "from flask import Flask\napp = Flask('a')\n(app.cli or x).add_command(1)\n"
    matches = compile_condition({"lacks": "flask"})(facts(usages(a=text), {"flask": "0.10.1"}))
    told = [(match.line, dict(match.told())["lacks"]) for match in matches]
    assert told == [(3, "flask.Flask.cli is not in flask 0.10.1: it needs flask>=0.11")]


def test_where_a_module_went_it_is_told_what_to_do_about_what_is_used_of_it() -> None:
    text = "import distutils.util\nimport cgi\ndistutils.util.strtobool('y')\ncgi.escape('x')\n"
    matches = compile_condition({"lacks": "python"})(facts(usages(a=text), {}, python="3.13"))
    told = [(match.line, dict(match.told())["cure"].split()[:2]) for match in matches]
    assert told == [(1, ["Write", "strtobool"]), (2, ["Use", "urllib.parse.parse_qs"]),
                    (3, ["Compare", "the"]), (4, ["Use", "html.escape"])]  # fmt: skip


def test_what_went_before_its_module_is_told_since_when_it_is_gone() -> None:
    text = "from cgi import escape, parse_header\n"
    matches = compile_condition({"lacks": "python"})(facts(usages(a=text), {}, python="3.13"))
    assert [dict(match.told())["lacks"] for match in matches] == [
        "cgi.escape is gone from Python 3.13 (since 3.8)",
        "cgi.parse_header is gone from Python 3.13 (since 3.13)",
    ]


def test_fields_of_syntax_trees_are_as_old_as_the_trees() -> None:
    text = "import ast\n\n\ndef f(node: ast.Num, other: ast.FunctionDef):\n    return node.n, other.returns\n"
    assert one("python", text, python="3.6") == []
    assert one("python", text.replace("returns", "type_comment"), python="3.7") == [
        "ast.FunctionDef.type_comment"
    ]


@pytest.mark.parametrize(
    ("versions", "expected"), [(["3.0.0rc9"], []), (["2.21.0"], [3]), (["2.21.0", "3.0.0rc9"], [3])]
)
def test_nothing_is_told_of_a_pre_release_that_nobody_read(versions: list[str], expected: list[int]) -> None:
    given = tuple(map(Version, versions))
    admitted = SpecifierSet(">=2,<=3.0.0rc9").to_range()
    marshmallow = Candidate(given, DEFINITE, ">=2", "requirements.txt", 1, admitted)
    code = usages(a="from marshmallow import EXCLUDE\n")
    matches = compile_condition({"lacks": "marshmallow"})(facts(code, {}, marshmallow=marshmallow))
    assert [match.level for match in matches] == expected
