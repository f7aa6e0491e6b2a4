from __future__ import annotations

from pathlib import Path

from flaskcompat.fixing.fix import fixes, mend
from flaskcompat.fixing.write import write_all
from flaskcompat.planner.plan import plan
from tests.unit.fixing.conftest import Make

PINS = "flask==2.0.3\nwerkzeug==2.0.3\njinja2==3.0.3\nmarkupsafe==2.0.1\nitsdangerous==2.0.1\nclick==8.0.4\n"
CODE = "from flask import Flask, Markup\n\napp = Flask(__name__)\nMarkup('x')\n"


def test_the_code_of_today_is_mended(project: Make) -> None:
    changes = fixes(project({"app.py": CODE}))
    assert [change.path for change in changes] == ["app.py"]
    assert changes[0].after.startswith(b"from flask import Flask\nfrom markupsafe import Markup\n")


def test_a_second_run_changes_nothing(project: Make, tmp_path: Path) -> None:
    write_all(fixes(project({"app.py": CODE})), str(tmp_path))
    again = project({"app.py": (tmp_path / "app.py").read_bytes()})
    assert fixes(again) == ()


def test_what_is_suppressed_stays(project: Make) -> None:
    code = "from flask import Markup  # flaskcompat: ignore[FLC303] we know\n"
    assert fixes(project({"app.py": code})) == ()


def test_a_plan_is_followed_to_its_end(project: Make) -> None:
    found = project({"requirements.txt": PINS, "app.py": CODE})
    after = {change.path: change.after.decode() for change in fixes(found, plan(found, ["flask==3.1.3"]))}
    assert "flask==3.1.3\n" in after["requirements.txt"]
    assert "from markupsafe import Markup\n" in after["app.py"]


def test_a_plan_is_followed_up_to_a_step(project: Make) -> None:
    pins = PINS + "flask-login==0.5.0\n"
    found = project({"requirements.txt": pins, "app.py": CODE})
    planned = plan(found, ["flask==3.1.3"])
    assert len(planned.steps) > 1
    after = {change.path: change.after.decode() for change in mend(found, planned, step=1).changes}
    assert list(after) == ["requirements.txt"]
    assert "flask==2.0.3\n" in after["requirements.txt"]


def test_parts_can_be_left_out(project: Make) -> None:
    found = project({"requirements.txt": PINS, "app.py": CODE})
    planned = plan(found, ["flask==3.1.3"])
    assert [one.path for one in mend(found, planned, code=False).changes] == ["requirements.txt"]
    assert [one.path for one in mend(found, planned, manifests=False).changes] == ["app.py"]


def test_locks_of_a_plan_are_left_to_their_tool(project: Make) -> None:
    lock = 'version = 1\nrequires-python = ">=3.11"\n'
    for name, version in (("flask", "2.0.3"), ("werkzeug", "2.0.3")):
        lock += f'\n[[package]]\nname = "{name}"\nversion = "{version}"\n'
        lock += 'source = { registry = "https://index.example.org" }\n'
    manifest = (
        '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.11"\ndependencies = ["flask"]\n'
    )
    found = project({"requirements.txt": "", "pyproject.toml": manifest, "uv.lock": lock})
    done = mend(found, plan(found, ["flask==3.1.3"]))
    assert [one.path for one in done.undone] == ["uv.lock"]
    assert "uv " in done.undone[0].reason


def test_code_follows_the_versions_that_manifests_get(project: Make) -> None:
    """Flask 2.2.2 with Werkzeug 3 is mended by other versions, which the code has to fit then."""
    found = project({"requirements.txt": "flask==2.2.2\nwerkzeug==3.0.1\n", "app.py": CODE})
    after = {change.path: change.after.decode() for change in fixes(found)}
    assert "requirements.txt" in after
    again = project(dict(after))
    assert fixes(again) == ()


def test_what_a_plan_needs_of_people_is_told_since_no_plan_does_once_the_versions_moved(
    project: Make,
) -> None:
    code = CODE + "\n\n@app.before_first_request\ndef first():\n    return Markup('y')\n"
    found = project({"requirements.txt": PINS, "app.py": code})
    told = [(one.path, one.line, one.what) for one in mend(found, plan(found, ["flask==3.1.3"])).undone]
    assert told == [("app.py", 7, "FLC301")]
    assert mend(found, plan(found, ["flask==3.1.3"]), code=False).undone == ()
