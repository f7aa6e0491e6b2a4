from __future__ import annotations

from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.versions import edit_versions
from tests.unit.fixing.conftest import Make


def texts(project: Make, files: dict[str, str | bytes]) -> tuple[dict[str, str], Desk]:
    """The files after versions were edited."""
    found = project(files)
    desk = Desk(found.assessments)
    edit_versions(desk, found)
    return {one.path: one.after.decode() for one in desk.finished().changes}, desk


def test_pins_that_fail_together_become_ones_that_work(project: Make) -> None:
    found, _ = texts(project, {"requirements.txt": "flask==2.2.2  # ours\nwerkzeug==3.0.1\n"})
    line, other = found["requirements.txt"].splitlines()
    assert line.startswith("flask==") and line.endswith("  # ours")
    assert (line, other) != ("flask==2.2.2  # ours", "werkzeug==3.0.1")


def test_ranges_that_admit_what_fails_become_narrower(project: Make) -> None:
    found, _ = texts(project, {"requirements.txt": "flask >= 2.2  # ours\nwerkzeug>=2.0\n"})
    assert found == {"requirements.txt": "flask >= 2.3.3  # ours\nwerkzeug>=2.0\n"}


def test_what_only_others_ask_for_is_held_by_a_constraint(project: Make) -> None:
    files: dict[str, str | bytes] = {"requirements.txt": "flask==2.2.2\nrequests>=2\n"}
    found, _ = texts(project, files)
    assert "flask" in found["requirements.txt"]


SHOP = '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.11"\ndependencies = ["flask<2"]\n'


def test_what_only_others_ask_for_is_held_as_each_tool_has_it(project: Make) -> None:
    nothing: dict[str, str | bytes] = {"requirements.txt": ""}
    found, _ = texts(project, {"requirements.txt": "flask<2\n"})
    assert found == {
        "constraints.txt": "markupsafe<2.1\n",
        "requirements.txt": "-c constraints.txt\nflask<2\n",
    }
    found, _ = texts(project, {**nothing, "pyproject.toml": SHOP + "\n[tool.uv]\n"})
    assert 'constraint-dependencies = ["markupsafe<2.1"]' in found["pyproject.toml"]
    found, _ = texts(project, {**nothing, "pyproject.toml": SHOP})
    line = found["pyproject.toml"].splitlines()[-1]
    assert all(part in line.partition("markupsafe")[2] for part in ("<2.1", ">=2.0.1"))


def test_a_lock_is_left_to_its_tool_with_the_command(project: Make) -> None:
    lock = 'version = 1\nrequires-python = ">=3.11"\n'
    for name, version in (("flask", "2.2.2"), ("werkzeug", "3.0.1")):
        lock += f'\n[[package]]\nname = "{name}"\nversion = "{version}"\n'
        lock += 'source = { registry = "https://index.example.org" }\n'
    manifest = '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.11"\n'
    manifest += 'dependencies = ["flask", "werkzeug"]\n'
    found, desk = texts(project, {"requirements.txt": "", "pyproject.toml": manifest, "uv.lock": lock})
    assert "uv.lock" not in found
    reasons = [one.reason for one in desk.undone if one.path == "uv.lock"]
    assert len(reasons) == 1
    assert "uv lock" in reasons[0] or "uv add" in reasons[0]


def test_nothing_is_done_where_nothing_is_wrong(project: Make) -> None:
    assert texts(project, {})[0] == {}
