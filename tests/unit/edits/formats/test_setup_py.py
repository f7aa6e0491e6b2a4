from __future__ import annotations

import pytest

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

TEXT = """from setuptools import setup

EXTRA = ["sphinx>=4"]  # sphinx>=4
setup(
    name="é", install_requires=["flask>=2,<3", 'Werkzeug'],
    python_requires=">=3.8",
    extras_require={"docs": EXTRA, "pytest": [
        "coverage",
        "pytest==7",  # pytest==7
    ]},
)
"""


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (Wanted("flask", ">=3,<4", 5), '"flask>=2,<3"', '"flask>=3,<4"'),
        (Wanted("werkzeug", ">=3", 5), "'Werkzeug'", "'Werkzeug>=3'"),
        (Wanted("sphinx", ">=5", 3), '"sphinx>=4"', '"sphinx>=5"'),
        (Wanted("pytest", "==8", 9), '"pytest==7"', '"pytest==8"'),
        (Wanted("python", ">=3.9", 6, kind="python"), '">=3.8"', '">=3.9"'),
        (Wanted("m", "<2", group="pytest"), '        "pytest==7"', '        "m<2",\n        "pytest==7"'),
    ],
)
def test_one_literal_changes(wanted: Wanted, old: str, new: str) -> None:
    assert edit("setup.py", TEXT, "setup.py", [wanted]) == (TEXT.replace(old, new), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('["a"]', '["a", "m<2"]'),
        ("['z', 'a']", "['z', 'a', 'm<2']"),
        ('["a",]', '["a", "m<2",]'),
        ('[\n    "a",\n    "é"\n]', '[\n    "a",\n    "é",\n    "m<2"\n]'),
    ],
)
def test_a_literal_more_at_the_end_of_a_list(old: str, new: str) -> None:
    text = f"from setuptools import setup\nsetup(install_requires={old})\n".replace("é", "b")
    done = edit("setup.py", text, "setup.py", [Wanted("m", "<2")])
    assert done == (text.replace(old.replace("é", "b"), new.replace("é", "b")), ())


def test_text_with_an_entry_a_line() -> None:
    text = 'from setuptools import setup\nsetup(install_requires="""\n  flask>=2\n  click\n""")\n'
    done = edit("setup.py", text, "setup.py", [Wanted("flask", ">=3", 3), Wanted("click", ">=8", 4)])
    assert done == (text.replace(">=2", ">=3").replace("click", "click>=8"), ())


@pytest.mark.parametrize(
    "call",
    [
        'install_requires=["flask" + ">=2"]',
        'install_requires=["flask" ">=2"]',
        'install_requires=[f"flask>={X}"]',
        'install_requires=["flask>=%s" % X]',
        'install_requires=["flask>={}".format(X)]',
        'install_requires=open("r.txt").read()',
        'install_requires=["flask>=2", "flask>=2"]',
    ],
)
def test_what_is_computed_is_refused(call: str) -> None:
    text = f"from setuptools import setup\nsetup({call})\n"
    done = edit(
        "setup.py",
        text,
        "setup.py",
        [Wanted("flask", ">=3", 2), Wanted("q", "", kind="constraint")],
    )
    assert (done.text, len(done.refused)) == (text, 2)


@pytest.mark.parametrize(
    "call",
    [
        'install_requires=open("r.txt").read()',
        "install_requires=LIST",
        'install_requires=["a"] + LIST + ["b"][:]',
    ],
)
def test_nothing_is_added_to_what_is_computed(call: str) -> None:
    text = f"from setuptools import setup\nsetup({call})\n"
    done = edit("setup.py", text, "setup.py", [Wanted("m", ">=3")])
    assert (done.text, len(done.refused)) == (text, 1)
