from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

TOMLLIB = "import tomllib\n\nfrom flask import Flask\n\napp = Flask(__name__)\n"


def project(folder: Path, pythons: str) -> None:
    requires = f'requires-python = "{pythons}"\ndependencies = ["flask==3.0.3"]\n'
    (folder / "pyproject.toml").write_text(f'[project]\nname = "a"\nversion = "1"\n{requires}', "utf-8")


@pytest.mark.parametrize(
    ("pythons", "code", "expected"),
    [
        (">=3.8,<3.13", TOMLLIB, [("FLC632", "note", "possible")]),
        (">=3.8,<3.11", TOMLLIB, [("FLC632", "error", "definite")]),
        (">=3.11,<3.13", TOMLLIB, []),
        (">=3.8,<3.13", TOMLLIB.replace("tomllib", "imp"), [("FLC632", "error", "definite")]),
    ],
)
def test_a_name_that_came_later_than_some_pythons_is_possible_and_one_that_went_is_sure(
    pythons: str,
    code: str,
    expected: list[tuple[str, str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project(tmp_path, pythons)
    (tmp_path / "app.py").write_text(code, "utf-8")
    monkeypatch.chdir(tmp_path)
    found = check(".").findings
    assert [(each.code, each.severity, each.confidence) for each in found] == expected
