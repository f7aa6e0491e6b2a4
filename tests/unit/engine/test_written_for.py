from __future__ import annotations

import pytest

from flaskcompat.catalog import load
from flaskcompat.engine.situation import Situation
from flaskcompat.engine.written_for import (
    MODULES_OF_TWO,
    claim_of,
    problem_of,
    runs_on_two,
    written_for_two,
)
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Problem, PythonClaim
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.store import all_rules
from flaskcompat.source import scan

OLD = {"shop/__init__.py": "", "shop/a.py": "\nprint 1\n", "shop/b.py": "print 2\n", "setup.py": "print 3\n"}
PROBLEMS = [Problem("setup.py", 1, ""), Problem("shop/b.py", 1, ""), Problem("shop/a.py", 2, "")]


def place_in(texts: dict[str, str], problems: list[Problem] = PROBLEMS) -> tuple[str, int] | None:
    return written_for_two(texts, problems, (), lambda path: f"here/{path}")


def place_of_imports(texts: dict[str, str]) -> tuple[str, int] | None:
    found = scan(texts, MODULES_OF_TWO)
    return written_for_two(texts, found.problems, found.usages, lambda path: path)


def test_the_first_place_in_a_package_counts() -> None:
    assert place_in(OLD) == ("here/shop/a.py", 2)


def test_each_module_that_tells_python_2_is_told_where_python_3_runs() -> None:
    (rule,) = [one for one in all_rules() if one.code == "FLC650"]
    assert compile_rule(rule).roots >= MODULES_OF_TWO


def test_files_beside_the_packages_do_not_count() -> None:
    assert place_in(OLD, PROBLEMS[:1]) is None
    assert place_in({path: text for path, text in OLD.items() if "__init__" not in path}) is None


def test_code_that_needs_python_3_outweighs_it() -> None:
    assert place_in({**OLD, "shop/c.py": "async def f():\n    pass\n"}) is None


def test_what_is_no_python_at_all_does_not_count() -> None:
    assert place_in({**OLD, "shop/a.py": "\nprint(1\n"}, PROBLEMS[2:]) is None


def test_a_module_that_no_python_3_has_tells_it_too() -> None:
    assert place_of_imports({"shop/__init__.py": "", "shop/a.py": "import os\nimport urllib2\n"}) == (
        "shop/a.py",
        2,
    )
    assert place_of_imports({"shop/__init__.py": "from urlparse import urljoin\n"}) == ("shop/__init__.py", 1)


def test_a_module_that_setup_names_counts_like_a_package() -> None:
    module = {"shop.py": "import urllib2\n"}
    assert place_of_imports({**module, "setup.py": "setup(py_modules=['shop'])\n"}) == ("shop.py", 1)
    assert place_of_imports({**module, "setup.py": "setup(packages=['shop'])\n"}) is None
    assert place_of_imports(module) is None


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    import urllib2\nexcept ImportError:\n    pass\n",
        "if TWO:\n    import urllib2\n",
        "def fetch():\n    import urllib2\n",
        "import urllib\n",
    ],
)
def test_an_import_that_may_not_happen_tells_nothing(text: str) -> None:
    assert place_of_imports({"shop/__init__.py": text}) is None


def test_an_own_module_of_that_name_tells_nothing() -> None:
    assert place_of_imports({"shop/__init__.py": "from Queue import q\n", "shop/Queue.py": ""}) is None


def test_imports_tell_nothing_where_other_code_knows_of_python_3() -> None:
    old = {"shop/__init__.py": "import urllib2\n"}
    assert place_of_imports({**old, "shop/b.py": "import six\n"}) is None
    assert place_of_imports({**old, "shop/b.py": "def f():\n    nonlocal a\n"}) is None
    assert place_of_imports({"shop/__init__.py": "", "shop/tests/test_a.py": "import urllib2\n"}) is None


def test_the_claim_is_of_the_place_and_the_problem_tells_of_it() -> None:
    assert claim_of(("shop/a.py", 2)) == PythonClaim("==2.7.*", "used", "shop/a.py", 2)
    assert problem_of(("shop/a.py", 2))[:2] == ("shop/a.py", 2)


def installed(version: str, python: str = "2.7", conflict: str = "") -> Situation:
    flask = Distribution("flask", version, "requirements.txt", 1, "pinned")
    environment = Environment("", ".", "resolved", "requirements.txt", python, (flask,))
    return Situation(environment, None, None, conflict)


def test_all_that_is_installed_has_to_take_python_2() -> None:
    assert runs_on_two([installed("1.1.4")], load())
    assert not runs_on_two([installed("1.1.4"), installed("2.0.3")], load())
    assert not runs_on_two([installed("1.1.4", conflict="none fits")], load())
    assert not runs_on_two([installed("1.1.4", python="3.9")], load())
