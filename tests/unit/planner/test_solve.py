from __future__ import annotations

import json

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.engine.options import Options
from flaskcompat.planner.solve import ways
from flaskcompat.planner.way import Stage, Way
from tests.unit.planner.fakes import project, seen

STACK = "flask==2.2.5\nwerkzeug==2.2.3\njinja2==3.1.2\nmarkupsafe==2.1.1\nclick==8.1.3\nitsdangerous==2.1.2\n"
PYTHON = {".python-version": "3.11\n"}


def solved(
    files: dict[str, str], target: str = "==3.1.3", options: Options | None = None, name: str = "flask"
) -> tuple[Way, ...]:
    project(files)
    (one,) = seen(options=(options or Options())._replace(cures=False)).assessments
    return ways(one.insight, {name: SpecifierSet(target)})


def pinned(text: str, target: str = "==3.1.3", **files: str) -> Way:
    (way,) = solved({"requirements.txt": text, **PYTHON, **files}, target)
    return way


def moved(stages: tuple[Stage, ...]) -> dict[str, str]:
    return {move.name: move.after for stage in stages for move in stage.moves}


def test_what_works_with_the_target_stays_and_the_rest_goes_to_the_newest_that_works() -> None:
    way = pinned(
        STACK + "flask-login==0.6.2\nsqlalchemy==1.4.49\nflask-sqlalchemy==2.5.1\nrequests==2.28.0\n"
    )
    versions = moved(way.stages)
    # 3.1 of Flask-SQLAlchemy asks for SQLAlchemy 2: with 3.0.5 that can stay.
    assert versions["flask-sqlalchemy"] == "3.0.5"
    assert not {"requests", "sqlalchemy", "jinja2", "click"} & versions.keys()
    assert versions["flask"] == "3.1.3" and versions["flask-login"] == "0.6.3"
    assert way.blockers == ()


def test_what_can_move_while_the_target_stays_goes_ahead() -> None:
    first, core = pinned(STACK + "flask-login==0.6.2\n").stages
    assert moved((first,)).keys() == {"flask-login"}
    assert moved((core,)).keys() == {"flask", "werkzeug", "itsdangerous"}
    assert dict(first.versions)["flask"] == "2.2.5" and dict(core.versions)["flask-login"] == "0.6.3"
    assert "flask 3.1.3 is the target" in core.why
    assert next(move.why for move in first.moves if move.name == "flask-login").endswith("(FLC150)")
    assert {stage.python for stage in (first, core)} == {"3.11"}


def test_a_new_series_moves_with_what_is_too_old_to_know_it() -> None:
    """Nothing forbids python-socketio 5.18 beside Flask-SocketIO 5.1, which is older."""
    pins = STACK + "flask-socketio==5.1.1\npython-socketio==5.5.0\npython-engineio==4.3.0\n"
    core = pinned(pins).stages[-1]
    assert {"flask-socketio", "python-socketio"} <= moved((core,)).keys()


def test_what_has_to_move_stays_near_what_old_releases_know() -> None:
    """SQLAlchemy 2 would do, too, but Alembic is older than that and stays."""
    pins = STACK + "flask-sqlalchemy==2.5.1\nsqlalchemy==1.3.24\nalembic==1.5.8\n"
    versions = moved(pinned(pins).stages)
    assert versions["sqlalchemy"].startswith("1.4") and "alembic" not in versions


def test_each_move_says_what_to_write_and_where_it_comes_from() -> None:
    (stage,) = pinned("flask==3.0.3\nwerkzeug==3.1.3\nblinker==1.9.0\nitsdangerous==2.2.0\n").stages
    (move,) = stage.moves
    assert move == ("flask", "3.0.3", "3.1.3", "==3.1.3", "flask 3.1.3 is the target")


def test_a_target_that_holds_needs_nothing() -> None:
    assert pinned("flask==3.1.3\n") == Way("requirements.txt")
    assert solved({"requirements.txt": "requests==2.28.0\n"}) == ()


def test_an_older_target_goes_back_with_what_has_to() -> None:
    way = pinned("flask==3.1.3\nflask-sqlalchemy==3.1.1\nsqlalchemy==2.0.30\nwerkzeug==3.1.3\n", "==2.1.3")
    versions = moved(way.stages)
    assert versions["flask"] == "2.1.3" and versions["werkzeug"].startswith("2.")
    assert versions["flask-sqlalchemy"].startswith("2.5")


