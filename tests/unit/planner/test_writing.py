from __future__ import annotations

from pathlib import Path

from flaskcompat.planner.writing import Writer
from tests.unit.planner.fakes import OLD, insight, project, way

MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6"}


def test_the_lines_and_the_command_of_each_step() -> None:
    project({"requirements.txt": OLD})
    one = insight()
    writer, made = Writer(one), way(one, {"flask-login": "0.6.3"}, MOVES)
    first, second = (writer.write({"requirements.txt": stage}) for stage in made.stages)
    assert [(each.line, each.before, each.after) for each in first.edits] == [
        (3, "flask-login==0.6.2", "flask-login==0.6.3")
    ]
    assert first.commands == ('python -m pip install "flask-login==0.6.3"',)
    assert [(each.line, each.after) for each in second.edits] == [(1, "flask==3.0.3"), (2, "werkzeug==3.0.6")]
    assert Path("requirements.txt").read_text() == OLD


def test_a_line_that_two_files_share_changes_once() -> None:
    project({"requirements.txt": OLD, "dev-requirements.txt": "-r requirements.txt\npytest==8.3.4\n"})
    one = insight()
    stages = {
        path: way(one, MOVES, path=path).stages[0] for path in ("requirements.txt", "dev-requirements.txt")
    }
    written = Writer(one).write(stages)
    assert [each.path for each in written.edits] == ["requirements.txt", "requirements.txt"]


def test_what_came_only_with_others_is_added() -> None:
    project({"requirements.txt": "flask==2.2.5\n"})
    one = insight()
    written = Writer(one).write({"requirements.txt": way(one, {"werkzeug": "2.2.3"}).stages[0]})
    (edit,) = written.edits
    assert (edit.before, edit.after) == ("", "werkzeug==2.2.3")


def test_a_line_that_cannot_be_changed_is_told_with_the_reason() -> None:
    hashed = "flask==2.2.5 --hash=sha256:" + "0" * 64 + "\n"
    project({"requirements.txt": hashed})
    one = insight()
    written = Writer(one).write({"requirements.txt": way(one, {"flask": "3.0.3"}).stages[0]})
    assert written.edits == ()
    ((path, line, reason),) = written.refused
    assert (path, line) == ("requirements.txt", 1) and "hash" in reason


def test_a_declared_python_is_written_where_it_is_declared() -> None:
    text = (
        '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.7"\ndependencies = ["flask==2.2.5"]\n'
    )
    project({"pyproject.toml": text})
    one = insight()
    stage = way(one, {"flask": "3.0.3"}, path="pyproject.toml", python="3.12", needs_python=">=3.8").stages[0]
    after = [each.after for each in Writer(one).write({"pyproject.toml": stage}).edits]
    assert after == ['requires-python = ">=3.8"', 'dependencies = ["flask==3.0.3"]']


def test_the_line_for_the_python_of_the_step_changes_and_not_the_one_for_another() -> None:
    lines = ["flask>=2.2,<2.3 ; python_version<'3.8'", "flask>=2.3,<2.4 ; python_version>='3.8'"]
    project({"setup.py": _setup(lines)})
    one = insight()
    stage = way(one, {"flask": "3.0.3"}, path="setup.py", python="3.9").stages[0]
    assert [each.line for each in Writer(one).write({"setup.py": stage}).edits] == [4]


def _setup(lines: list[str]) -> str:
    listed = "".join(f'    "{line}",\n' for line in lines)
    return f'from setuptools import setup\nsetup(python_requires=">=3.7", install_requires=[\n{listed}])\n'


def test_lines_are_found_again_after_earlier_steps_added_and_took_out_some() -> None:
    project({"requirements.txt": "flask==2.2.5\nflask-script==2.0.6\nwerkzeug==2.2.3\n"})
    one = insight()
    writer = Writer(one)
    made = way(one, {"blinker": "1.9.0", "flask-script": ""}, {"werkzeug": "3.0.6"})
    first, second = (writer.write({"requirements.txt": stage}) for stage in made.stages)
    assert ("flask-script==2.0.6", "") in [(each.before, each.after) for each in first.edits]
    assert [(each.before, each.after) for each in second.edits] == [("werkzeug==2.2.3", "werkzeug==3.0.6")]


def test_what_cannot_be_taken_out_by_a_line_is_told() -> None:
    text = '[project]\nname = "x"\nversion = "1"\ndependencies = ["flask==2.2.5", "flask-script==2.0.6"]\n'
    project({"pyproject.toml": text})
    one = insight()
    stage = way(one, {"flask-script": ""}, path="pyproject.toml").stages[0]
    written = Writer(one).write({"pyproject.toml": stage})
    assert written.edits == () and "Take flask-script out" in written.refused[0][2]


def test_what_only_a_lock_holds_goes_by_itself() -> None:
    lock = "".join(
        f'[[package]]\nname = "{name}"\nversion = "{version}"\n'
        'source = { registry = "https://index.example.org" }\n'
        for name, version in (("flask", "2.2.5"), ("importlib-metadata", "8.5.0"))
    )
    manifest = '[project]\nname = "x"\nversion = "1"\ndependencies = ["flask"]\n'
    project({"uv.lock": f'version = 1\nrequires-python = ">=3.9"\n{lock}', "pyproject.toml": manifest})
    one = insight()
    stage = way(one, {"importlib-metadata": ""}, path="uv.lock").stages[0]
    assert Writer(one).write({"uv.lock": stage}) == ((), (), ())


def test_every_file_that_states_the_python_follows() -> None:
    project({"requirements.txt": OLD, ".python-version": "3.7\n", "Dockerfile": "FROM python:3.7-slim\n"})
    one = insight()
    stage = way(one, {"flask": "3.0.3"}, python="3.12", needs_python=">=3.8").stages[0]
    after = {each.path: each.after for each in Writer(one).write({"requirements.txt": stage}).edits}
    assert after == {
        "requirements.txt": "flask==3.0.3",
        ".python-version": "3.8",
        "Dockerfile": "FROM python:3.8-slim",
    }


def test_a_python_that_fits_stays() -> None:
    project({"requirements.txt": OLD, ".python-version": "3.12\n"})
    one = insight()
    stage = way(one, {"flask": "3.0.3"}, python="3.12", needs_python=">=3.8").stages[0]
    assert [each.path for each in Writer(one).write({"requirements.txt": stage}).edits] == [
        "requirements.txt"
    ]


def test_the_command_names_what_follows_the_moves_since_pip_leaves_it_as_it_is() -> None:
    project({"requirements.txt": "flask\nwerkzeug==2.0.3\nflask-login\n"})
    one = insight()
    stage = way(one, {"werkzeug": "3.1.9"}, python="3.12").stages[0]
    versions = {**dict(stage.versions), "flask": "3.1.3"}
    written = Writer(one).write(
        {"requirements.txt": stage._replace(versions=tuple(sorted(versions.items())))}
    )
    assert written.commands == ('python -m pip install "werkzeug==3.1.9" "flask==3.1.3"',)
    assert [each.after for each in written.edits] == ["werkzeug==3.1.9"]
    then = way(one, {"flask-login": "0.6.3"}, python="3.12").stages[0]
    more = {**versions, "flask-login": "0.6.3", "werkzeug": "3.1.9"}
    writer = Writer(one)
    writer.write({"requirements.txt": stage._replace(versions=tuple(sorted(versions.items())))})
    again = writer.write({"requirements.txt": then._replace(versions=tuple(sorted(more.items())))})
    assert again.commands == ('python -m pip install "flask-login==0.6.3"',)
