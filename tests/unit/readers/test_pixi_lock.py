from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Edge
from flaskcompat.readers.pixi_lock import parse

PYTHON = "https://example.org/conda-forge/linux-64/python-3.12.0-hab00c5b_0_cpython.conda"
WHEEL = "https://index.example.org/flask-3.1.2-py3-none-any.whl"
V6 = f"""\
version: 6
environments:
  default:
    channels:
    - url: https://example.org/conda-forge/
    packages:
      linux-64:
      - conda: {PYTHON}
      - pypi: {WHEEL}
        extras:
        - Async
  test:
    packages:
      linux-64:
      - pypi: {WHEEL}
      - pypi: ./
packages:
- conda: {PYTHON}
  sha256: abc
  depends:
  - __glibc >=2.17
  - openssl >=3.0,<4.0a0
- pypi: {WHEEL}
  name: flask
  version: 3.1.2
  requires_dist:
  - click>=8.1.3
  - asgiref>=3.2 ; extra == 'async'
  requires_python: '>=3.9'
- pypi: ./
  name: app
"""
V5 = f"""\
version: 5
environments:
  default:
    packages:
      linux-64:
      - conda: {PYTHON}
      - pypi: {WHEEL}
packages:
- kind: conda
  name: python
  version: 3.12.0
  url: {PYTHON}
- kind: pypi
  name: Flask
  version: 3.1.2
  url: {WHEEL}
"""


@pytest.mark.parametrize("text", ["", "[]", "a", "a: [", "a: *b"])
def test_what_is_no_lock_is_a_problem(text: str) -> None:
    found = parse(text, "pixi.lock")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_conflict_markers_are_named() -> None:
    found = parse(V6.replace("packages:\n-", "<<<<<<< HEAD\npackages:\n-"), "pixi.lock")
    assert [one.message for one in found.problems] == ["a merge left its conflict markers in the file"]


def test_oddities_are_said() -> None:
    assert "version 3" in parse(V6.replace("version: 6", "version: 3"), "x").problems[0].message
    messages = [one.message for one in parse("version: 6\n", "x").problems]
    assert messages == [
        "a pixi.lock without environments; it may be cut off",
        "a pixi.lock without packages; it may be cut off",
    ]


def test_packages_without_name_and_version_are_problems() -> None:
    text = "version: 6\nenvironments: {}\npackages:\n- pypi: https://example.org/x.whl\n- 7\n- conda: x\n"
    assert [one.line for one in parse(text, "x").problems] == [4, 5, 6]


def test_every_place_of_a_distribution_is_a_pin() -> None:
    found = parse(V6, "pixi.lock")
    assert found.problems == ()
    assert [(pin.name, pin.version, pin.platform, pin.line) for pin in found.pins] == [
        ("python", "3.12.0", "default/linux-64", 18),
        ("flask", "3.1.2", "default/linux-64", 23),
        ("flask", "3.1.2", "test/linux-64", 23),
        ("app", "", "test/linux-64", 30),
    ]
    python, flask, again, app = found.pins
    assert (python.conda, python.hashes) == (True, ("sha256:abc",))
    assert python.edges == (Edge("openssl", specifier=">=3.0,<4.0a0"),)
    assert (flask.conda, flask.extras, again.extras, app.source) == (False, ("async",), (), "./")
    assert flask.edges == (
        Edge("click", specifier=">=8.1.3"),
        Edge("asgiref", specifier=">=3.2", marker="extra == 'async'", optional="async"),
    )
    assert flask.requires_python == ">=3.9"


def test_older_locks_say_kind_name_and_version() -> None:
    found = parse(V5, "pixi.lock")
    assert [(pin.name, pin.version, pin.conda, pin.platform) for pin in found.pins] == [
        ("python", "3.12.0", True, "default/linux-64"),
        ("flask", "3.1.2", False, "default/linux-64"),
    ]
    assert found.problems == ()


def test_a_distribution_without_place_is_kept() -> None:
    text = f"version: 6\nenvironments: {{}}\npackages:\n- conda: {PYTHON}\n"
    assert [(pin.name, pin.platform) for pin in parse(text, "x").pins] == [("python", "")]
