from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Edge, Inventory
from flaskcompat.readers.pylock import parse

HEAD = 'lock-version = "1.0"\ncreated-by = "x"\nrequires-python = ">=3.9"\n\n'
WHEEL = 'wheels = [{ url = "https://example.org/{0}-1-py3-none-any.whl", hashes = { sha256 = "abc" } }]\n'


def package(name: str, rest: str = "") -> str:
    wheel = WHEEL.replace("{0}", name.replace("-", "_"))
    return f'[[packages]]\nname = "{name}"\nversion = "1"\n{wheel}{rest}\n'


def read(text: str) -> Inventory:
    return parse(HEAD + text, "pylock.toml")


def test_an_empty_file_is_a_problem() -> None:
    assert parse("", "pylock.toml").problems


def test_text_that_is_not_toml_is_a_problem_with_its_line() -> None:
    assert read("x\n").problems[0].line == 5


def test_conflict_markers_are_named() -> None:
    (problem,) = read("<<<<<<< HEAD\n").problems
    assert (problem.line, problem.message) == (5, "a merge left its conflict markers in the file")


def test_an_unknown_version_is_said_and_read() -> None:
    found = parse(HEAD.replace("1.0", "2.0") + package("a"), "pylock.toml")
    assert (found.problems[0].line, [pin.name for pin in found.pins]) == (1, ["a"])


@pytest.mark.parametrize(
    ("rest", "line", "key"),
    [
        ("marker = 'no marker'", 9, "packages[0].marker"),
        ("requires-python = 3", 9, "packages[0].requires-python"),
        ("[packages.vcs]\ntype = 'git'", 9, "packages[0].vcs"),
    ],
)
def test_a_violation_of_the_specification_is_told_with_its_key(rest: str, line: int, key: str) -> None:
    found = read(package("a", rest + "\n") + package("b"))
    assert found.problems[0].line == line
    assert key in found.problems[0].message
    assert [pin.name for pin in found.pins] == ["a", "b"]


def test_a_package_without_name_is_a_problem() -> None:
    found = read("[[packages]]\nversion = '1'\n" + package("b"))
    assert "packages[0]" in found.problems[0].message
    assert [pin.name for pin in found.pins] == ["b"]


def test_a_pin_has_its_line_marker_python_hashes_and_edges() -> None:
    found = read(
        package(
            "a",
            'marker = "\'x\' in extras"\nrequires-python = ">=3.9"\n'
            'dependencies = [{ name = "b", version = "2" }]\n',
        )
    )
    (pin,) = found.pins
    assert (pin.line, pin.version, pin.marker, pin.source) == (6, "1", "'x' in extras", "")
    assert (pin.requires_python, pin.hashes, pin.edges) == (">=3.9", ("sha256:abc",), (Edge("b", "2"),))
    assert [(claim.specifier, claim.kind, claim.line) for claim in found.pythons] == [
        (">=3.9", "declared", 3)
    ]
    assert found.problems == ()


def test_the_edges_that_pdm_adds_are_read() -> None:
    found = read(package("a", '[packages.tool.pdm]\ndependencies = ["b>=2"]\n'))
    assert found.pins[0].edges == (Edge("b", specifier=">=2"),)


def test_sources_without_a_version_are_pins() -> None:
    directory = '[[packages]]\nname = "a"\ndirectory = { path = "." }\n'
    vcs = (
        '[[packages]]\nname = "b"\nvcs = { type = "git", url = "https://example.org/b", commit-id = "abc" }\n'
    )
    archive = (
        '[[packages]]\nname = "c"\narchive = { url = "https://example.org/c.zip", hashes = { md5 = "a" } }\n'
    )
    found = read(directory + vcs + archive)
    assert [(pin.name, pin.version, pin.source) for pin in found.pins] == [
        ("a", "", "."),
        ("b", "", "git+https://example.org/b@abc"),
        ("c", "", "https://example.org/c.zip"),
    ]
    assert found.problems == ()


def test_environments_are_forks() -> None:
    found = parse("environments = [\"os_name == 'nt'\"]\n" + HEAD, "pylock.toml")
    assert found.forks == ("os_name == 'nt'",)
