"""The short way to read Requires-Dist against the parser of `packaging`, over every entry of the catalog."""

from __future__ import annotations

import pytest
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from flaskcompat.catalog import load
from flaskcompat.matchers.requires_dist import _full_marker, applies, marker_holds, read_entry

CATALOG = load()
ENTRIES = sorted(
    {text for name in CATALOG.names for release in CATALOG.releases(name) for text in release.requires}
)


def test_every_entry_of_the_catalog_is_read_as_packaging_reads_it() -> None:
    assert len(ENTRIES) > 500
    for text in ENTRIES:
        entry = read_entry(text)
        try:
            expected = Requirement(text)
        except InvalidRequirement:
            assert entry is None, text
            continue
        assert entry is not None, text
        assert (entry.name, entry.specifier) == (canonicalize_name(expected.name), expected.specifier), text
        assert bool(entry.marker) == (expected.marker is not None), text


@pytest.mark.parametrize("python", ["2.7", "3.6", "3.9", "3.10", "3.13"])
@pytest.mark.parametrize("extra", ["", "async", "dotenv"])
def test_every_marker_of_the_catalog_holds_where_packaging_says(python: str, extra: str) -> None:
    markers = {entry.marker for text in ENTRIES if (entry := read_entry(text)) and entry.marker}
    for marker in markers:
        assert marker_holds(marker, python, extra) == _full_marker(marker, python, python, extra), marker


@pytest.mark.parametrize("text", ["", "not a requirement (", "a; b", ">=1", "a >=", "a (>=1,", "a>dev"])
def test_what_is_no_requirement_is_none(text: str) -> None:
    assert read_entry(text) is None or read_entry(text) == read_entry("a")


@pytest.mark.parametrize(
    "text", ["a[b]>=1", "a @ https://index.example.org/a.whl", "a>=1 ; python_version<'3' or os_name=='nt'"]
)
def test_the_rest_goes_to_packaging(text: str) -> None:
    entry = read_entry(text)
    assert entry is not None and entry.name == "a"


def test_a_comparison_that_has_no_meaning_does_not_hold() -> None:
    entry = read_entry("a; implementation_name === 'pypy'")
    assert entry is not None and not applies(entry, "3.12")
