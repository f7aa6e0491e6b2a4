"""Actions of whole runs over small projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.model.report import Action, Finding

STACK = "jinja2==3.1.6\nmarkupsafe==3.0.3\nitsdangerous==2.2.0\nclick==8.1.8\nblinker==1.9.0\n"
BROKEN = "flask==2.2.3\nwerkzeug==3.1.9\n" + STACK
PROJECT = '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.11,<3.12"\n'
REGISTRY = 'source = { registry = "https://index.example.org/simple" }\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def finding(code: str, files: dict[str, str]) -> Finding:
    for name, text in files.items():
        Path(name).write_text(text, "utf-8")
    return next(found for found in check(".").findings if found.code == code)


def actions(code: str, files: dict[str, str]) -> tuple[Action, ...]:
    return finding(code, files).actions


def commands(code: str, files: dict[str, str]) -> list[str]:
    return [action.command for action in actions(code, files)]


def test_the_upgrade_the_nearest_one_and_the_other_side_are_offered_with_their_lines() -> None:
    found = actions("FLC110", {"requirements.txt": BROKEN})
    assert [(each.kind, each.distribution, each.to) for each in found] == [
        ("upgrade", "flask", "3.1.3"),
        ("upgrade", "flask", "2.3.3"),
        ("pin", "werkzeug", "2.2.3"),
    ]
    assert found[0].text == "Upgrade flask to 3.1.3: change line 1 of requirements.txt to flask==3.1.3."
    assert found[2].text == "Go back to werkzeug 2.2.3: change line 2 of requirements.txt to werkzeug==2.2.3."
    assert found[2].command == 'python -m pip install "werkzeug==2.2.3"'


def test_what_is_only_resolved_is_added_as_a_range() -> None:
    (pin,) = [
        each for each in actions("FLC110", {"requirements.txt": "flask==2.2.2\n"}) if each.kind == "pin"
    ]
    assert pin.text == "Ask for werkzeug<2.3: add werkzeug<2.3 to requirements.txt."
    assert pin.command == 'python -m pip install "werkzeug<2.3"'


@pytest.mark.parametrize(
    "files",
    [
        {
            "pyproject.toml": PROJECT.replace("version =", 'dynamic = ["dependencies"]\nversion =')
            + '[tool.setuptools.dynamic]\ndependencies = {file = ["needs.txt"]}\n'
        },
        {
            "setup.py": "from setuptools import setup\n"
            'setup(name="shop", version="1", install_requires=open("needs.txt").read().splitlines())\n'
        },
    ],
    ids=["dynamic", "setup"],
)
def test_what_is_missing_is_added_where_the_requirements_stand(files: dict[str, str]) -> None:
    found = actions("FLC110", {**files, "needs.txt": "flask==2.2.2\n"})
    assert found[-1].text == "Ask for werkzeug<2.3: add werkzeug<2.3 to needs.txt."


def test_what_is_missing_is_added_to_the_manifest_that_has_requirements_of_its_own() -> None:
    setup = (
        'from setuptools import setup\nsetup(name="shop", version="1", install_requires=["flask==2.2.2"])\n'
    )
    found = actions("FLC110", {"setup.py": setup, "requirements.txt": "-e .\n"})
    assert found[-1].text == "Ask for werkzeug<2.3: add werkzeug<2.3 to setup.py."


def test_a_range_that_is_there_is_narrowed() -> None:
    found = actions("FLC110", {"requirements.txt": "flask>=2.0\nwerkzeug>=2.0\n"})
    assert [each.text for each in found] == [
        "Ask for flask>=2.3.3: change line 1 of requirements.txt to flask>=2.3.3.",
        "Ask for werkzeug>=2.0,<3.0: change line 2 of requirements.txt to werkzeug>=2.0,<3.0.",
    ]


def test_extras_and_hashes_stay() -> None:
    pinned = f"flask[async]==2.2.3 --hash=sha256:{'0' * 64}\nwerkzeug==3.1.9\n"
    first = actions("FLC110", {"requirements.txt": pinned})[0]
    assert first.text.endswith("to flask[async]==3.1.3 with its hashes.")
    assert first.command == 'python -m pip install "flask[async]==3.1.3"'


def test_a_constraint_is_changed_where_it_stands() -> None:
    files = {"requirements.txt": "-c constraints.txt\nflask==2.2.3\n", "constraints.txt": "werkzeug==3.1.9\n"}
    assert actions("FLC110", files)[-1].text.endswith("change line 1 of constraints.txt to werkzeug==2.2.3.")


def test_a_range_of_another_file_is_not_broken_in_silence() -> None:
    wanted = PROJECT + 'dependencies = ["flask<2.3", "werkzeug>=3.1"]\n'
    found = actions("FLC110", {"requirements.txt": BROKEN, "pyproject.toml": wanted})
    assert found[0].text.endswith("; pyproject.toml:5 asks for flask<2.3, change that too.")
    assert found[-1].text.endswith("; pyproject.toml:5 asks for werkzeug>=3.1, change that too.")


def test_an_upgrade_inside_the_range_comes_before_one_beyond_it() -> None:
    wanted = PROJECT + 'dependencies = ["flask<3"]\n'
    found = actions("FLC110", {"requirements.txt": BROKEN, "pyproject.toml": wanted})
    assert [(each.distribution, each.to) for each in found] == [("flask", "2.3.3"), ("werkzeug", "2.2.3")]


def test_two_files_that_pin_the_same_both_have_to_change() -> None:
    source = (
        "from flask import Flask, g, stream_with_context\n\napp = Flask(__name__)\n\n\n"
        "@app.teardown_request\ndef close(error):\n    g.pop('db')\n\n\n"
        "@app.get('/')\ndef rows():\n    g.db = 1\n    return stream_with_context(iter('ab'))\n"
    )
    pins = "flask==3.1.2\n"
    files = {"app.py": source, "requirements.txt": pins, "requirements-dev.txt": pins}
    texts = [each.text for each in actions("FLC401", files) if each.kind == "pin"]
    assert any("of requirements.txt" in text for text in texts)
    assert any("of requirements-dev.txt" in text for text in texts)


def lock(**versions: str) -> str:
    head = 'version = 1\nrevision = 3\nrequires-python = ">=3.11, <3.12"\n'
    needs = ", ".join(f'{{ name = "{name}" }}' for name in versions)
    parts = [
        f'[[package]]\nname = "shop"\nversion = "1"\nsource = {{ virtual = "." }}\ndependencies = [{needs}]\n'
    ]
    parts += [f'[[package]]\nname = "{name}"\nversion = "{v}"\n{REGISTRY}' for name, v in versions.items()]
    return "\n".join([head, *parts])


def test_uv_locks_what_its_manifest_admits_and_adds_what_it_does_not() -> None:
    locked = lock(flask="2.2.3", werkzeug="3.0.6")
    admitted = {"uv.lock": locked, "pyproject.toml": PROJECT + 'dependencies = ["flask>=2"]\n'}
    assert commands("FLC110", admitted)[0] == 'uv lock --upgrade-package "flask==3.0.3"'
    pinned = {"uv.lock": locked, "pyproject.toml": PROJECT + 'dependencies = ["flask==2.2.3"]\n'}
    assert commands("FLC110", pinned)[0] == 'uv add "flask==3.0.3"'


def test_a_downgrade_that_only_the_lock_holds_says_how_it_stays() -> None:
    files = {"uv.lock": lock(flask="2.2.3", werkzeug="3.0.6"), "pyproject.toml": PROJECT}
    last = actions("FLC110", files)[-1]
    assert last.command == 'uv lock --upgrade-package "werkzeug==2.2.3"'
    assert '"werkzeug<=2.2.3" to constraint-dependencies of [tool.uv] in pyproject.toml' in last.text


@pytest.mark.parametrize(
    ("heading", "tool"), [("pip-compile", "pip-compile"), ("uv pip compile", "uv pip compile")]
)
def test_a_compiled_file_is_compiled_again(heading: str, tool: str) -> None:
    compiled = f"# This file was autogenerated:\n#    {heading} requirements.in\n" + BROKEN
    files = {"requirements.in": "flask\n", "requirements.txt": compiled}
    found = commands("FLC110", files)
    assert found[-1] == (
        f'{tool} --upgrade-package "werkzeug==2.2.3" requirements.in --output-file requirements.txt'
    )


@pytest.mark.parametrize(
    ("table", "option"),
    [("[dependency-groups]", "--group"), ("[project.optional-dependencies]", "--optional")],
)
def test_a_group_and_an_extra_have_options_of_their_own(table: str, option: str) -> None:
    text = PROJECT + f'{table}\ndev = ["flask==2.2.3", "werkzeug==3.1.9"]\n[tool.uv]\n'
    assert commands("FLC110", {"pyproject.toml": text})[0] == f'uv add {option} dev "flask==3.1.3"'


def test_a_python_that_a_release_refuses_can_change_too() -> None:
    files = {"requirements.txt": "click==8.5.1\nflask==3.1.3\n", ".python-version": "3.9\n"}
    found = actions("FLC602", files)
    assert found[0].text == "Go back to click 8.1.8: change line 1 of requirements.txt to click==8.1.8."
    assert found[-1].text == "Or use Python 3.10 instead of 3.9 (.python-version:1)."


def test_a_range_that_admits_a_python_which_a_release_refuses_can_begin_later() -> None:
    text = "from setuptools import setup\nsetup(name='shop', python_requires='{}', install_requires={})\n"
    found = actions("FLC602", {"setup.py": text.format(">=3.9", ["click==8.5.1", "flask"])})
    assert found[-1].text == "Or ask for Python>=3.10: setup.py:2 admits 3.9."


@pytest.mark.parametrize(("declared", "python"), [(">=3.11,<3.13", "3.11"), ("<3.10", ""), (">=3.9", "3.10")])
def test_a_python_that_the_project_does_not_declare_is_not_advised(declared: str, python: str) -> None:
    files = {
        "requirements.txt": "click==8.5.1\nflask==3.1.3\n",
        "pyproject.toml": f'[project]\nname = "shop"\nversion = "1"\nrequires-python = "{declared}"\n',
        "runtime.txt": "python-3.9.18\n",
    }
    texts = [action.text for action in actions("FLC602", files) if "use Python" in action.text]
    assert texts == ([f"Or use Python {python} instead of 3.9 (runtime.txt:1)."] if python else [])


SERVER = 'from gevent.pywsgi import WSGIServer\n\nWSGIServer(("", 8000), app).serve_forever()\n'


def asking(python: str, gevent: str) -> str:
    return (
        "from setuptools import setup\n"
        f"setup(name='shop', python_requires='{python}', install_requires=['flask', '{gevent}'])\n"
    )


def test_a_cure_that_only_newer_pythons_have_is_told_with_these() -> None:
    (found,) = actions("FLC843", {"setup.py": asking(">=3.6", "gevent"), "server.py": SERVER})
    assert found.text == "On Python 3.6 no release cures this: gevent>=23.9.0 needs Python 3.8 or newer."
    (found,) = actions("FLC843", {"setup.py": asking(">=3.6", "gevent<23"), "server.py": SERVER})
    assert found.text.startswith("No release in the catalog cures this beside the other versions")


OLD_CODE = (
    "from flask import Flask\napp = Flask(__name__)\n\n\ndef names():\n    return [unicode(x) for x in ()]\n"
)


def test_a_range_is_narrowed_whatever_its_code_needs_of_the_python() -> None:
    asked = asking(">=3.6", "flask>1.1,<2.3', 'werkzeug<3.1").replace("'flask', ", "")
    (found, *_) = actions("FLC112", {"setup.py": asked, "app.py": OLD_CODE})
    assert found.text.startswith("Ask for flask>=2.0.3,<2.3: ")
