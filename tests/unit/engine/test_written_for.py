from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.engine.situation import Situation
from flaskcompat.engine.written_for import claim_of, problem_of, runs_on_two, written_for_two
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Problem, PythonClaim

OLD = {"shop/__init__.py": "", "shop/a.py": "\nprint 1\n", "shop/b.py": "print 2\n", "setup.py": "print 3\n"}
PROBLEMS = [Problem("setup.py", 1, ""), Problem("shop/b.py", 1, ""), Problem("shop/a.py", 2, "")]


def place_in(texts: dict[str, str], problems: list[Problem] = PROBLEMS) -> tuple[str, int] | None:
    return written_for_two(texts, problems, lambda path: f"here/{path}")


def test_the_first_place_in_a_package_counts() -> None:
    assert place_in(OLD) == ("here/shop/a.py", 2)


def test_files_beside_the_packages_do_not_count() -> None:
    assert place_in(OLD, PROBLEMS[:1]) is None
    assert place_in({path: text for path, text in OLD.items() if "__init__" not in path}) is None


def test_code_that_needs_python_3_outweighs_it() -> None:
    assert place_in({**OLD, "shop/c.py": "async def f():\n    pass\n"}) is None


def test_what_is_no_python_at_all_does_not_count() -> None:
    assert place_in({**OLD, "shop/a.py": "\nprint(1\n"}, PROBLEMS[2:]) is None


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
