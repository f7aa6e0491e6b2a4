"""What `fix` makes of the project of each rule that breaks: findings that it claims go, no others come."""

from __future__ import annotations

import ast
import shutil
from collections import Counter
from pathlib import Path

import pytest

from flaskcompat.engine.check import Survey, survey
from flaskcompat.engine.options import Options
from flaskcompat.fixing.fix import mend
from flaskcompat.fixing.wishes import cure_of
from flaskcompat.fixing.write import write_all
from flaskcompat.model.report import Finding

PROJECTS = sorted(path.parent for path in (Path(__file__).parent / "rules").glob("*/bad"))
BY_MACHINE = frozenset(
    "FLC303 FLC306 FLC309 FLC330 FLC333 FLC337 FLC350 FLC351 FLC353 FLC361 FLC365 FLC632".split()
)
"""Rules whose projects have a name with one successor that does the same."""
ADVICE = {"FLC165", "FLC855", "FLC856"}
"""Rules whose cure is a release that brings a note along: functions that nobody may call."""


def seen(found: Survey) -> Counter[tuple[str, str]]:
    """The rules that fire, by file."""
    return Counter((one.code, one.path) for one in found.report.findings if not one.suppressed)


def is_claimed(finding: Finding) -> bool:
    """Whether other versions cure a finding, as its first action says."""
    return not finding.suppressed and cure_of(finding) is not None


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: str(project.name))
def test_what_fix_claims_is_mended(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "project"
    shutil.copytree(project / "bad", here)
    monkeypatch.chdir(here)
    options = Options(cache=False)
    before = survey(["."], options)
    changes = mend(before).changes
    claimed = {(one.code, one.path) for one in before.report.findings if is_claimed(one)}
    assert bool(changes) or not (claimed or project.name in BY_MACHINE)
    if not changes:
        return
    write_all(changes, str(here))
    for change in changes:
        if change.path.endswith(".py"):
            ast.parse(change.after)
    after = survey(["."], options)
    assert claimed & set(seen(after)) == set()
    if project.name in BY_MACHINE:
        assert not any(code == project.name for code, _ in seen(after))
    if project.name not in ADVICE:
        assert seen(after) <= seen(before)
    assert mend(after).changes == ()
