from __future__ import annotations

import pytest

from flaskcompat.engine.drift import disagreements, partners
from flaskcompat.engine.manifests import Manifest
from flaskcompat.model.inventory import Include, Inventory, Pin, Problem, Requirement
from flaskcompat.model.match import Event
from flaskcompat.readers import format_of
from flaskcompat.readers.pep508 import read


def file(
    path: str, *requirements: Requirement, pins: tuple[Pin, ...] = (), roots: tuple[str, ...] = ()
) -> Manifest:
    known = format_of(path)
    assert known is not None
    return Manifest(path, f"/project/{path}", known, Inventory(requirements, pins, roots=roots))


def asked(*texts: str) -> tuple[Requirement, ...]:
    return tuple(read(text, "pyproject.toml", line) for line, text in enumerate(texts, start=4))


def pin(name: str, version: str) -> Pin:
    return Pin(name, version, "uv.lock", 9)


LOCK = file(
    "uv.lock", pins=(pin("flask", "3.1.3"), pin("click", "8.1.8"), pin("click", "8.0.4")), roots=("shop",)
)


def found(*entries: Requirement, lock: Manifest = LOCK) -> list[Event]:
    return disagreements(file("pyproject.toml", *entries), entries, lock)


@pytest.mark.parametrize(
    "text",
    [
        "flask",
        "Flask>=3,<4",
        "flask==3.1.3",
        "click<8.1",  # one of the versions of a forked lock
        "flask<3 ; python_version < '3.9'",  # the lock may have left it out
        "gevent ; sys_platform == 'win32'",
        "shop",  # the project itself
        "flask @ https://index.example.org/flask.tar.gz",
    ],
)
def test_silent_where_the_lock_can_be_what_was_asked_for(text: str) -> None:
    assert found(*asked(text)) == []


def test_silent_for_what_installs_nothing_or_only_builds() -> None:
    (entry,) = asked("gevent>=1")
    for role in ("build", "constraint", "override"):
        assert found(entry._replace(role=role)) == []
    assert found(entry._replace(group="dev")) == []


def test_silent_for_a_group_of_another_tool_beside_the_one_that_was_locked() -> None:
    locked, other = asked("flask>=3.1", "flask<3,>=2")
    dev = (locked._replace(group="dev"), other._replace(group="dev"))
    assert found(*dev) == []
    assert len(found(dev[1])) == len(found(locked, dev[1])) == len(found(dev[0], other)) == 1
    docs = other._replace(group="docs")
    assert len(found(dev[0], docs)) == 1


def test_silent_for_a_version_that_is_none() -> None:
    assert found(*asked("flask>=9"), lock=file("uv.lock", pins=(pin("flask", ""),))) == []


def test_another_version_is_told_with_both_places() -> None:
    (event,) = found(*asked("click", "flask<3"))
    assert (event.kind, event.path, event.line) == ("lock-disagrees", "pyproject.toml", 5)
    assert event.detail == "flask is asked for as <3, but uv.lock has 3.1.3"
    assert [(related.path, related.line) for related in event.related] == [("uv.lock", 9)]


def test_a_constraint_counts_where_the_lock_has_the_name() -> None:
    (entry,) = asked("click==7.0")
    (event,) = found(entry._replace(role="constraint"))
    assert event.detail == "click is pinned to ==7.0, but uv.lock has 8.1.8, 8.0.4"


def test_what_the_lock_lacks_is_told() -> None:
    (event,) = found(*asked("gevent"))
    assert event.detail == "gevent is asked for, but not in uv.lock"
    assert event.related == ()


def test_many_differences_are_one_event_that_names_some() -> None:
    (event,) = found(*asked(*(f"missing{number}" for number in range(9))))
    assert event.detail.count("; ") == 6 and event.detail.endswith("and 3 more")


def pairs(*manifests: Manifest) -> list[tuple[str, str]]:
    return [(manifest.path, lock.path) for manifest, lock in partners(manifests)]


def test_only_files_of_one_folder_and_one_tool_can_disagree() -> None:
    (range_,) = asked("flask>=3")
    assert pairs(file("pyproject.toml"), file("sub/uv.lock")) == []
    assert pairs(file("Pipfile"), file("uv.lock"), file("pyproject.toml"), file("Pipfile.lock")) == [
        ("Pipfile", "Pipfile.lock"),
        ("pyproject.toml", "uv.lock"),
    ]
    assert pairs(file("requirements.txt", range_), file("uv.lock")) == []
    assert pairs(file("requirements.txt"), file("uv.lock")) == []


def test_a_file_of_pins_is_taken_for_an_export_of_the_lock() -> None:
    entries = asked("flask==3.1.3", "shop @ https://index.example.org/shop.tar.gz")
    assert pairs(file("a/requirements.txt", *entries), file("a/uv.lock")) == [
        ("a/requirements.txt", "a/uv.lock")
    ]


def test_a_file_of_pins_is_the_lock_of_the_file_that_it_is_compiled_from() -> None:
    (range_,) = asked("flask>=3")
    pinned = asked("flask==3.0.3", "shop @ https://index.example.org/shop.tar.gz")
    source = file("a/requirements.in", range_)
    assert pairs(source, file("a/requirements.txt", *pinned)) == [("a/requirements.in", "a/requirements.txt")]
    assert pairs(source, file("requirements.txt", *pinned), file("a/dev-requirements.txt", *pinned)) == []
    assert pairs(source, file("a/requirements.txt", range_)) == []
    layered = file("a/requirements.txt", *pinned)
    including = layered.inventory._replace(includes=(Include("base.txt", "a/requirements.txt", 1),))
    assert pairs(source, layered._replace(inventory=including)) == []


def test_a_compiled_file_disagrees_like_any_lock() -> None:
    entries = asked("flask>=3.1", "gevent", "setuptools")
    manifests = (file("requirements.in", *entries), file("requirements.txt", *asked("flask==3.0.3")))
    ((source, lock),) = partners(manifests)
    (event,) = disagreements(source, entries, lock)
    assert event.detail == (
        "flask is asked for as >=3.1, but requirements.txt has 3.0.3; "
        "gevent is asked for, but not in requirements.txt"
    )


def test_what_is_missing_from_a_lock_that_cannot_be_read_to_its_end_may_be_there() -> None:
    entries = asked("flask>=3", "gevent")
    manifests = (file("requirements.in", *entries), file("requirements.txt", *asked("gevent==1")))
    ((source, lock),) = partners(manifests)
    assert len(disagreements(source, entries, lock)) == 1
    problems = (Problem("requirements.txt", 3, "a merge left its conflict markers in the file"),)
    broken = lock._replace(inventory=lock.inventory._replace(problems=problems))
    assert disagreements(source, entries, broken) == []
