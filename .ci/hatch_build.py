"""Build hook: writes all rules into one file, so that no run parses YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):
    """Compiles `rules/` before a wheel, editable or not, is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write `flaskcompat/ruleset/_compiled.json` and add it to the wheel."""
        sys.path.insert(0, str(Path(self.root)))
        try:
            from flaskcompat.ruleset.compiled import compile_rules
            from flaskcompat.ruleset.location import COMPILED

            compile_rules()
        finally:
            sys.path.pop(0)
        build_data["artifacts"].append("/" + Path(COMPILED).relative_to(self.root).as_posix())
