from __future__ import annotations

import json

import pytest

from flaskcompat.model.inventory import Inventory
from flaskcompat.readers.pipfile_lock import parse

META = {"hash": {}, "pipfile-spec": 6, "requires": {"python_version": "3.11"}, "sources": [{"name": "x"}]}


def read(lock: dict[str, object]) -> Inventory:
    return parse(json.dumps({"_meta": META, **lock}, indent=4), "Pipfile.lock")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"default": '])
def test_what_is_no_lock_is_a_problem(text: str) -> None:
    found = parse(text, "Pipfile.lock")
    assert (found.pins, len(found.problems)) == ((), 1)


def test_conflict_markers_are_named() -> None:
    found = parse('{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> main\n}', "Pipfile.lock")
    assert [(one.line, one.message) for one in found.problems] == [
        (2, "a merge left its conflict markers in the file")
    ]


def test_oddities_of_the_metadata_are_said() -> None:
    assert "without _meta" in parse('{"default": {}}', "Pipfile.lock").problems[0].message
    assert "pipfile-spec 7" in read({"_meta": {**META, "pipfile-spec": 7}}).problems[0].message
    assert "sources[0]" in read({"_meta": {**META, "sources": [{"url": "x"}]}}).problems[0].message


@pytest.mark.parametrize(
    "entry", [1, None, [], {"version": "*"}, {"version": ">=1"}, {"version": "==1.*"}, {}]
)
def test_entries_without_an_exact_version_are_problems(entry: object) -> None:
    assert len(read({"default": {"a": entry}}).problems) == 1


def test_a_category_that_is_no_table_is_a_problem() -> None:
    assert "docs" in read({"docs": ["a"]}).problems[0].message


def test_an_entry_that_is_there_twice_is_a_problem() -> None:
    entries = '{"a": {"version": "==1"}, "a": {"version": "==2"}}'
    text = f'{{"_meta": {json.dumps(META)}, "default": {entries}}}'
    found = parse(text, "Pipfile.lock")
    assert [pin.version for pin in found.pins] == ["2"]
    assert "default.a is there twice" in found.problems[0].message


def test_entries_of_every_category_are_pins_with_their_lines() -> None:
    found = read(
        {
            "default": {"Flask": {"version": "==3.1.2", "markers": "os_name == 'nt'", "extras": ["Async"]}},
            "develop": {"zope.interface": {"version": "===5", "hashes": ["sha256:abc"]}},
            "docs": {"sphinx": {"version": "==7.0"}},
        }
    )
    assert [(pin.name, pin.version, pin.groups, pin.line) for pin in found.pins] == [
        ("flask", "3.1.2", ("default",), 15),
        ("zope-interface", "5", ("develop",), 24),
        ("sphinx", "7.0", ("docs",), 32),
    ]
    assert (found.pins[0].marker, found.pins[0].extras) == ("os_name == 'nt'", ("async",))
    assert (found.pins[1].hashes, found.tool, found.problems) == (("sha256:abc",), "pipenv", ())


@pytest.mark.parametrize(
    ("entry", "source"),
    [
        ({"git": "https://example.org/a.git", "ref": "abc"}, "git+https://example.org/a.git@abc"),
        ({"path": "./legacy", "editable": True}, "./legacy"),
        ({"file": "https://example.org/a.whl"}, "https://example.org/a.whl"),
    ],
)
def test_sources_other_than_an_index_need_no_version(entry: dict[str, object], source: str) -> None:
    found = read({"default": {"a": entry}})
    assert (found.pins[0].source, found.pins[0].version, found.problems) == (source, "", ())


@pytest.mark.parametrize(
    ("requires", "specifier"),
    [
        ({"python_version": "3.11"}, "==3.11.*"),
        ({"python_version": "3"}, "==3.*"),
        ({"python_version": "3.11", "python_full_version": "3.11.4"}, "==3.11.4"),
    ],
)
def test_the_required_python_is_used(requires: dict[str, str], specifier: str) -> None:
    (claim,) = read({"_meta": {**META, "requires": requires}}).pythons
    assert (claim.specifier, claim.kind) == (specifier, "used")


def test_no_required_python_is_no_claim() -> None:
    assert read({"_meta": {**META, "requires": {"python_version": "*"}}}).pythons == ()
