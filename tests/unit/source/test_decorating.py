"""What decorators of the project make of an asynchronous view."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = "import asyncio\nfrom flask import Flask, current_app\napp = Flask('x')\n"
VIEW = "@app.get('/')\n{decorator}\nasync def view():\n    pass\n"
PLAIN = "def d(f):\n    def w(*a):\n        return asyncio.run(f(*a))\n    return w\n"


@pytest.mark.parametrize(
    ("definition", "decorator", "expected"),
    [
        (PLAIN, "@d", False),
        (
            "def d(x):\n    def e(f):\n        def w():\n            pass\n        return w\n    return e\n",
            "@d(1)",
            False,
        ),
        (PLAIN.replace("    def w", "    async def w"), "@d", True),
        (PLAIN.replace("asyncio.run(f(*a))", "current_app.ensure_sync(f)(*a)"), "@d", True),
        ("def d(f):\n    return f\n", "@d", True),
        ("def d(f):\n    if x:\n        return f\n    def w():\n        pass\n    return w\n", "@d", True),
        ("from other import d\n", "@d", True),
        ("", "", True),
    ],
)
def test_what_is_registered(definition: str, decorator: str, expected: bool, usages: Find) -> None:
    code = HEAD + definition + VIEW.format(decorator=decorator)
    assert [one.is_async for one in usages(code, "flask.Flask.get", "decorator")] == [expected]


def test_a_decorator_outside_of_the_registration_changes_nothing(usages: Find) -> None:
    code = HEAD + PLAIN + "@d\n@app.get('/')\nasync def view():\n    pass\n"
    assert [one.is_async for one in usages(code, "flask.Flask.get", "decorator")] == [True]


def test_a_package_that_imports_its_own_module(usages: Find) -> None:
    files = {
        "shop/__init__.py": "from flask import Flask\nfrom . import settings\n"
        "app = Flask('x')\napp.config.from_object(settings)\n",
        "shop/settings.py": "A = 1\n",
    }
    (one,) = usages(files, "flask.Flask.config.from_object", "call")
    assert dict(one.values)["0"] == "name:shop.settings"


@pytest.mark.parametrize(
    ("maker", "expected"),
    [
        ("@click.group(cls=FlaskGroup, create_app=make)", "flask.cli.FlaskGroup"),
        ("@click.group(create_app=make)", "click.group"),
        ("@click.group(cls=Own, create_app=make)", "click.group"),
        ("@click.group('x', FlaskGroup, create_app=make)", "click.group"),
    ],
)
def test_a_function_for_a_group_is_handed_to_the_class_of_the_group(
    usages: Find, maker: str, expected: str
) -> None:
    code = (
        "import click\nfrom flask.cli import FlaskGroup\nclass Own(click.Group): pass\ndef make(info): pass\n"
    )
    found = usages(f"{code}{maker}\ndef cli(x): pass\n", kind="decorator")
    assert [one.name for one in found if one.target == "make"] == [expected]
