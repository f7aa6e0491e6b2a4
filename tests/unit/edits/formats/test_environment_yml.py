from __future__ import annotations

import pytest

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

TEXT = """name: flask
dependencies:
  - python=3.8  # flask=2
  - conda-forge::flask=2.2
  - "numpy >=1,<2"
  - pandas=1.0=py38_0
  - scipy 1.2.*
  - attrs
  - pip:
    - werkzeug==2.2.2 # werkzeug==2
    - 'jinja2>=2 ; python_version<"3.9"'
"""


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (Wanted("flask", "==3.1.*", 4), "::flask=2.2", "::flask=3.1"),
        (Wanted("flask", ">=3,<4", 4), "::flask=2.2", "::flask>=3,<4"),
        (Wanted("numpy", ">=2,<3", 5), '"numpy >=1,<2"', '"numpy >=2,<3"'),
        (Wanted("scipy", "==1.5.*", 7), "scipy 1.2.*", "scipy 1.5.*"),
        (Wanted("attrs", ">=20", 8), "attrs", "attrs>=20"),
        (Wanted("werkzeug", ">=3", 10), "werkzeug==2.2.2 #", "werkzeug>=3 #"),
        (Wanted("jinja2", ">=3", 11), "'jinja2>=2 ;", "'jinja2>=3 ;"),
        (Wanted("python", ">=3.9", 3, kind="python"), "python=3.8 ", "python=3.9 "),
        (Wanted("python", "==3.10.*", 3), "python=3.8 ", "python=3.10 "),
    ],
)
def test_the_item_changes(wanted: Wanted, old: str, new: str) -> None:
    assert edit("environment.yml", TEXT, "environment.yml", [wanted]) == (TEXT.replace(old, new), ())


def test_a_new_item_joins_the_list_for_pip() -> None:
    done = edit("environment.yml", TEXT, "environment.yml", [Wanted("zz", "<2")])
    assert done == (TEXT + "    - zz<2\n", ()) or done == (TEXT + "    - 'zz<2'\n", ())


def test_or_that_of_conda_where_there_is_none() -> None:
    text = "dependencies:\n- flask=2.2\n- python=3.8\n"
    done = edit("environment.yml", text, "environment.yml", [Wanted("m", "<2")])
    assert done == (text.replace("- python", "- m<2\n- python"), ())


def test_a_flow() -> None:
    text = "dependencies: [python=3.8, flask=2.2, 'click>=7,<8']\n"
    done = edit(
        "environment.yml",
        text,
        "environment.yml",
        [Wanted("flask", "==3.1.*", 1), Wanted("click", ">=8,<9", 1)],
    )
    assert done == ("dependencies: [python=3.8, flask=3.1, 'click>=8,<9']\n", ())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TEXT, Wanted("pandas", "==2", 6)),
        (TEXT, Wanted("m", "<2", kind="constraint")),
        ("dependencies: &d [flask=2]\nx: *d\n- y\n", Wanted("flask", ">=3", 1)),
        ("dependencies: [flask=2]\n", Wanted("m", "<2")),
        ("name: x\n", Wanted("m", "<2")),
    ],
)
def test_what_cannot_be_written_is_refused(text: str, wanted: Wanted) -> None:
    done = edit("environment.yml", text, "environment.yml", [wanted])
    assert (done.text, len(done.refused)) == (text, 1)
