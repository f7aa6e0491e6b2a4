from __future__ import annotations

from importlib import import_module

import pytest

from flaskcompat.edits.manifest import _EDITORS
from flaskcompat.edits.place import Editor


@pytest.mark.parametrize("module", sorted(set(_EDITORS.values())))
def test_each_format_has_an_editor_with_all_that_one_does(module: str) -> None:
    found = import_module(f"flaskcompat.edits.formats.{module}").Editor
    wanted = [name for name in vars(Editor) if not name.startswith("_")]
    assert wanted == ["requirement", "python", "added"]
    assert all(callable(getattr(found, name)) for name in wanted)
