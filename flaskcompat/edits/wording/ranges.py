"""Specifiers compared as the sets of versions that they admit (`^3.1` and `>=3.1,<4` are one)."""

from __future__ import annotations

from packaging.specifiers import InvalidSpecifier, Specifier, SpecifierSet


def same(one: str, other: str) -> bool:
    """Whether two specifiers admit the same versions; only equal texts where one of them is none."""
    if one == other:
        return True
    try:
        first, second = SpecifierSet(one), SpecifierSet(other)
        return first == second or bool(first.to_range() == second.to_range())
    except (InvalidSpecifier, ValueError):
        return False


def lowest(specifier: str) -> str:
    """The version that a specifier begins with (`>=3.1,<4` gives `3.1`), empty where it has no beginning."""
    found = [each for each in SpecifierSet(specifier) if each.operator in (">=", "==", "~=", "===")]
    return found[0].version.removesuffix(".*") if found else ""


def exact(specifier: str) -> str:
    """The one version that a specifier names, empty for a range."""
    clauses = list(SpecifierSet(specifier))
    if len(clauses) == 1 and clauses[0].operator == "==" and not clauses[0].version.endswith(".*"):
        return clauses[0].version
    return ""


def series(specifier: str) -> str:
    """The series that a specifier names (`==3.1.*` gives `3.1`), empty for all others."""
    clauses = list(SpecifierSet(specifier))
    if len(clauses) == 1 and clauses[0].operator == "==" and clauses[0].version.endswith(".*"):
        return clauses[0].version.removesuffix(".*")
    return ""


def same_pythons(one: str, other: str) -> bool:
    """Whether two specifiers admit the same releases of Python (`>=3.9,<3.10` and `==3.9.*` do)."""
    return python_inside(one, other) and python_inside(other, one)


def python_inside(one: str, other: str) -> bool:
    """Whether all Pythons that the first specifier admits are admitted by the second.

    `==3.9.*` means releases here: what comes before 3.9.0 counts for nothing.
    """
    try:
        first, second = SpecifierSet(one).to_range(), SpecifierSet(other).to_range()
        if low := series(one):
            first = first.intersection(SpecifierSet(f">={low}").to_range())
        return bool(first.is_subset(second))
    except (InvalidSpecifier, ValueError):
        return False


def narrowed(old: str, wanted: str) -> str:
    """A declared range moved into a wanted one: `>=3.7,<3.14` and `>=3.9` give `<3.14,>=3.9`.

    Ceilings and holes stay where they leave anything, for they were not asked to go.
    """
    try:
        clauses = [part for each in SpecifierSet(old) for part in _parts(each)]
        kept = [each for each in clauses if each.startswith(("<", "!="))]
        both = SpecifierSet(",".join([wanted, *kept]) if wanted else ",".join(kept))
        target = SpecifierSet(wanted)
        if not kept or both.to_range().is_empty or both.to_range() == target.to_range():
            return wanted
        return str(both)
    except (InvalidSpecifier, ValueError):
        return wanted


def _parts(clause: Specifier) -> tuple[str, ...]:
    """`~=3.6` as the floor and the ceiling that it stands for."""
    numbers = clause.version.split(".")
    if clause.operator != "~=" or not all(number.isdecimal() for number in numbers) or len(numbers) < 2:
        return (str(clause),)
    ceiling = [*numbers[:-2], str(int(numbers[-2]) + 1)]
    return f">={clause.version}", f"<{'.'.join(ceiling)}"
