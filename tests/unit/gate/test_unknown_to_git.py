from __future__ import annotations

import os
from typing import TYPE_CHECKING

from flaskcompat.gate.unknown_to_git import ignored_by_git

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_what_is_ignored_and_not_known(repo: Repo) -> None:
    odd = os.fsdecode(b"new\nline \xff.env")
    repo.commit({"known.env": "x\n"})
    repo.write(
        {".gitignore": "*.env\nbuild/\n", "own.env": "x\n", odd: "x\n", "build/a.py": "x\n", "b.py": "x\n"}
    )
    asked = ["known.env", "own.env", odd, "build/a.py", "b.py", ".", ""]
    assert ignored_by_git(str(repo.path), asked) == {"own.env", odd, "build/a.py"}
    assert ignored_by_git(str(repo.path), []) == frozenset()
