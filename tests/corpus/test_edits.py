"""Changes every requirement of every real manifest, and holds each result to what may have changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import tomli

from flaskcompat.edits.lines import line_edits
from flaskcompat.edits.manifest import _EDITORS, edit
from flaskcompat.edits.wording.ranges import same
from flaskcompat.model.inventory import Inventory, Requirement
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers import FORMATS
from flaskcompat.source.comments import find
from flaskcompat.text.decode import decode
from tests.corpus.driver import ADAPTERS, Case, cases

CASES = [case for case in cases() if ADAPTERS[case.format][0] in _EDITORS]
WISHES = ("==9.9.9", ">=3.1,<9.9")
EVERY = 8
"""Of how many requirements one is changed alone: all of them take two minutes."""
pytestmark = pytest.mark.skipif(not CASES, reason="no ../shared/corpus beside the repository")


class Outcome(NamedTuple):
    """How many changes were made, and how often which reason was given for others."""

    edited: int
    refused: Counter[str]


def read(case: Case, text: str) -> Inventory:
    parse = next(form for form in FORMATS if form.name == ADAPTERS[case.format][0]).parser()
    return parse(text, case.path)


def entries(inventory: Inventory) -> Iterator[Requirement]:
    """One requirement for each place: what a group includes is reported for both groups."""
    yield from {(each.name, each.line): each for each in inventory.requirements}.values()


def changed_alone(case: Case) -> None:
    """Change some requirements of a file, each alone and twice over."""
    name, (text, _) = ADAPTERS[case.format][0], decode(case.data, case.path)
    before = read(case, text)
    for index, entry in enumerate(entries(before)):
        wanted = Wanted(entry.name, WISHES[index % 2], entry.line, entry.group)
        if index % EVERY:
            continue
        done = edit(name, text, case.path, [wanted])
        assert bool(done.refused) <= (done.text == text)
        if not done.refused:
            holds_to(case, text, done.text, before, entry, wanted.specifier)
            assert edit(name, done.text, case.path, [wanted]) == (done.text, ())


def changed_together(case: Case, specifier: str) -> Outcome:
    """Change all requirements of a file at once."""
    name, (text, _) = ADAPTERS[case.format][0], decode(case.data, case.path)
    before = read(case, text)
    wanted = [Wanted(each.name, specifier, each.line, each.group) for each in entries(before)]
    done = edit(name, text, case.path, wanted)
    refused = {(each.name, each.line) for each, _ in done.refused}
    after = read(case, done.text)
    assert len(after.requirements) == len(before.requirements)
    for old, new in zip(before.requirements, after.requirements, strict=True):
        if (old.name, old.line) in refused:
            assert new == old
        else:
            assert same(new.specifier, specifier)
            assert new._replace(specifier="") == old._replace(specifier="")
    assert after._replace(requirements=(), pythons=()) == before._replace(requirements=(), pythons=())
    assert {each.line for each in line_edits(case.path, text, done.text)} <= {each.line for each in wanted}
    assert edit(name, done.text, case.path, wanted) == (done.text, done.refused)
    return Outcome(len(wanted) - len(refused), Counter(kind_of(reason) for _, reason in done.refused))


def leaves(value: Any, path: tuple[object, ...] = ()) -> Iterator[tuple[tuple[object, ...], object]]:
    """Every value of a TOML document with its key path."""
    if isinstance(value, dict | list):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(below, (*path, key))
    else:
        yield path, value


def holds_to(
    case: Case, text: str, result: str, before: Inventory, entry: Requirement, specifier: str
) -> None:
    """One line at its place is another, and all that is read is as it was but for the one specifier."""
    edits = line_edits(case.path, text, result)
    assert [each.line for each in edits] == [entry.line] or (not edits and same(entry.specifier, specifier))
    after = read(case, result)
    assert len(after.requirements) == len(before.requirements)
    for old, new in zip(before.requirements, after.requirements, strict=True):
        if (old.name, old.line) == (entry.name, entry.line):
            assert same(new.specifier, specifier)
            assert new._replace(specifier="") == old._replace(specifier="")
        else:
            assert new == old
    assert after._replace(requirements=(), pythons=()) == before._replace(requirements=(), pythons=())
    if entry.name != "python":
        assert after.pythons == before.pythons
    assert find(result, case.path) == find(text, case.path)
    if ADAPTERS[case.format][0] in ("pyproject.toml", "Pipfile"):
        different = set(leaves(tomli.loads(result))) ^ set(leaves(tomli.loads(text)))
        assert len({path for path, _ in different}) <= 1


def kind_of(reason: str) -> str:
    kinds = ("from an index: the version is decided there", "is fixed by hashes", "one build of conda's")
    return next((kind for kind in kinds if kind in reason), reason)


def test_only_what_was_asked_for_changes_in_real_manifests() -> None:
    outcomes = [changed_together(case, specifier) for case in CASES for specifier in WISHES]
    refused = sum((each.refused for each in outcomes), Counter[str]())
    print(sum(each.edited for each in outcomes), "edited,", dict(refused))
    assert sum(each.edited for each in outcomes) > 11_000
    assert set(refused) == {"from an index: the version is decided there", "is fixed by hashes"}


def test_one_change_touches_its_own_line_alone() -> None:
    for case in CASES:
        changed_alone(case)


@pytest.mark.parametrize("kind", ["requirement", "constraint"])
def test_what_is_added_to_real_manifests_is_all_that_is_new(kind: str) -> None:
    added = 0
    for case in CASES:
        text, _ = decode(case.data, case.path)
        wanted = Wanted("mm-new", ">=1,<2", kind=kind)  # type: ignore[arg-type]
        done = edit(ADAPTERS[case.format][0], text, case.path, [wanted])
        assert bool(done.refused) == (done.text == text)
        if not done.refused:
            added += 1
            edits = line_edits(case.path, text, done.text)
            assert sum(bool(each.before) for each in edits) <= 1
            assert sum("mm-new" in each.after for each in edits) == 1
            assert edit(ADAPTERS[case.format][0], done.text, case.path, [wanted]).text == done.text
    assert added > 100
