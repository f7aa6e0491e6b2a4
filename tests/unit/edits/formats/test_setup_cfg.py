from __future__ import annotations

import pytest

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

TEXT = """[metadata]
name = flask
[options]
python_requires = >=3.8
install_requires =
    # flask>=1
    flask>=2  # flask>=2
    Werkzeug[watchdog] ; python_version<"3.9"
[options.extras_require]
dev = pytest>=7; coverage
"""


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (Wanted("flask", ">=3", 7), "    flask>=2  #", "    flask>=3  #"),
        (Wanted("werkzeug", ">=3", 8), "Werkzeug[watchdog] ;", "Werkzeug[watchdog]>=3 ;"),
        (Wanted("coverage", ">7", 10), "; coverage", "; coverage>7"),
        (Wanted("python", ">=3.9", 4, kind="python"), ">=3.8", ">=3.9"),
        (Wanted("m", "<2"), '"3.9"\n', '"3.9"\n'),
    ],
)
def test_the_line_changes(wanted: Wanted, old: str, new: str) -> None:
    done = edit("setup.cfg", TEXT, "setup.cfg", [wanted])
    assert done.refused == ()
    expected = TEXT.replace(old, new) if wanted.line else TEXT.replace("    Werk", "    m<2\n    Werk")
    assert done.text == expected


def test_a_list_on_one_line_gets_another_part() -> None:
    done = edit("setup.cfg", TEXT, "setup.cfg", [Wanted("m", "<2", group="dev")])
    assert done == (TEXT.replace("; coverage", "; coverage; m<2"), ())


def test_a_python_below_its_key() -> None:
    text = "[options]\npython_requires =\n    >=3.8\n"
    done = edit("setup.cfg", text, "setup.cfg", [Wanted("python", ">=3.9", 3, kind="python")])
    assert done == (text.replace("3.8", "3.9"), ())


@pytest.mark.parametrize("wanted", [Wanted("m", "", group="new"), Wanted("m", "", kind="constraint")])
def test_what_has_no_line_of_its_own_is_refused(wanted: Wanted) -> None:
    done = edit("setup.cfg", TEXT, "setup.cfg", [wanted])
    assert (done.text, len(done.refused)) == (TEXT, 1)
