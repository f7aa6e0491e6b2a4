"""Which folders are projects, and whose the code is."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

PINS = (
    "flask==3.1.3\nwerkzeug==3.1.9\njinja2==3.1.6\nmarkupsafe==3.0.3\n"
    "itsdangerous==2.2.0\nclick==8.1.8\nblinker==1.9.0\n"
)
CODE = "from flask import Flask\napp = Flask(__name__)\napp.config['JSON_SORT_KEYS'] = False\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(**files: str) -> None:
    for name, text in files.items():
        path = Path(name.replace("__", "/").replace("_txt", ".txt").replace("_py", ".py"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found() -> tuple[list[str], list[tuple[str, str]]]:
    report = check()
    return [one.path for one in report.projects], [(each.code, each.path) for each in report.findings]


def test_a_folder_with_a_manifest_and_no_code_is_for_the_code_beside_it() -> None:
    put(docker__requirements_txt=PINS, src__app_py=CODE)
    assert found() == (["."], [("FLC525", "src/app.py")])


def test_a_folder_with_code_of_its_own_is_its_own_project() -> None:
    put(api__requirements_txt=PINS, api__app_py="", other_py=CODE)
    assert found() == (["api"], [])


def test_where_the_root_has_a_manifest_folders_keep_theirs() -> None:
    put(requirements_txt="requests==2.32.0\n", docker__requirements_txt=PINS, app_py=CODE)
    assert found() == ([".", "docker"], [])


def test_an_image_alone_can_say_what_is_installed() -> None:
    put(Dockerfile="FROM python:3.12\nRUN pip install flask==3.1.3\n", app_py=CODE)
    assert found() == (["."], [("FLC525", "app.py")])


def test_an_image_that_installs_something_else_says_nothing() -> None:
    put(Dockerfile="FROM python:3.12\nRUN apt-get install -y curl\n", app_py=CODE)
    assert found() == ([], [])
    assert [problem.message for problem in check().problems] == ["no manifest and no lock found"]