def test_a_python_that_the_target_excludes_has_to_change_first() -> None:
    (way,) = solved({"requirements.txt": STACK, ".python-version": "3.8\n"})
    assert way.stages[0].needs_python == ">=3.9"
    assert [stage.python for stage in way.stages] == ["3.9"] * len(way.stages)
    assert "needs Python" in way.stages[0].why or way.stages[0].moves


def test_old_pythons_beside_others_are_given_up() -> None:
    setup = (
        "from setuptools import setup\nsetup(name='x', python_requires='>=2.7', install_requires=['flask'])\n"
    )
    (way,) = solved({"setup.py": setup})
    assert [stage.needs_python for stage in way.stages] == [">=3.9"] and moved(way.stages) == {}
    assert "Python>=3.9" in way.stages[0].why


def test_a_python_that_is_given_stays() -> None:
    (way,) = solved({"requirements.txt": STACK}, options=Options(python=("3.8",)))
    assert way.stages == () and way.blocking == ("flask",) and "Python 3.8" in way.blockers[0]
    assert way.blockers[0].endswith(": flask 3.1.3 requires Python>=3.9")


def test_without_a_python_the_one_of_the_days_of_the_pins_is_taken() -> None:
    (way,) = solved(
        {"requirements.txt": "flask==1.1.2\nwerkzeug==1.0.1\njinja2==2.11.3\nmarkupsafe==1.1.1\n"}
    )
    assert {stage.python for stage in way.stages} == {"3.9"}
    assert {stage.needs_python for stage in way.stages} == {""}


def test_what_has_no_release_for_the_target_blocks_and_the_rest_is_told() -> None:
    way = pinned(STACK + "flask-script==2.0.6\nflask-login==0.6.2\n")
    assert way.blocking == ("flask-script",) and way.stages == ()
    assert way.blockers[0].startswith("flask-script has no release that works with flask 3.1.3: flask-script")
    assert moved(way.rest)["flask-script"] == "" and moved(way.rest)["flask-login"] == "0.6.3"


def test_what_only_others_brought_along_goes_with_them() -> None:
    pins = STACK + "flask-security-too==4.1.4\nflask-babelex==0.9.4\nflask-script==2.0.6\n"
    gone = moved(pinned(pins.replace("flask-script==2.0.6\n", "").replace("-too==4.1.4", "==3.0.0")).stages)
    assert gone["flask-babelex"] == ""
    assert pinned(pins).blocking == ("flask-babelex", "flask-script")


def test_a_ceiling_in_the_way_moves_and_says_so() -> None:
    (way,) = solved({"requirements.txt": "flask>=2.0,<3\nflask-login\nwerkzeug<3\n", **PYTHON})
    specifiers = {move.name: move.specifier for stage in way.stages for move in stage.moves}
    assert specifiers == {"flask": ">=3.1.3,<4", "werkzeug": ">=3.1,<4"}


def test_ranges_that_admit_the_target_get_it_already() -> None:
    assert solved({"requirements.txt": "flask>=2.0\nflask-login\n", **PYTHON}) == (Way("requirements.txt"),)


def test_ranges_of_other_files_are_kept() -> None:
    setup = "from setuptools import setup\nsetup(name='x', install_requires=['sqlalchemy<2', 'flask'])\n"
    found = solved(
        {
            "setup.py": setup,
            "requirements.txt": STACK + "flask-sqlalchemy==2.5.1\nsqlalchemy==1.3.24\n",
            **PYTHON,
        }
    )
    way = next(way for way in found if way.path == "requirements.txt")
    assert moved(way.stages)["sqlalchemy"].startswith("1.4")


def test_a_lock_moves_what_only_it_holds_and_what_is_new_comes_along() -> None:
    pins = {"flask": "2.2.5", "werkzeug": "2.2.3", "jinja2": "3.1.2", "markupsafe": "2.1.1", "click": "8.1.3"}
    default = {
        name: {"version": f"=={version}"} for name, version in {**pins, "itsdangerous": "2.1.2"}.items()
    }
    lock = {"_meta": {"requires": {"python_version": "3.11"}}, "default": default, "develop": {}}
    pipfile = '[packages]\nflask = "*"\n[requires]\npython_version = "3.11"\n'
    (way,) = solved({"Pipfile": pipfile, "Pipfile.lock": json.dumps(lock)})
    versions = moved(way.stages)
    assert way.path == "Pipfile.lock"
    assert versions.keys() == {"flask", "werkzeug", "itsdangerous"}
    assert "blinker" in dict(way.stages[-1].versions)


