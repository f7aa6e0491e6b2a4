from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.doctor.states import apart, before, beside, states, today
from flaskcompat.engine.check import survey
from flaskcompat.engine.options import Options
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.plan import Change, Edit, Plan, Step, Task

OLD = Edit("requirements.txt", 1, "flask==2.0.3", "flask==3.1.3")
STEP = Step(
    1,
    (Change("flask", "2.0.3", "3.1.3"), Change("blinker", "", "1.9.0"), Change("six", "1.16.0", "")),
    "",
    edits=(OLD,),
    project=".",
    python="3.12",
    versions=(("blinker", "1.9.0"), ("click", "8.1.8"), ("flask", "3.1.3")),
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_was_there_before_a_step() -> None:
    assert before(STEP) == {"click": "8.1.8", "flask": "2.0.3", "six": "1.16.0"}


def test_files_are_as_the_steps_so_far_leave_them() -> None:
    Path("requirements.txt").write_text("flask==2.0.3\nclick==8.1.8\n", "utf-8")
    Path("app.py").write_text("from flask import Flask, Markup\n\napp = Flask(Markup('a'))\n", "utf-8")
    task = Task("with", "edit", "FLC301", "app.py", 1, "Import it from markupsafe.")
    second = STEP._replace(number=2, changes=(), edits=(), tasks=(task,))
    found = survey(["."], Options(cache=False))
    made = [*states(found, Plan(("flask==3.1.3",), (STEP, second)), ".", str(Path.cwd()))]
    assert made[0].changed == {} and made[0].versions == before(STEP)
    assert made[1].changed["requirements.txt"] == b"flask==3.1.3\nclick==8.1.8\n"
    assert made[2].changed["requirements.txt"] == b"flask==3.1.3\nclick==8.1.8\n"
    assert Path("requirements.txt").read_text() == "flask==2.0.3\nclick==8.1.8\n"


def test_what_else_a_project_asks_for_is_installed_too() -> None:
    Path("requirements.txt").write_text(
        'flask==2.0.3\npandas[excel]>=2 ; python_version > "3"\n-e .\nshop @ https://index.example.org/shop.zip\n',
        "utf-8",
    )
    Path("requirements").mkdir()
    Path("requirements/web.txt").write_text("flask==2.0.3\nboto3\n", "utf-8")
    Path("requirements/docs.txt").write_text("sphinx\n", "utf-8")
    insight = survey(["."], Options(cache=False)).assessments[0].insight
    found = beside(insight, {"flask": "3.1.3"}, {"flask"}, "")
    assert found == ("boto3", 'pandas[excel]>=2 ; python_version > "3"')
    assert beside(insight, {"flask": "3.1.3", "pandas": "2.0"}, (), "pytest") == ("pytest",)


def environment(identity: str, python: str, **versions: str) -> Environment:
    entries = tuple(
        Distribution(name.replace("_", "-"), version, "setup.py", 1, "resolved")
        for name, version in versions.items()
    )
    return Environment(identity, ".", "resolved", "setup.py", python, entries)


def test_a_plan_begins_with_the_versions_of_a_python_that_it_leaves_behind() -> None:
    step = Step(1, (Change("web", "1", "2"),), "", python="3.9", versions=(("core", "9"), ("web", "2")))
    old = environment("setup.py@3.6", "3.6", web="1", core="5")
    extra = environment("setup.py[x]@3.6", "3.6", web="1", core="4")
    assert today([extra, old], step) == ("3.6", {"web": "1", "core": "5"})
    assert today([old, environment("setup.py@3.9", "3.9.2", web="1")], step) == ("3.9", {"web": "1"})
    assert today([environment("x@3.6", "3.6", other="1")], step) == ("", {"core": "9", "web": "1"})


def test_what_only_an_extra_brings_that_holds_others_back_is_apart() -> None:
    main = environment("setup.py@3.9", "3.9", web="2", core="9")
    old = environment("setup.py[old]@3.9", "3.9", web="2", core="5", more="1")
    fine = environment("setup.py[fine]@3.9", "3.9", web="2", core="9", extra="1")
    assert apart([main, old, fine]) == {"more"}
    early = environment("setup.py[old]@3.5", "3.5", web="1", core="5", more="1")
    assert apart([main, old, early]) == {"more"}
    assert apart([main, fine]) == apart([old]) == set()
