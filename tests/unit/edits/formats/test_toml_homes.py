from __future__ import annotations

import pytest

from flaskcompat.edits.formats.toml_homes import ENTRIES


@pytest.mark.parametrize(
    ("path", "first", "absent"),
    [
        ("app/pyproject.toml", ("tool", "poetry", "dependencies"), ("*",)),
        ("app/pixi.toml", ("dependencies",), ("tool", "poetry", "dependencies")),
        ("app/Pipfile", ("*",), ("dependencies",)),
    ],
)
def test_each_file_has_its_own_tables(path: str, first: tuple[str, ...], absent: tuple[str, ...]) -> None:
    patterns = [pattern for is_home, pattern, _ in ENTRIES if is_home(path)]
    assert patterns[0] == first
    assert absent not in patterns


def test_a_script_has_no_tables_of_names() -> None:
    assert [pattern for is_home, pattern, _ in ENTRIES if is_home("script.py")] == []
