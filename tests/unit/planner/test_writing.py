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
