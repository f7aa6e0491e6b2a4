from __future__ import annotations

from flaskcompat.model.inventory import Edge, Inventory
from flaskcompat.readers.poetry_lock import parse

OLD = """\
[[package]]
category = "dev"
description = "x"
marker = "python_version < \\"3.8\\""
name = "Zipp"
optional = false
python-versions = ">=2.7, !=3.0.*"
version = "0.6.0"

[package.dependencies]
more-itertools = "*"

[metadata]
content-hash = "x"
python-versions = "^3.7"

[metadata.files]
Zipp = [{file = "zipp.whl", hash = "sha256:abc"}]
"""
NEW = """\
[[package]]
name = "flask"
version = "3.1.2"
optional = false
python-versions = ">=3.9"
groups = ["main", "dev"]
markers = "python_version >= \\"3.10\\""
files = [{file = "flask.whl", hash = "sha256:abc"}]

[package.dependencies]
click = ">=8.1.3"
asgiref = {version = ">=3.2", optional = true, markers = "extra == \\"async\\""}
numpy = [
    {version = "<2", markers = "python_version < \\"3.10\\""},
    {version = ">=2", markers = "python_version >= \\"3.10\\"", extras = ["Fast"]},
]

[metadata]
lock-version = "2.1"
python-versions = ">=3.9,<4.0"
"""


def messages(inventory: Inventory) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in inventory.problems]


def one(rest: str) -> Inventory:
    head = '[[package]]\nname = "a"\nversion = "1"\npython-versions = "*"\n'
    return parse(head + rest + '\n[metadata]\nlock-version = "2.1"\npython-versions = "*"\n', "poetry.lock")


def test_an_empty_file_is_a_problem() -> None:
    assert messages(parse("", "poetry.lock"))


def test_text_that_is_not_toml_is_a_problem_with_its_line() -> None:
    assert parse(NEW + "x", "poetry.lock").problems[0].line == NEW.count("\n") + 1


def test_conflict_markers_are_named() -> None:
    found = parse(NEW.replace("[metadata]", "<<<<<<< HEAD\n[metadata]"), "poetry.lock")
    assert messages(found) == [(18, "a merge left its conflict markers in the file")]


def test_a_file_cut_off_before_its_metadata_is_a_problem() -> None:
    found = parse(NEW[: NEW.index("[metadata]")], "poetry.lock")
    assert "cut off" in found.problems[0].message
    assert found.pins[0].name == "flask"


def test_an_unknown_version_is_said_and_read() -> None:
    found = parse(NEW.replace('"2.1"', '"9.0"'), "poetry.lock")
    assert "9.0" in found.problems[0].message
    assert found.problems[0].line == 19
    assert len(found.pins) == 1


def test_packages_without_name_or_version_are_problems() -> None:
    found = one("[[package]]\nversion = '1'\n[[package]]\nname = 'b'\n")
    assert [problem.message for problem in found.problems] == [
        "package[1] has no name",
        "package[2] has no version",
    ]


def test_a_lock_of_2019_has_category_marker_and_hashes() -> None:
    found = parse(OLD, "poetry.lock")
    (pin,) = found.pins
    assert (pin.name, pin.version, pin.line, pin.groups) == ("zipp", "0.6.0", 5, ("dev",))
    assert pin.marker == 'python_version < "3.8"'
    assert pin.requires_python == ">=2.7,!=3.0.*"
    assert pin.edges == (Edge("more-itertools"),)
    assert pin.hashes == ("sha256:abc",)
    assert found.problems == ()
    assert [(claim.specifier, claim.line) for claim in found.pythons] == [(">=3.7,<4.0", 15)]


def test_a_lock_of_version_2_1_has_groups_markers_and_edges() -> None:
    (pin,) = parse(NEW, "poetry.lock").pins
    assert (pin.line, pin.groups, pin.marker) == (2, ("main", "dev"), 'python_version >= "3.10"')
    assert pin.hashes == ("sha256:abc",)
    assert pin.edges == (
        Edge("click", specifier=">=8.1.3"),
        Edge("asgiref", specifier=">=3.2", marker='extra == "async"', optional="async"),
        Edge("numpy", specifier="<2", marker='python_version < "3.10"'),
        Edge("numpy", specifier=">=2", marker='python_version >= "3.10"', extras=("fast",)),
    )


def test_different_markers_of_groups_are_united() -> None:
    groups = 'groups = ["main", "dev"]\n'
    both = one(groups + "markers = {main = \"os_name == 'nt'\", dev = \"os_name == 'x'\"}\n")
    assert both.pins[0].marker == "(os_name == 'nt') or (os_name == 'x')"


def test_a_group_without_marker_makes_the_union_unconditional() -> None:
    groups = 'groups = ["main", "dev"]\n'
    assert one(groups + "markers = {main = \"os_name == 'nt'\"}\n").pins[0].marker == ""


def test_sources_other_than_an_index_are_kept() -> None:
    expected = {
        'type = "git"\nurl = "https://example.org/a.git"\nresolved_reference = "abc"': (
            "git+https://example.org/a.git@abc"
        ),
        'type = "directory"\nurl = "../a"': "../a",
        'type = "url"\nurl = "https://example.org/a.zip"': "https://example.org/a.zip",
        'type = "legacy"\nurl = "https://index.example.org/simple"': "",
    }
    for text, source in expected.items():
        assert one(f"[package.source]\n{text}\n").pins[0].source == source
