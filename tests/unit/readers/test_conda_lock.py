from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Edge
from flaskcompat.readers.conda_lock import parse

LOCK = """\
version: 1
metadata:
  platforms:
  - linux-64
package:
- name: python
  version: 3.10
  manager: conda
  platform: linux-64
  dependencies:
    __glibc: '>=2.17'
    openssl: '>=3.0,<4.0a0'
  url: https://example.org/linux-64/python-3.10-0.conda
  hash:
    md5: abc
  category: main
- name: Flask_Login
  version: 0.6.3
  manager: pip
  platform: linux-64
  dependencies:
    flask: '>=1.0.4 !=2.0.*'
  url: https://example.org/Flask_Login-0.6.3-py3-none-any.whl
  hash:
    sha256: def
  category: dev
"""


@pytest.mark.parametrize("text", ["", "[]", "a", "a: [", "a: *b"])
def test_what_is_no_lock_is_a_problem(text: str) -> None:
    found = parse(text, "conda-lock.yml")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_conflict_markers_are_named() -> None:
    found = parse(LOCK.replace("package:", "<<<<<<< HEAD\npackage:"), "conda-lock.yml")
    assert [(one.line, one.message) for one in found.problems] == [
        (5, "a merge left its conflict markers in the file")
    ]


def test_oddities_are_said() -> None:
    assert "version 9" in parse(LOCK.replace("version: 1\n", "version: 9\n"), "x").problems[0].message
    assert "cut off" in parse("version: 1\n", "x").problems[0].message
    assert "not a list" in parse("version: 1\npackage: {a: 1}\n", "x").problems[0].message


def test_entries_without_name_or_version_are_problems() -> None:
    found = parse("version: 1\npackage:\n- version: '1'\n- name: a\n- 7\n", "x")
    assert [(one.line, one.message) for one in found.problems] == [
        (3, "package[0] has no name"),
        (4, "package[1] has no version"),
        (5, "package[2] has no name"),
    ]
    assert [(pin.name, pin.version) for pin in found.pins] == [("a", "")]


def test_entries_of_conda_and_pip_are_pins() -> None:
    found = parse(LOCK, "conda-lock.yml")
    assert found.problems == ()
    python, login = found.pins
    assert (python.name, python.version, python.line, python.conda) == ("python", "3.10", 6, True)
    assert (python.platform, python.groups, python.hashes) == ("linux-64", ("main",), ("md5:abc",))
    assert python.edges == (Edge("openssl", specifier=">=3.0,<4.0a0"),)
    assert (login.name, login.version, login.line, login.conda) == ("flask-login", "0.6.3", 17, False)
    assert login.edges == (Edge("flask", specifier=">=1.0.4,!=2.0.*"),)


def test_categories_of_version_2_are_groups() -> None:
    text = "version: 2\npackage:\n- {name: a, version: '1', manager: conda, categories: [main, dev]}\n"
    found = parse(text, "x")
    assert (found.pins[0].groups, found.problems) == (("main", "dev"), ())


def test_what_pip_builds_from_a_repository_has_a_source() -> None:
    text = (
        "version: 1\npackage:\n- {name: a, version: '1', manager: pip, url: 'git+https://example.org/a@b'}\n"
    )
    assert parse(text, "x").pins[0].source == "git+https://example.org/a@b"
