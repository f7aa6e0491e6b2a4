from __future__ import annotations

import pytest

from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.fixing.constraints import constrain
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.manifests import Asked
from flaskcompat.model.wanted import Wanted
from tests.unit.fixing.conftest import Make

CHANGE = Change("werkzeug", "==2.2.3")


def asked(
    project: Make, files: dict[str, str | bytes], owner: Owner, change: Change = CHANGE
) -> tuple[Desk, list[Asked]]:
    """What a change of what nobody asks for comes to in some files."""
    found = project(files)
    desk = Desk(found.assessments)
    manifests = found.assessments[0].insight.state.manifests
    return desk, [*constrain(desk, manifests, owner.source or owner.path, owner, change, "3.1.3")]


def test_a_list_of_ranges_gets_a_file_of_constraints(project: Make) -> None:
    desk, found = asked(
        project, {"requirements.txt": "# our own\r\nflask>=2\r\n"}, Owner("pip", "requirements.txt")
    )
    assert found == []
    changes = {change.path: change.after for change in desk.finished().changes}
    assert changes == {
        "constraints.txt": b"werkzeug==2.2.3\n",
        "requirements.txt": b"# our own\r\n-c constraints.txt\r\nflask>=2\r\n",
    }


def test_a_list_of_pins_gets_one_more(project: Make) -> None:
    _, found = asked(project, {"requirements.txt": "flask==2.2.2\n"}, Owner("pip", "requirements.txt"))
    assert found == [Asked("requirements.txt", Wanted("werkzeug", "==2.2.3"))]


def test_a_list_that_a_build_backend_reads_takes_no_options(project: Make) -> None:
    setup = (
        "from setuptools import setup\nsetup(install_requires=open('requirements.txt').read().splitlines())\n"
    )
    files: dict[str, str | bytes] = {"requirements.txt": "flask>=2\n", "setup.py": setup}
    _, found = asked(project, files, Owner("pip", "setup.py", "manifest", "requirements.txt"))
    assert found == [Asked("requirements.txt", Wanted("werkzeug", "==2.2.3"))]


def test_constraints_that_are_there_are_used(project: Make) -> None:
    files: dict[str, str | bytes] = {
        "deps/requirements.txt": "-c pins.txt\nflask>=2\n",
        "deps/pins.txt": "a==1\n",
    }
    found = project(files)
    manifests = found.assessments[-1].insight.state.manifests
    owner = Owner("pip", "deps/requirements.txt")
    desk = Desk(found.assessments)
    assert [*constrain(desk, manifests, owner.path, owner, CHANGE, "3.1.3")] == [
        Asked("deps/pins.txt", Wanted("werkzeug", "==2.2.3"))
    ]


@pytest.mark.parametrize(
    ("version", "expected"),
    [("==2.2.3", [Wanted("werkzeug", "<=2.2.3", kind="constraint")]), ("==3.1.4", [])],
)
def test_of_a_lock_only_what_would_move_forward_again_is_held(
    project: Make, version: str, expected: list[Wanted]
) -> None:
    owner = Owner("uv", "uv.lock", "lock", "pyproject.toml")
    change = Change("werkzeug", version, locked=True)
    _, found = asked(project, {}, owner, change)
    assert found == [Asked("pyproject.toml", one) for one in expected]


def test_an_installed_environment_has_no_file(project: Make) -> None:
    assert asked(project, {}, Owner("pip", "venv", "installed"))[1] == []
