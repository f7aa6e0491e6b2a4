from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans.smoke import Smoke
from tests.plans.starts import Start, files_of
from tests.plans.table import read, told, write
from tests.plans.walk import Stop, Walk, outcome, project

BROKEN = Smoke("flask-login", "import", "ImportError: gone", "flask_login/utils.py:13")
WORKS = Stop("3.9", ("flask 2.0.3 3.1.3",), ())
START = Start("one", "freeze", "3.9", "2021-09-01", {"requirements.txt": "flask==2.0.3\n"}, ["flask-wtf"])


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        ([WORKS, WORKS], "ok"),
        ([WORKS, WORKS._replace(failing=[BROKEN]), WORKS], "step 1 breaks something"),
        ([WORKS._replace(failing=[BROKEN]), WORKS._replace(failing=[BROKEN]), WORKS], "ok"),
        ([WORKS._replace(failing=[BROKEN]), WORKS._replace(failing=[BROKEN])], "the end does not work"),
        ([WORKS, WORKS._replace(refused="no such release")], "step 1 cannot be installed"),
        (
            [WORKS._replace(refused="no headers"), WORKS._replace(refused="no headers")],
            "cannot be built here",
        ),
        ([WORKS._replace(refused="no headers"), WORKS], "ok"),
        ([WORKS, WORKS, WORKS._replace(differs=["flask 3.1.2 for 3.1.3"])], "step 2 installs other versions"),
    ],
)
def test_what_worked_has_to_work_after_each_step_and_everything_at_the_end(
    stops: list[Stop], expected: str
) -> None:
    assert outcome(stops) == expected


def test_a_way_takes_the_place_of_that_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "table.json"
    other = START._replace(name="two")
    write([Walk("one", "blocked", (WORKS,), ("x has no release",)), Walk("two", "ok")], [START, other], path)
    write([Walk("one", "ok", (WORKS, WORKS._replace(failing=[BROKEN])))], [START], path)
    rows = read(path)
    assert [(row["name"], row["outcome"]) for row in rows] == [("one", "ok"), ("two", "ok")]
    assert rows[0]["stops"][1]["failing"] == {
        "flask-login": "import: ImportError: gone @ flask_login/utils.py:13"
    }


def test_what_failed_is_told() -> None:
    text = told(Walk("one", "step 1 breaks something", (WORKS, WORKS._replace(failing=[BROKEN]))), START)
    assert "flask-login: import: ImportError: gone @ flask_login/utils.py:13" in text


def test_the_code_of_a_project_has_no_module_of_a_distribution(tmp_path: Path) -> None:
    project(START, tmp_path)
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.py")}
    assert files == {"app.py", "shop/use_flask_wtf.py"}
    compile((tmp_path / "app.py").read_text(), "app.py", "exec")


def test_what_is_compiled_says_so() -> None:
    files = files_of("compiled", ["flask"], {"flask": "3.0.0", "click": "8.1.7"})
    assert files["requirements.in"] == "flask\n"
    assert "pip-compile requirements.in" in files["requirements.txt"]
    assert files_of("direct", ["flask==3.0.0"], {"flask": "3.0.0", "click": "8.1.7"}) == {
        "requirements.txt": "flask==3.0.0\n"
    }
