"""What imports bind, where they are provided for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
Names = Callable[..., set[str]]
OPTIONAL = "try:\n    import jinja2\nexcept ImportError:\n    jinja2 = None\n"


def test_a_distribution_that_may_be_absent_has_what_is_read_from_it(usages: Find) -> None:
    found = usages(f"{OPTIONAL}def build():\n    return jinja2.contextfunction\n", "jinja2.contextfunction")
    assert [usage.guarded for usage in found] == [False]


@pytest.mark.parametrize(
    "code",
    [
        f"{OPTIONAL}if hasattr(jinja2, 'contextfunction'):\n    jinja2.contextfunction\n",
        "try:\n    import markupsafe as m\nexcept ImportError:\n    import jinja2 as m\nm.contextfunction\n",
        "try:\n    import jinja2.defaults\nexcept ImportError:\n    jinja2 = None\njinja2.contextfunction\n",
        "try:\n    import imp\nexcept ImportError:\n    imp = None\nimp.contextfunction\n",
        "try:\n    import unheard\nexcept ImportError:\n    unheard = None\nunheard.contextfunction\n",
    ],
)
def test_but_not_where_the_name_the_module_or_another_one_is_provided_for(usages: Find, code: str) -> None:
    assert all(usage.guarded for usage in usages(code, kind="attribute") if "contextf" in usage.name)


def test_a_module_is_imported_where_its_statement_begins(usages: Find) -> None:
    found = usages(
        "from werkzeug.contrib.cache import (\n    NullCache,\n    SimpleCache,\n)\n", kind="import"
    )
    assert [(usage.name.rpartition(".")[2], usage.line) for usage in found] == [
        ("cache", 1),
        ("NullCache", 2),
        ("SimpleCache", 3),
    ]
    found = usages("from werkzeug.contrib.cache import NullCache, \\\n    SimpleCache\n", kind="import")
    assert [usage.line for usage in found] == [1, 2]


def test_the_version_of_the_project_itself_is_no_check(usages: Find) -> None:
    code = (
        "from shop import __version__\nfrom flask import escape\nif new() > __version__:\n    escape('x')\n"
    )
    assert [usage.guarded for usage in usages({"shop/news.py": code}, "flask.escape", "call")] == [False]
    other = code.replace("from shop", "from flask")
    assert [usage.guarded for usage in usages({"shop/news.py": other}, "flask.escape", "call")] == [True]


@pytest.mark.parametrize(
    "code",
    [
        "try:\n    import configparser\nexcept ImportError:\n    import ConfigParser as configparser",
        "try:\n    import ConfigParser as configparser\nexcept ImportError:\n    import configparser",
    ],
)
def test_what_stands_in_for_a_module_of_python_2_is_always_there(usages: Find, code: str) -> None:
    found = usages(f"{code}\n\ndef read(file):\n    configparser.ConfigParser().readfp(file)\n")
    told = [one for one in found if one.name == "configparser.ConfigParser.readfp"]
    assert told
    assert not any(one.guarded for one in told)


@pytest.mark.parametrize("value", ["False", "Missing('jinja2')", "object()"])
def test_a_value_that_stands_in_for_a_distribution_is_not_needed_where_that_is_there(
    usages: Find, value: str
) -> None:
    found = usages(
        f"try:\n    import jinja2\nexcept ImportError:\n    jinja2 = {value}\n\njinja2.contextfunction\n"
    )
    assert [one.guarded for one in found if one.name == "jinja2.contextfunction"] == [False]


def test_what_stands_in_for_one_of_a_later_python_may_be_missing(usages: Find) -> None:
    found = usages("try:\n    import imp\nexcept ImportError:\n    import ours as imp\n\nimp.reload(x)\n")
    assert all(one.guarded for one in found if one.name == "imp.reload")


@pytest.mark.parametrize(
    ("code", "present", "absent"),
    [
        (
            "from flask.ext.login import current_user\ncurrent_user.is_active()\n",
            {
                "flask.ext.login.current_user",
                "flask_login.current_user",
                "flask_login.current_user.is_active",
            },
            {"flask.ext.login.current_user.is_active"},
        ),
        (
            "from flask.ext.admin.contrib.sqla import ModelView\nprint(ModelView)\n",
            {"flask.ext.admin.contrib.sqla.ModelView", "flask_admin.contrib.sqla.ModelView"},
            set(),
        ),
        (
            "from flask.ext.restful import reqparse\nclass Mine(reqparse.RequestParser): ...\n",
            {"flask.ext.restful.reqparse.RequestParser"},
            set(),
        ),
        ("import flask.ext.mail as mail\nmail.Mail()\n", {"flask.ext.mail.Mail", "flask_mail.Mail"}, set()),
        ("from flask_login import current_user\ncurrent_user.id\n", {"flask_login.current_user.id"}, set()),
    ],
)
def test_a_way_that_only_leads_to_a_module_and_what_it_leads_to(
    names: Names, code: str, present: set[str], absent: set[str]
) -> None:
    found = names({"app.py": code})
    assert present <= found
    assert found.isdisjoint(absent)


STAND_IN = "try:\n    import {}\nexcept ImportError:\n    sqlalchemy = {}\nsqlalchemy.select([1])\n"


@pytest.mark.parametrize("value", ["None", "Missing('sqlalchemy')", "object()"])
def test_an_object_that_stands_in_for_a_distribution_leaves_its_module_known(
    usages: Find, value: str
) -> None:
    code = "class Missing:\n    def __init__(self, name): ...\n" + STAND_IN.format("sqlalchemy", value)
    assert [one.guarded for one in usages(code, "sqlalchemy.select", "call")] == [False]


def test_an_object_that_stands_in_for_a_module_that_went_stays_what_it_is(usages: Find) -> None:
    code = "class Missing: ...\n" + STAND_IN.format("werkzeug.contrib.cache as sqlalchemy", "Missing()")
    assert not usages(code, "werkzeug.contrib.cache.select", "call")


@pytest.mark.parametrize(("module", "guarded"), [("sqlalchemy.orm", False), ("werkzeug.contrib.cache", True)])
def test_a_module_below_is_needed_where_all_releases_have_it(
    usages: Find, module: str, guarded: bool
) -> None:
    code = STAND_IN.format(f"{module} as sqlalchemy", "None")
    assert [one.guarded for one in usages(code, f"{module}.select", "call")] == [guarded]


def test_what_a_file_makes_anew_behind_an_import_is_no_stand_in(usages: Find) -> None:
    code = "import sqlalchemy\nclass Own: ...\nsqlalchemy = Own()\nsqlalchemy.select([1])\n"
    assert not usages(code, "sqlalchemy.select", "call")
