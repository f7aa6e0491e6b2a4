from __future__ import annotations

import pytest

from flaskcompat.fixing.code_fixes import fix_code
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.hits import versions_of
from tests.unit.fixing.conftest import Make

VERSIONS = versions_of({"flask": "3.1.3", "jinja2": "3.1.6", "markupsafe": "3.0.2"}, "3.12")
FILTER = "from jinja2 import contextfilter\n"


def fixed(project: Make, files: dict[str, str | bytes], line: int = 1) -> tuple[dict[str, str], Desk]:
    """The files after what stands in a line of `a.py` was mended."""
    found = project(files)
    desk = Desk(found.assessments)
    fix_code(desk, found.assessments[0], {("a.py", line, 0)}, [VERSIONS])
    return {one.path: one.after.decode() for one in desk.finished().changes}, desk


def test_only_files_with_places_change(project: Make) -> None:
    found, _ = fixed(project, {"a.py": FILTER, "b.py": FILTER})
    assert found == {"a.py": "from jinja2 import pass_context\n"}


@pytest.mark.parametrize(
    "other",
    [
        "from a import contextfilter\n",
        "from .a import (\n    x,\n    contextfilter,\n)\n",
        "from a import *\ncontextfilter\n",
        "import a\na.contextfilter\n",
    ],
)
def test_names_that_other_files_take_stay(project: Make, other: str) -> None:
    found, _ = fixed(project, {"a.py": FILTER, "b.py": other})
    assert found == {"a.py": "from jinja2 import pass_context as contextfilter\n"}


def test_names_that_other_files_have_from_elsewhere_are_none_of_theirs(project: Make) -> None:
    found, _ = fixed(
        project, {"a.py": FILTER, "b.py": "import jinja2\n@jinja2.contextfilter\ndef f(c): pass\n"}
    )
    assert found == {"a.py": "from jinja2 import pass_context\n"}


def test_names_of_a_package_may_be_for_everybody(project: Make) -> None:
    found = project({"a/__init__.py": FILTER})
    desk = Desk(found.assessments)
    fix_code(desk, found.assessments[0], {("a/__init__.py", 1, 0)}, [VERSIONS])
    assert desk.text("a/__init__.py") == "from jinja2 import pass_context as contextfilter\n"


def test_what_is_not_there_is_told(project: Make) -> None:
    found, desk = fixed(project, {"a.py": "from flask.ext.login import LoginManager\n"})
    assert found == {}
    assert [one.reason for one in desk.undone] == [
        "flask_login.LoginManager would do, but the versions here do not have it"
    ]


def test_a_file_in_a_merge_conflict_stays(project: Make) -> None:
    text = f"{FILTER}<<<<<<< a\n=======\n>>>>>>> b\n"
    assert fixed(project, {"a.py": text})[0] == {}


def test_no_places_open_no_file(project: Make) -> None:
    found = project({"a.py": FILTER})
    desk = Desk(found.assessments)
    fix_code(desk, found.assessments[0], set(), [VERSIONS])
    assert desk.finished().changes == ()
