from __future__ import annotations

from flaskcompat.model.inventory import Edge, Inventory
from flaskcompat.readers.pdm_lock import parse

METADATA = '[metadata]\ngroups = ["default"]\nlock_version = "4.5.0"\n'


def one(rest: str, metadata: str = METADATA) -> Inventory:
    return parse(f'{metadata}\n[[package]]\nname = "a"\nversion = "1"\n{rest}', "pdm.lock")


def test_an_empty_file_is_a_problem() -> None:
    assert "cut off" in parse("", "pdm.lock").problems[0].message


def test_text_that_is_not_toml_is_a_problem_with_its_line() -> None:
    assert one("x\n").problems[0].line == 8


def test_conflict_markers_are_named() -> None:
    (problem,) = one("<<<<<<< HEAD\n").problems
    assert (problem.line, problem.message) == (8, "a merge left its conflict markers in the file")


def test_an_unknown_version_is_said_and_read() -> None:
    found = one("", METADATA.replace("4.5.0", "7.0"))
    assert (found.problems[0].line, len(found.pins)) == (3, 1)


def test_packages_without_name_or_version_are_problems() -> None:
    found = one("[[package]]\nversion = '1'\n[[package]]\nname = 'b'\n")
    assert [problem.message for problem in found.problems] == [
        "package[1] has no name",
        "package[2] has no version",
    ]


def test_a_pin_has_groups_marker_python_and_edges() -> None:
    found = one(
        'requires_python = ">=3.7,!=3.8.*"\ngroups = ["default", "dev"]\nmarker = "os_name == \'nt\'"\n'
        'dependencies = ["click>=8; python_version < \'3.9\'", "b[X]==2", "c"]\n'
        'files = [{file = "a.whl", hash = "sha256:abc"}]\n'
    )
    (pin,) = found.pins
    assert (pin.line, pin.groups, pin.marker) == (6, ("default", "dev"), "os_name == 'nt'")
    assert pin.requires_python == ">=3.7,!=3.8.*"
    assert pin.edges == (
        Edge("click", specifier=">=8", marker="python_version < '3.9'"),
        Edge("b", specifier="==2", extras=("x",)),
        Edge("c"),
    )
    assert (pin.hashes, found.problems) == (("sha256:abc",), ())


def test_the_entry_of_an_extra_is_a_pin_with_extras() -> None:
    found = one('[[package]]\nname = "a"\nversion = "1"\nextras = ["X_y"]\n')
    assert [(pin.name, pin.version, pin.extras) for pin in found.pins] == [
        ("a", "1", ()),
        ("a", "1", ("x-y",)),
    ]


def test_old_locks_keep_hashes_in_the_metadata() -> None:
    files = '[metadata.files]\n"a 1" = [{file = "a.whl", hash = "sha256:abc"}]\n'
    assert one("", METADATA + files).pins[0].hashes == ("sha256:abc",)


def test_sources_other_than_an_index_are_kept() -> None:
    assert one('git = "https://example.org/a"\nrevision = "abc"\n').pins[0].source == (
        "git+https://example.org/a@abc"
    )
    assert one('path = "./a"\n').pins[0].source == "./a"
    assert one('url = "https://example.org/a.whl"\n').pins[0].source == "https://example.org/a.whl"


def test_one_target_declares_the_python_and_several_fork() -> None:
    target = '[[metadata.targets]]\nrequires_python = "{}"\n'
    single = one("", METADATA + target.format(">=3.9"))
    assert [(claim.specifier, claim.line) for claim in single.pythons] == [(">=3.9", 4)]
    assert single.forks == ()
    several = one("", METADATA + target.format(">=3.10") + target.format(">=3.8,<3.10"))
    assert several.pythons == ()
    assert several.forks == (
        'python_full_version >= "3.10"',
        'python_full_version >= "3.8" and python_full_version < "3.10"',
    )


def test_the_python_of_an_older_lock_is_in_its_metadata() -> None:
    found = one("", METADATA + 'requires_python = ">=3.7"\n')
    assert [(claim.specifier, claim.kind, claim.line) for claim in found.pythons] == [
        (">=3.7", "declared", 4)
    ]
