from __future__ import annotations

from flaskcompat.readers import pixi_toml, pyproject

TEXT = """\
[dependencies]
python = "3.11.*"
[feature.test.pypi-dependencies]
pytest = ">=7"
[feature.bad]
dependencies = 1
"""


def test_pyproject_holds_what_a_pixi_toml_holds_one_level_deeper() -> None:
    inside = TEXT.replace("[", "[tool.pixi.")
    found, expected = pyproject.parse(inside, "p"), pixi_toml.parse(TEXT, "p")
    assert found.requirements == expected.requirements
    assert found.pythons == expected.pythons
    assert [each.message for each in found.problems] == [
        "tool.pixi.feature.bad.dependencies: expected a table"
    ]
