from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.engine.options import Options
from flaskcompat.gate.gate import gate
from flaskcompat.model.gate import Repair

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo

OLD = "flask==2.2.5\nflask-login==0.6.2\nwerkzeug==2.2.3\n"
NEW = OLD.replace("werkzeug==2.2.3", "werkzeug==3.0.1")


def repair(repo: Repo, files: dict[str, str]) -> Repair:
    repo.commit()
    repo.write(files)
    found = gate(["."], Options(), "HEAD").gate
    assert found is not None
    return found.repair


def test_what_must_move_along_is_named_and_written(repo: Repo) -> None:
    repo.write({"requirements.txt": OLD})
    found = repair(repo, {"requirements.txt": NEW})
    assert [change[:] for change in found.along] == [("flask-login", "0.6.2", "0.6.3")]
    assert found.commands == ('python -m pip install "flask-login==0.6.3"',)
    repo.git("apply", "-", stdin=found.diff.encode())
    assert (repo.path / "requirements.txt").read_text() == NEW.replace("0.6.2", "0.6.3")
    after = gate(["."], Options(), "HEAD")
    assert after.gate and after.gate.verdict in ("safe", "mends")


def test_paths_of_the_diff_begin_at_the_top(repo: Repo) -> None:
    repo.write({"shop/requirements.txt": OLD})
    found = repair(repo, {"shop/requirements.txt": NEW.rstrip("\n")})
    assert "--- a/shop/requirements.txt\n" in found.diff
    repo.git("apply", "-", stdin=found.diff.encode())


def test_code_that_the_change_breaks_is_mended_too(repo: Repo) -> None:
    repo.write({"requirements.txt": "flask==2.2.5\nwerkzeug==2.2.3\n"})
    code = "from werkzeug.urls import url_quote\n\nprint(url_quote('a b'))\n"
    found = repair(repo, {"app.py": code, "requirements.txt": "flask==2.2.5\nwerkzeug==3.0.1\n"})
    assert "+from urllib.parse import quote\n" in found.diff
    assert found.along == ()


def test_versions_that_do_not_work_together_are_moved(repo: Repo) -> None:
    found = repair(repo, {"requirements.txt": "flask==2.2.2\nwerkzeug==3.0.1\n"})
    assert found == Repair() or "+werkzeug==" in found.diff or "+flask==" in found.diff


def test_what_breaks_nothing_needs_nothing(repo: Repo) -> None:
    repo.write({"requirements.txt": OLD})
    assert repair(repo, {"requirements.txt": OLD.replace("0.6.2", "0.6.3")}) == Repair()


def test_code_that_what_moves_along_would_break_is_mended_or_left_by_name(repo: Repo) -> None:
    code = (
        "from flask import Flask, Markup\n\napp = Flask(__name__)\n\n\n"
        "@app.before_first_request\ndef first():\n    return Markup('x')\n"
    )
    repo.write({"requirements.txt": "flask==2.0.3\nwerkzeug==2.0.3\n", "app.py": code})
    found = repair(repo, {"requirements.txt": "flask==2.0.3\nwerkzeug==3.1.9\n"})
    assert [change.distribution for change in found.along] == ["flask"]
    assert found.along[0].after >= "2.3"
    assert "+from markupsafe import Markup\n" in found.diff
    assert [text.partition(": ")[0] for text in found.left] == ["app.py:6"]
