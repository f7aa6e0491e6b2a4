from __future__ import annotations

import re
from pathlib import Path

import pytest

from flaskcompat.edits.manifest import _EDITORS, edit
from flaskcompat.model.wanted import Wanted


@pytest.mark.parametrize(
    ("name", "text", "wanted", "result"),
    [
        ("requirements.txt", "flask==2.2.2\n", Wanted("flask", "==3.1.3", 1), "flask==3.1.3\n"),
        (
            "pyproject.toml",
            '[project]\ndependencies=["flask>=2"]\n',
            Wanted("flask", ">=3", 2),
            '[project]\ndependencies=["flask>=3"]\n',
        ),
        ("Pipfile", '[packages]\nflask="2.2"\n', Wanted("flask", "==3.1", 2), '[packages]\nflask="3.1"\n'),
        (
            "pixi.toml",
            '[dependencies]\nflask="2.2.*"\n',
            Wanted("flask", "==3.1.*", 2),
            '[dependencies]\nflask="3.1.*"\n',
        ),
        (
            "setup.cfg",
            "[options]\ninstall_requires = flask\n",
            Wanted("flask", ">=3", 2),
            "[options]\ninstall_requires = flask>=3\n",
        ),
        (
            "setup.py",
            "from setuptools import setup\nsetup(install_requires=['flask'])\n",
            Wanted("flask", ">=3", 2),
            "from setuptools import setup\nsetup(install_requires=['flask>=3'])\n",
        ),
        (
            "environment.yml",
            "dependencies: [flask=2.2]\n",
            Wanted("flask", "==3.1.*", 1),
            "dependencies: [flask=3.1]\n",
        ),
        (
            "script",
            '# /// script\n# dependencies = ["flask"]\n# ///\n',
            Wanted("flask", ">=3", 2),
            '# /// script\n# dependencies = ["flask>=3"]\n# ///\n',
        ),
        (
            "Dockerfile",
            "RUN pip install flask==2.2\n",
            Wanted("flask", "==3.1", 1),
            "RUN pip install flask==3.1\n",
        ),
        (".python-version", "3.8\n", Wanted("python", ">=3.9", 1, kind="python"), "3.9\n"),
        ("runtime.txt", "python-3.8.1\n", Wanted("python", ">=3.9", 1, kind="python"), "python-3.9\n"),
    ],
)
def test_each_format_is_edited(name: str, text: str, wanted: Wanted, result: str) -> None:
    assert edit(name, text, name, [wanted]) == (result, ())
    assert edit(name, result, name, [wanted]) == (result, ())


def test_the_page_on_edits_names_each_format() -> None:
    page = (Path(__file__).parents[3] / "docs/edits.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)`", page, re.MULTILINE)
    assert sorted(rows) == sorted(_EDITORS)


@pytest.mark.parametrize("name", ["uv.lock", "poetry.lock", "tox.ini", "pip report", "no such format"])
def test_what_has_no_editor_is_refused_with_a_reason(name: str) -> None:
    wanted = Wanted("flask", "==3.1.3", 1)
    text, refused = edit(name, "flask 2", name, [wanted])
    assert text == "flask 2"
    assert [each for each, _ in refused] == [wanted]
    assert all(reason for _, reason in refused)


def test_a_byte_order_mark_stays() -> None:
    for name, text in (
        ("requirements.txt", "flask==2\n"),
        ("pyproject.toml", '[project]\ndependencies=["flask==2"]\n'),
    ):
        line = text.count("\n")
        done = edit(name, f"\ufeff{text}", name, [Wanted("flask", "==3", line)])
        assert done == ("\ufeff" + text.replace("==2", "==3"), ())


def test_bytes_that_are_no_utf_8_stay() -> None:
    text = b"# caf\xe9\nflask==2\n".decode("utf-8", "surrogateescape")
    assert edit("requirements.txt", text, "r.txt", [Wanted("flask", "==3", 2)]).text == text.replace(
        "==2", "==3"
    )


def test_what_is_no_specifier_is_refused() -> None:
    text, refused = edit("requirements.txt", "flask==2\n", "r.txt", [Wanted("flask", "^3", 1)])
    assert (text, len(refused)) == ("flask==2\n", 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", "[project\n"),
        ("Pipfile", "<<<<<<< HEAD\n"),
        ("setup.py", "def ("),
        ("setup.cfg", "flask"),
        ("environment.yml", "a: [b"),
        ("script", "print()"),
        ("Dockerfile", ""),
        ("requirements.txt", "flask ==== 2"),
    ],
)
def test_broken_text_is_refused_and_stays(name: str, text: str) -> None:
    wishes = [Wanted("flask", "==3", 1), Wanted("python", ">=3.9", 1, kind="python")]
    done = edit(name, text, name, wishes)
    assert done.text == text
    assert {each for each, _ in done.refused} == set(wishes)
