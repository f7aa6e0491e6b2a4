"""`file`: the project has a file whose path matches a glob."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.facts import Facts
from flaskcompat.model.match import Match


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `file`; the glob is held against the path inside the project and against the bare name."""
    pattern = data["file"]

    def match(facts: Facts) -> tuple[Match, ...]:
        return tuple(
            Match(path=facts.code.folder + path, line=1, values=(("file", path),), label=path)
            for path in facts.code.files
            if fnmatchcase(path, pattern) or fnmatchcase(path.rpartition("/")[2], pattern)
        )

    return match
