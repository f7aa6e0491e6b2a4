"""Parameters that pytest provides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = "import pytest\nfrom flask import Flask\n@pytest.fixture\ndef app():\n    return Flask('x')\n"
RETURNED = HEAD + "@pytest.fixture\ndef client(app):\n    return app.test_client()\n"
YIELDED = HEAD + "@pytest.fixture()\ndef client(app):\n    c = app.test_client()\n    yield c\n    del c\n"
INSIDE = HEAD + "@pytest.fixture\ndef client(app):\n    with app.test_client() as c:\n        yield c\n"
RENAMED = HEAD + "@pytest.fixture(name='client')\ndef make(app):\n    return app.test_client()\n"
ANNOTATED = (
    "from pytest import fixture\nfrom flask.testing import FlaskClient\n"
    "@fixture\ndef client() -> FlaskClient:\n    return load()\n"
)
TEST = "from flask import session\ndef test_x(client):\n    client.get('/')\n    session['x']\n"
GET = "flask.testing.FlaskClient.get"


@pytest.mark.parametrize("conftest", [RETURNED, YIELDED, INSIDE, RENAMED, ANNOTATED])
def test_a_fixture_of_a_folder_above(conftest: str, usages: Find) -> None:
    assert usages({"tests/conftest.py": conftest, "tests/unit/test_a.py": TEST}, GET)
    assert not usages({"other/conftest.py": conftest, "tests/unit/test_a.py": TEST}, GET)


def test_a_fixture_of_the_module_or_class(usages: Find) -> None:
    assert usages({"test_a.py": RETURNED + TEST}, GET)
    method = "    @pytest.fixture\n    def client(self): return Flask('x').test_client()\n"
    assert usages(
        "import pytest\nfrom flask import Flask\nclass TestX:\n"
        + method
        + "    def test_x(self, client): client.get('/')\n",
        GET,
    )


@pytest.mark.parametrize(
    "code",
    [
        "def test_x(other): other.get('/')\n",
        "def helper(client): client.get('/')\n",
        "class Test:\n    client = 1\n    def test_x(self, other): other.get('/')\n",
    ],
)
def test_other_parameters_are_not_provided(code: str, usages: Find) -> None:
    assert not usages({"conftest.py": RETURNED, "test_a.py": code}, GET)


def test_a_function_without_the_decorator_is_no_fixture(usages: Find) -> None:
    code = "from flask import Flask\ndef client(): return Flask('x').test_client()\n"
    assert not usages({"conftest.py": code, "test_a.py": TEST}, GET)


def test_the_nearest_fixture_wins_and_may_build_on_the_one_it_overrides(usages: Find) -> None:
    nearer = "import pytest\n@pytest.fixture\ndef client(client):\n    return client\n"
    files = {"conftest.py": RETURNED, "tests/conftest.py": nearer, "tests/test_a.py": TEST}
    assert usages(files, GET)
    other = "import pytest\n@pytest.fixture\ndef client():\n    return object()\n"
    assert not usages({**files, "tests/conftest.py": other}, GET)


def scopes(conftest: str, usages: Find) -> list[tuple[str, str]]:
    files = {"conftest.py": conftest, "test_a.py": TEST}
    (usage,) = usages(files, "flask.session", "getitem")
    return [(scope.kind, scope.name) for scope in usage.scopes]


def test_a_fixture_that_has_entered_the_client_encloses_the_test(usages: Find) -> None:
    assert scopes(INSIDE, usages) == [("function", "test_x"), ("with", "flask.testing.FlaskClient")]


@pytest.mark.parametrize("conftest", [RETURNED, YIELDED])
def test_a_fixture_that_has_not_does_not(conftest: str, usages: Find) -> None:
    assert scopes(conftest, usages) == [("function", "test_x")]


def test_what_fixtures_of_fixtures_have_entered_counts(usages: Find) -> None:
    conftest = (
        "import pytest\nfrom flask import Flask\n@pytest.fixture\ndef app():\n    app = Flask('x')\n"
        "    with app.app_context():\n        yield app\n"
        "@pytest.fixture\ndef client(app):\n    return app.test_client()\n"
    )
    assert scopes(conftest, usages) == [("function", "test_x"), ("with", "flask.ctx.AppContext")]


def test_tests_that_share_a_fixture_have_scopes_of_their_own(usages: Find) -> None:
    files = {"conftest.py": INSIDE, "test_a.py": TEST + TEST.replace("test_x", "test_y")}
    first, second = usages(files, GET)
    assert first.scopes[-1] != second.scopes[-1]


def test_unittest(usages: Find) -> None:
    code = (
        "import unittest\nfrom flask import Flask\nclass Base(unittest.TestCase):\n    def setUp(self):\n"
        "        self.client = Flask('x').test_client()\nclass T(Base):\n    def test_x(self):\n"
        "        with self.client:\n            self.client.get('/')\n"
    )
    (usage,) = usages(code, GET)
    assert usage.scopes[-1].name == "flask.testing.FlaskClient"


def test_helpers_get_what_tests_pass(usages: Find) -> None:
    code = (
        "class Auth:\n    def __init__(self, client): self._client = client\n"
        "    def login(self): return self._client.get('/')\n"
        "def load(c): return deeper(c)\ndef deeper(c): return c.get('/')\n"
        "def test_x(client):\n    Auth(client).login()\n    load(client)\n"
    )
    found = usages({"conftest.py": RETURNED, "test_a.py": code}, GET)
    assert {usage.line for usage in found} == {3, 5}


def test_helpers_that_get_different_things_stay_unknown(usages: Find) -> None:
    code = (
        "from flask import g\ndef load(c): return c.get('/')\ndef test_x(client):\n"
        "    load(client)\n    load(g)\n"
    )
    assert not usages({"conftest.py": RETURNED, "test_a.py": code}, GET)


def test_the_client_of_a_plugin_needs_the_application_of_the_project(usages: Find) -> None:
    assert scopes(HEAD, usages) == [("function", "test_x"), ("with", "flask.testing.FlaskClient")]
    other = "import pytest\n@pytest.fixture\ndef app():\n    return object()\n"
    assert scopes(other, usages) == [("function", "test_x")]
    assert scopes("", usages) == [("function", "test_x")]


@pytest.mark.parametrize(
    "conftest",
    [
        "from tests.shared import *\n",
        "from .shared import client\n",
        "pytest_plugins = ['tests.shared']\n",
        "pytest_plugins = 'tests.shared'\n",
    ],
)
def test_fixtures_that_a_conftest_brings_in(conftest: str, usages: Find) -> None:
    files = {"tests/__init__.py": "", "tests/shared.py": RETURNED, "tests/conftest.py": conftest}
    assert usages({**files, "tests/test_a.py": TEST}, GET)
    assert not usages({**files, "tests/conftest.py": "", "tests/test_a.py": TEST}, GET)


def test_files_that_bring_in_each_other_end(usages: Find) -> None:
    files = {"conftest.py": "from a import *\n", "a.py": "from conftest import *\n" + RETURNED}
    assert usages({**files, "test_a.py": TEST}, GET)


def test_the_live_server_of_pytest_flask_where_the_project_has_an_app(usages: Find) -> None:
    test = "def test_x(live_server):\n    live_server.url()\n"
    name = "pytest_flask.live_server.LiveServer.url"
    assert usages({"conftest.py": HEAD, "test_a.py": test}, name)
    assert not usages({"test_a.py": test}, name)
