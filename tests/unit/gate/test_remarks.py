from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.engine.options import Options
from flaskcompat.gate.remarks import remarks_on
from flaskcompat.gate.sides import State, report_of, survey_of

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_what_was_not_there_and_what_is_not_committed(repo: Repo) -> None:
    state = State(str(repo.path), str(repo.path), {})
    repo.write({"requirements.txt": "flask\n", **{f"{name}.py": "x\n" for name in "abcde"}})
    found = survey_of(state, ["."], Options())
    assert found is not None
    base, files = remarks_on(state, report_of(None), found, {})
    assert "no manifest and no lock" in base
    assert files.endswith("a.py, b.py, c.py, d.py and 2 more are not as committed")
    assert list(remarks_on(state, found.report, found, None)) == []


def test_nothing_to_judge_is_told(repo: Repo) -> None:
    state = State(str(repo.path), str(repo.path), {})
    found = survey_of(state, ["."], Options())
    assert found is not None
    assert any("nothing to judge" in one for one in remarks_on(state, found.report, found, None))
