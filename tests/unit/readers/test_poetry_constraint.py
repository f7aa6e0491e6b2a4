from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet
from poetry.core.constraints.version import Version, parse_constraint

from flaskcompat.readers import poetry_constraint
from flaskcompat.readers.pep508 import InexactError


@pytest.mark.parametrize(
    "text", ["latest", "^", "^x.y", "==", "1.2 || ", ">2,<1", "^1" + "0" * 1000, "\x00", "=>1"]
)
def test_what_is_no_constraint_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a version constraint|no version satisfies"):
        poetry_constraint.specifier(text)


@pytest.mark.parametrize(
    ("text", "around"),
    [("~1.4 || ^2.0", "<3.0,>=1.4"), ("<1.4.5 || >=2", ""), ("<=1 || >=2", "")],
)
def test_alternatives_that_no_specifier_expresses_give_the_range_around_them(text: str, around: str) -> None:
    with pytest.raises(InexactError) as caught:
        poetry_constraint.specifier(text)
    assert SpecifierSet(caught.value.specifier) == SpecifierSet(around)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("*", ""),
        ("1.2.3", "==1.2.3"),
        ("==1.2.3", "==1.2.3"),
        ("^1.2.3", ">=1.2.3,<2.0.0"),
        ("^0.2.3", ">=0.2.3,<0.3.0"),
        ("^0.0.3", ">=0.0.3,<0.0.4"),
        ("~1.2.3", ">=1.2.3,<1.3.0"),
        ("~1", ">=1,<2"),
        ("~=1.4.5", ">=1.4.5,<1.5.0"),
        ("!=1.5", "!=1.5"),
        (">=1,<3,!=2.0", ">=1,<3,!=2.0"),
        (">= 1.0, < 2", ">=1.0,<2"),
        ("^1 || ^3", ">=1,<4,!=2.*"),
        ("<2 || >=2.3", "!=2.0.*,!=2.1.*,!=2.2.*"),
        ("^1.0 || >=3.2", ">=1.0,!=2.*,!=3.0.*,!=3.1.*"),
        (">1.0.dev3", ">1.0.dev3"),
    ],
)
def test_versions(text: str, expected: str) -> None:
    assert SpecifierSet(poetry_constraint.specifier(text)) == SpecifierSet(expected)


NUMBERS = st.lists(st.integers(0, 4), min_size=1, max_size=3).map(lambda parts: ".".join(map(str, parts)))
SINGLE = st.tuples(st.sampled_from(["", "^", "~", ">=", "<", "<=", ">", "==", "!="]), NUMBERS).map("".join)
WILDCARD = NUMBERS.map(lambda version: f"{version}.*")
JOINED = st.lists(SINGLE | WILDCARD, min_size=1, max_size=3).map(",".join)
ALTERNATIVES = st.lists(JOINED, min_size=1, max_size=3).map(" || ".join)
RELEASES = [f"{a}.{b}.{c}" for a in range(6) for b in range(6) for c in range(3)]


@given(ALTERNATIVES)
def test_the_specifier_admits_what_the_constraint_admits(text: str) -> None:
    try:
        specifier, exact = SpecifierSet(poetry_constraint.specifier(text)), True
    except InexactError as error:
        specifier, exact = SpecifierSet(error.specifier), False
    except ValueError:
        return
    constraint = parse_constraint(text)
    for release in RELEASES:
        admitted = constraint.allows(Version.parse(release))
        assert specifier.contains(release) == admitted or (not exact and not admitted)


@given(st.text(alphabet="^~<>=!|,.*xX 012abv-+", max_size=20))
def test_any_text_gives_a_specifier_or_is_refused(text: str) -> None:
    for read in (poetry_constraint.specifier, poetry_constraint.python):
        try:
            SpecifierSet(read(text))
        except InexactError as error:
            SpecifierSet(error.specifier)
        except ValueError:
            pass


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*", ""),
        ("^3.9", ">=3.9,<4.0"),
        ("3.9", ">=3.9,<3.10"),
        ("3.9.*", ">=3.9,<3.10"),
        (">=3.8.1,<3.13", ">=3.8.1,<3.13"),
        ("~2.7 || ^3.4", ">=2.7,!=3.0.*,!=3.1.*,!=3.2.*,!=3.3.*"),
    ],
)
def test_pythons(text: str, expected: str) -> None:
    specifier = SpecifierSet(poetry_constraint.python(text))
    for python in (
        "2.7.18",
        "3.3.0",
        "3.4.0",
        "3.8.0",
        "3.8.1",
        "3.9.0",
        "3.9.20",
        "3.10.0",
        "3.12.1",
        "3.13.0",
    ):
        assert specifier.contains(python) == SpecifierSet(expected).contains(python)


@pytest.mark.parametrize(
    ("markers", "python", "platform"),
    [
        ("nonsense", "", ""),
        ("python_version < '3.8' and", "", ""),
        ("(" * 3000, "", ""),
        ("", "latest", ""),
        ("", "^1" + "0" * 1000, ""),
        ("", "", "=" * 1000),
        ("python_version < '3.8'", ">=3.9", ""),
        (" and ".join(["nonsense"] * 20), "", ""),
    ],
)
def test_what_is_no_marker_is_refused(markers: str, python: str, platform: str) -> None:
    with pytest.raises(ValueError):
        poetry_constraint.marker(markers, python, platform)


@pytest.mark.parametrize(
    ("markers", "python", "platform", "expected"),
    [
        ("", "*", "", ""),
        ("", "<3.8", "", 'python_version < "3.8"'),
        ("", "~3.9.1", "", 'python_full_version >= "3.9.1" and python_full_version < "3.10.0"'),
        ("", "", "win32", 'sys_platform == "win32"'),
        ("", "", "!=win32", 'sys_platform != "win32"'),
        (
            "extra == 'x'",
            "<3.8",
            "linux",
            'extra == "x" and python_version < "3.8" and sys_platform == "linux"',
        ),
    ],
)
def test_markers_are_joined(markers: str, python: str, platform: str, expected: str) -> None:
    assert poetry_constraint.marker(markers, python, platform) == expected


def test_a_long_marker_stays_as_it_is() -> None:
    markers = " or ".join(f'python_version == "3.{minor}"' for minor in range(30))
    assert poetry_constraint.marker(markers, "", "win32") == f'({markers}) and (sys_platform == "win32")'