def test_owners_of_one_project_go_to_the_same_versions() -> None:
    more = STACK.replace("flask==2.2.5", "flask==2.2.2")
    found = solved(
        {"requirements.txt": STACK, "dev-requirements.txt": more + "flask-login==0.6.2\n", **PYTHON}
    )
    ends = [dict(way.stages[-1].versions) for way in found]
    assert len(found) == 2
    assert (
        ends[0].items()
        <= {**ends[1], **{name: ends[0][name] for name in ends[0].keys() - ends[1].keys()}}.items()
    )


def test_what_is_broken_today_is_mended() -> None:
    stages = pinned("flask==2.2.2\n").stages
    assert "cannot be imported with werkzeug" in stages[0].why
    assert len(stages) == 1


def test_selecting_rules_hides_none_from_the_plan_but_ignoring_one_does() -> None:
    files = {"requirements.txt": STACK + "flask-login==0.6.2\n", **PYTHON}
    (narrow,) = solved(files, options=Options(select=("FLC9",)))
    assert "flask-login" in moved(narrow.stages)
    (loose,) = solved(files, options=Options(ignore=("FLC150", "FLC151", "FLC152", "FLC109")))
    assert "flask-login" not in moved(loose.stages)


def test_releases_of_after_the_day_are_no_choice_but_what_is_there_stays() -> None:
    pins = STACK.replace("3.1.2", "3.1.6").replace("8.1.3", "8.1.8")
    (way,) = solved(
        {"requirements.txt": pins, **PYTHON}, "==2.3.3", options=Options(exclude_newer="2023-09-01")
    )
    assert not {"jinja2", "click"} & moved(way.stages).keys()
    assert moved(way.stages)["werkzeug"] == "2.3.7"


@pytest.mark.parametrize(
    "text",
    [
        "flask==banana\nwerkzeug==2.2.3\n",
        "flask==2.2.5\nflask==2.2.4\n",
        "flask===2.2.5\nwerkzeug==2.2.3.dev1+local\nclick==999999999999999999999999\n",
        "flask==2.2.5\nnothing-that-is-known==1.0\nflask-login @ git+https://example.org/x.git\n",
        "flask<2\nflask>3\n",
        "flask\n" * 200,
    ],
)
def test_odd_manifests_are_survived(text: str) -> None:
    for way in solved({"requirements.txt": text, **PYTHON}):
        assert way.path == "requirements.txt"


def test_thousands_of_pins_are_survived() -> None:
    text = STACK + "".join(f"unknown-{number}==1.{number}\n" for number in range(3000))
    assert moved(pinned(text).stages)["flask"] == "3.1.3"


def test_what_fails_today_is_not_moved_to_what_fails_too() -> None:
    """Flask-Uploads works with no Werkzeug from 1.0 on: what nobody looked into is no way out."""
    pins = "flask==1.1.2\nwerkzeug==1.0.1\njinja2==2.11.3\nmarkupsafe==1.1.1\nitsdangerous==1.1.0\n"
    way = pinned(pins + "click==7.1.2\nflask-uploads==0.2.1\n")
    assert way.blocking == ("flask-uploads",) and way.stages == ()
    assert moved(way.rest)["flask-uploads"] == ""


def test_what_nobody_asks_for_in_the_end_goes_where_it_stands_in_the_way() -> None:
    """Flask-Security takes libpass since 5.7: passlib has the same files, and does not run on Python 3.12."""
    pins = "flask==3.0.3\nwerkzeug==3.0.6\nflask-security==3.0.0\npasslib==1.7.4\nflask-babelex==0.9.4\n"
    (way,) = solved({"requirements.txt": pins, ".python-version": "3.12\n"})
    versions = moved(way.stages)
    assert way.blockers == () and versions["passlib"] == versions["flask-babelex"] == ""
    assert "libpass" in dict(way.stages[-1].versions)


def test_where_no_code_tells_what_is_used_every_part_has_to_work() -> None:
    pins = STACK + "flask-apscheduler==1.12.4\napscheduler==3.10.4\npython-dateutil==2.9.0\n"
    assert moved(pinned(pins).stages)["flask-apscheduler"] == "1.13.1"
    code = "from flask import Flask\nfrom flask_apscheduler import APScheduler\n"
    code += "app = Flask(__name__)\nAPScheduler(app)\n"
    assert "flask-apscheduler" not in moved(pinned(pins, **{"app.py": code}).stages)
    code += "app.config['SCHEDULER_API_ENABLED'] = True\n"
    assert "flask-apscheduler" in moved(pinned(pins, **{"app.py": code}).stages)
