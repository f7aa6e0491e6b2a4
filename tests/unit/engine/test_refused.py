from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine.refused import refusals
from flaskcompat.model.inventory import PythonClaim

RANGE = PythonClaim(">=3.9", "declared", "shop/pyproject.toml", 4)
IMAGE = PythonClaim("==3.7.*", "used", "shop/Dockerfile", 1)
PROJECT = '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.11"\ndependencies = ["flask"]\n'


def test_a_python_outside_the_range_is_told_once_a_file() -> None:
    (event,) = refusals([IMAGE, IMAGE._replace(line=9), RANGE], "shop")
    assert (event.kind, event.path, event.line) == ("python-refused", "shop/Dockerfile", 1)
    assert event.about == "3.7"
    assert event.detail == "Python 3.7, and the project asks for Python>=3.9"
    assert [(one.path, one.line, one.message) for one in event.related] == [
        ("shop/pyproject.toml", 4, "Python>=3.9")
    ]


@pytest.mark.parametrize(
    "claims",
    [
        [IMAGE],
        [IMAGE._replace(specifier="==3.9.*"), RANGE],
        [IMAGE._replace(specifier=">=3.7"), RANGE],
        [IMAGE._replace(kind="classifier"), RANGE],
        [IMAGE._replace(path="shop/tox.ini"), RANGE],
        [IMAGE._replace(path="shop/.github/workflows/ci.yml"), RANGE],
        [IMAGE._replace(path="shop/tests/Dockerfile"), RANGE],
        [IMAGE, RANGE._replace(path="shop/environment.yml")],
        [IMAGE, RANGE._replace(specifier="3.9 or newer")],
        [IMAGE, RANGE._replace(kind="classifier", specifier="==3.9.*")],
    ],
    ids=["no range", "within", "range", "advertised", "tox", "ci", "tests", "conda", "unread", "classifier"],
)
def test_nothing_is_told(claims: list[PythonClaim]) -> None:
    assert refusals(claims, "shop") == []


def found(folder: Path, image: str, **options: str) -> list[tuple[str, str]]:
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "Dockerfile").write_text(f"FROM python:{image}\nRUN pip install .\n")
    (folder / "app.py").write_text("import tomllib\nimport asynchat\nfrom flask import Flask\n")
    report = check([str(folder)], select=["FLC641", "FLC632"], exclude_newer="2026-11-01", **options)  # type: ignore[arg-type]
    return [(each.code, each.message.partition(",")[0].partition(" is ")[0]) for each in report.findings]


def test_what_may_be_so_on_a_refused_python_alone_is_not_told_beside_it(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    assert ("FLC641", "This names Python 3.8") in found(shop, "3.8")
    assert ("FLC632", "tomllib") not in found(shop, "3.8")
    assert ("FLC641", "This names Python 3.11") not in found(shop, "3.11")
    assert [code for code, _ in found(shop, "3.8", python="3.8")] == ["FLC632"]
