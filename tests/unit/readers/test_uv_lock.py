from __future__ import annotations

from flaskcompat.model.inventory import Edge, Inventory, PythonClaim
from flaskcompat.readers.uv_lock import parse

HEAD = 'version = 1\nrevision = 3\nrequires-python = ">=3.9"\n\n'
REGISTRY = 'source = { registry = "https://index.example.org/simple" }\n'


def package(name: str, version: str = "1.0", rest: str = REGISTRY) -> str:
    return f'[[package]]\nname = "{name}"\n' + (f'version = "{version}"\n' if version else "") + rest + "\n"


def messages(inventory: Inventory) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in inventory.problems]


def test_an_empty_file_is_a_problem() -> None:
    assert messages(parse("", "uv.lock"))[0][1].startswith("version None")


def test_text_that_is_not_toml_is_a_problem_with_its_line() -> None:
    found = parse(HEAD + "[[package]\n", "uv.lock")
    assert (found.pins, found.problems[0].line, found.tool) == ((), 5, "uv")


def test_conflict_markers_are_named() -> None:
    found = parse(HEAD + "<<<<<<< HEAD\n" + package("a") + "=======\n>>>>>>> main\n", "uv.lock")
    assert messages(found) == [(5, "a merge left its conflict markers in the file")]


def test_a_truncated_file_is_a_problem() -> None:
    assert parse((HEAD + package("a"))[:-20], "uv.lock").problems


def test_an_unknown_version_is_said_and_read() -> None:
    found = parse(HEAD.replace("version = 1", "version = 9", 1) + package("flask"), "uv.lock")
    assert found.pins[0].name == "flask"
    assert found.problems[0].line == 1
    assert "9" in found.problems[0].message


def test_packages_without_name_or_version_are_problems() -> None:
    found = parse(HEAD + "[[package]]\nversion = '1'\n" + package("a", version=""), "uv.lock")
    assert [problem.message for problem in found.problems] == [
        "package[0] has no name",
        "package[1] has no version",
    ]


def test_packages_that_are_no_list_are_a_problem() -> None:
    assert "not a list" in parse(HEAD + "[package]\nname = 'a'\n", "uv.lock").problems[0].message


def test_pins_have_name_version_and_the_line_of_their_name() -> None:
    found = parse(HEAD + package("flask", "3.1.2") + package("Foo_Bar", "2"), "uv.lock")
    assert [(pin.name, pin.version, pin.line, pin.source) for pin in found.pins] == [
        ("flask", "3.1.2", 6, ""),
        ("foo-bar", "2", 11, ""),
    ]
    assert found.pythons == (PythonClaim(">=3.9", "declared", "uv.lock", 3),)


def test_sources_other_than_an_index_are_kept() -> None:
    kinds = {
        "g": ('git = "https://example.org/g?rev=main#abc"', "git+https://example.org/g?rev=main#abc"),
        "u": ('url = "https://example.org/u.whl"', "https://example.org/u.whl"),
        "p": ('path = "dist/p.whl"', "dist/p.whl"),
        "e": ('editable = "../e"', "../e"),
        "d": ('directory = "../d"', "../d"),
    }
    text = HEAD + "".join(package(name, rest=f"source = {{ {kind[0]} }}\n") for name, kind in kinds.items())
    assert {pin.name: pin.source for pin in parse(text, "uv.lock").pins} == {
        name: source for name, (_, source) in kinds.items()
    }


def test_forks_and_their_versions() -> None:
    markers = "resolution-markers = [\"python_version >= '3.10'\", \"python_version < '3.10'\"]\n"
    fork = "resolution-markers = [\"python_version < '3.10'\"]\n"
    found = parse(HEAD + markers + package("click", rest=REGISTRY + fork), "uv.lock")
    assert found.forks == ("python_version >= '3.10'", "python_version < '3.10'")
    assert found.pins[0].forks == ("python_version < '3.10'",)


def test_edges_have_version_marker_extras_and_holder() -> None:
    rest = (
        'source = { virtual = "." }\n'
        'dependencies = [{ name = "c", version = "8.1.8", marker = "os_name == \'nt\'", extra = ["x"] }]\n'
        '[package.optional-dependencies]\na = [{ name = "b" }]\n'
        '[package.dev-dependencies]\ndev = [{ name = "c" }]\n'
    )
    found = parse(HEAD + package("app", rest=rest), "uv.lock")
    assert found.pins[0].edges == (
        Edge("c", "8.1.8", "", "os_name == 'nt'", ("x",)),
        Edge("b", optional="a"),
        Edge("c", optional="dev"),
    )
    assert found.roots == ("app",)


def test_a_project_without_version_is_listed() -> None:
    found = parse(HEAD + package("app", version="", rest='source = { editable = "." }\n'), "uv.lock")
    assert [(pin.name, pin.version) for pin in found.pins] == [("app", "")]
    assert (found.roots, found.problems) == (("app",), ())


def test_members_of_a_workspace_are_roots_and_overrides_are_told() -> None:
    manifest = (
        '[manifest]\nmembers = ["a", "b"]\n'
        'overrides = [{ name = "werkzeug", specifier = "<3" }]\n'
        'constraints = [{ name = "click", specifier = "<9" }]\n'
    )
    found = parse(HEAD + manifest + package("a"), "uv.lock")
    assert found.roots == ("a", "b")
    assert [(one.name, one.specifier, one.role, one.line) for one in found.requirements] == [
        ("werkzeug", "<3", "override", 7),
        ("click", "<9", "constraint", 8),
    ]


FIRST = """\
version = 1

[[distribution]]
name = "flask"
version = "3.0.3"
source = "registry+https://index.example.org/simple"

[[distribution]]
name = "mended"
version = "1.0"
source = "git+https://git.example.org/mended?rev=main#aa"

[[distribution]]
name = "drawn"
version = "1.0"
source = "direct+https://files.example.org/drawn-1.0.tar.gz"

[[distribution]]
name = "shop"
version = "0.1.0"
source = "editable+."
"""


def test_the_first_locks_of_uv_are_read() -> None:
    found = parse(FIRST, "uv.lock")
    assert [(pin.name, pin.version, pin.source, pin.line) for pin in found.pins] == [
        ("flask", "3.0.3", "", 4),
        ("mended", "1.0", "git+https://git.example.org/mended?rev=main#aa", 9),
        ("drawn", "1.0", "https://files.example.org/drawn-1.0.tar.gz", 14),
        ("shop", "0.1.0", ".", 19),
    ]
    assert found.roots == ("shop",) and not found.problems
