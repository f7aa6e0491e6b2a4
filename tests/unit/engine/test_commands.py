from __future__ import annotations

import pytest

from flaskcompat.engine.commands import command_for, removal_for
from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.model.inventory import Requirement

PIN = Requirement("flask", "==2.2.2", "pyproject.toml", 7)
FLASK = Change("flask", "==3.1.3", (PIN,))
WERKZEUG = Change("werkzeug", "==3.1.9", locked=True)
FLOOR = Change("flask", ">=2.2.5,<3", (PIN,))
TESTS = Change("pytest-flask", "==1.3.0", (PIN._replace(name="pytest-flask", group="dev"),), table="group")
EXTRA = Change("asgiref", "==3.8.1", (PIN._replace(name="asgiref", group="async"),), table="extra")


@pytest.mark.parametrize(
    ("tool", "changes", "command"),
    [
        ("uv", [FLASK, WERKZEUG], 'uv add "flask==3.1.3" --upgrade-package "werkzeug==3.1.9"'),
        ("uv", [WERKZEUG], 'uv lock --upgrade-package "werkzeug==3.1.9"'),
        ("uv", [FLOOR], 'uv add "flask>=2.2.5,<3"'),
        ("uv", [FLASK, TESTS], 'uv add --frozen "flask==3.1.3" && uv add --group dev "pytest-flask==1.3.0"'),
        ("uv", [EXTRA], 'uv add --optional async "asgiref==3.8.1"'),
        ("poetry", [FLASK, WERKZEUG], 'poetry add "flask@3.1.3" "werkzeug@3.1.9"'),
        ("poetry", [FLOOR], 'poetry add "flask@>=2.2.5,<3"'),
        ("poetry", [TESTS], 'poetry add --group dev "pytest-flask@1.3.0"'),
        ("poetry", [EXTRA], 'poetry add --optional async "asgiref@3.8.1"'),
        ("pdm", [FLASK, WERKZEUG], 'pdm add "flask==3.1.3" "werkzeug==3.1.9"'),
        ("pdm", [TESTS], 'pdm add --dev --group dev "pytest-flask==1.3.0"'),
        ("pdm", [EXTRA], 'pdm add --group async "asgiref==3.8.1"'),
        ("pipenv", [FLASK, WERKZEUG], 'pipenv install "flask==3.1.3" "werkzeug==3.1.9"'),
        ("pixi", [FLASK], 'pixi add --pypi "flask==3.1.3"'),
        ("pixi", [FLASK._replace(conda=True)], 'pixi add "flask==3.1.3"'),
        ("pip", [FLASK, WERKZEUG], 'python -m pip install "flask==3.1.3" "werkzeug==3.1.9"'),
        ("hatch", [FLASK], 'python -m pip install "flask==3.1.3"'),
    ],
)
def test_the_tool_that_owns_the_file_is_told(tool: str, changes: list[Change], command: str) -> None:
    assert command_for(Owner(tool, "some.lock"), changes) == command


@pytest.mark.parametrize(
    ("owner", "command"),
    [
        (Owner("uv", "a b/uv.lock", "lock"), "uv add --project 'a b' \"flask==3.1.3\""),
        (Owner("poetry", "shop/poetry.lock", "lock"), 'poetry --directory shop add "flask@3.1.3"'),
        (Owner("pdm", "shop/pdm.lock", "lock"), 'pdm add --project shop "flask==3.1.3"'),
        (Owner("pipenv", "shop/Pipfile"), 'PIPENV_PIPFILE=shop/Pipfile pipenv install "flask==3.1.3"'),
        (Owner("script", "shop/run.py"), 'uv add --script shop/run.py "flask==3.1.3"'),
        (Owner("conda", "shop/environment.yml"), "conda env update --file shop/environment.yml"),
        (Owner("pip", ".venv", "installed"), 'python -m pip --python .venv install "flask==3.1.3"'),
        (Owner("pip", "sbom.cdx.json", "report"), ""),
        (
            Owner("pip", "shop/pylock.toml", "lock", "shop/pyproject.toml"),
            'python -m pip lock "flask==3.1.3" shop --output shop/pylock.toml',
        ),
        (
            Owner("pip-tools", "reqs/app.txt", "lock", "reqs/app.in"),
            'pip-compile --upgrade-package "flask==3.1.3" reqs/app.in --output-file reqs/app.txt',
        ),
        (
            Owner("uv-pip", "reqs/app.txt", "lock", "reqs/app.in"),
            'uv pip compile --upgrade-package "flask==3.1.3" reqs/app.in --output-file reqs/app.txt',
        ),
        (
            Owner("conda-lock", "conda-lock.yml", "lock", "environment.yml"),
            "conda-lock lock --file environment.yml --lockfile conda-lock.yml",
        ),
    ],
)
def test_a_command_works_from_where_the_check_ran(owner: Owner, command: str) -> None:
    assert command_for(owner, [FLASK]) == command


def test_what_strangers_wrote_is_never_run() -> None:
    evil = Change("flask", "==3.1.3", (PIN._replace(extras=("$(touch x)",)),))
    for tool in ("uv", "poetry", "pdm", "pipenv", "pip", "pixi"):
        command = command_for(Owner(tool, "$(touch y)/file", "manifest", "$(touch y)/in"), [evil])
        assert '"flask[$' not in command
        assert "'flask[$(touch x)]" in command
        assert "$(touch y)" not in command.replace("'$(touch y)", "")


@pytest.mark.parametrize(
    ("owner", "command"),
    [
        (Owner("uv", "uv.lock", "lock"), "uv remove a b"),
        (Owner("uv", "shop/uv.lock", "lock"), "uv remove --project shop a b"),
        (Owner("script", "run.py"), "uv remove --script run.py a b"),
        (Owner("poetry", "shop/poetry.lock", "lock"), "poetry --directory shop remove a b"),
        (Owner("pdm", "pdm.lock", "lock"), "pdm remove a b"),
        (Owner("pipenv", "shop/Pipfile"), "PIPENV_PIPFILE=shop/Pipfile pipenv uninstall a b"),
        (
            Owner("pixi", "shop/pixi.lock", "lock", "shop/pixi.toml"),
            "pixi remove --manifest-path shop/pixi.toml a b",
        ),
        (Owner("pip", "requirements.txt"), "python -m pip uninstall --yes a b"),
        (Owner("pip", "env", "installed"), "python -m pip --python env uninstall --yes a b"),
        (Owner("pip-tools", "requirements.txt", "lock", "requirements.in"), ""),
        (Owner("pip", "report.json", "report"), ""),
    ],
)
def test_what_has_to_go_is_taken_out_by_the_tool(owner: Owner, command: str) -> None:
    assert removal_for(owner, ["a", "b"]) == command
    assert removal_for(owner, []) == ""
