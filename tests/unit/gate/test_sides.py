from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.gate.git import repository_at
from flaskcompat.gate.sides import State, below, laid_state, report_of, survey_of

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_a_commit_is_judged_under_the_paths_of_the_tree(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = repo.commit({"shop/requirements.txt": "flask==2.2.2\nwerkzeug==3.1.9\n"})
    repo.commit({"shop/requirements.txt": ""})
    state = laid_state(repository_at("."), commit, str(tmp_path / "laid/base"), str(repo.path), ["."])
    assert [one.path for one in report_of(survey_of(state, ["."], Options())).findings] == [
        "shop/requirements.txt"
    ]
    monkeypatch.chdir(repo.path / "shop") if (repo.path / "shop").exists() else (repo.path / "shop").mkdir()
    monkeypatch.chdir(repo.path / "shop")
    assert [one.path for one in report_of(survey_of(state, ["."], Options())).findings] == [
        "requirements.txt"
    ]
    assert state.inner("requirements.txt") == "shop/requirements.txt"
    assert state.shown("shop/requirements.txt") == "requirements.txt"
    assert state.lines("requirements.txt") == ["flask==2.2.2", "werkzeug==3.1.9"]
    assert state.read("none.txt") == b""


def test_what_is_not_there_has_no_survey(tmp_path: Path) -> None:
    state = State(str(tmp_path), str(tmp_path), {})
    assert survey_of(state, ["shop"], Options()) is None
    assert report_of(None).findings == ()


def test_paths_have_to_be_below_the_top(repo: Repo, tmp_path: Path) -> None:
    (repo.path / "shop").mkdir()
    assert below([".", "shop", "shop/none.txt", str(repo.path)], str(repo.path)) == [
        ".",
        "shop",
        "shop/none.txt",
        ".",
    ]
    for path in ("..", str(tmp_path), "/"):
        with pytest.raises(UsageError, match="not below"):
            below([path], str(repo.path))
