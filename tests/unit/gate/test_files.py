from __future__ import annotations

from typing import TYPE_CHECKING

from flaskcompat.engine.options import Options
from flaskcompat.gate.files import looked_at
from flaskcompat.gate.sides import State, survey_of

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_the_files_of_all_projects_below_the_top(repo: Repo) -> None:
    repo.write({"requirements.txt": "flask\n", "app.py": "x = 1\n", "site/requirements.txt": "flask\n"})
    state = State(str(repo.path), str(repo.path), {})
    found = survey_of(state, ["."], Options())
    assert found is not None
    assert sorted(looked_at(state, found)) == ["app.py", "requirements.txt", "site/requirements.txt"]
