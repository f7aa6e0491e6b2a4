from __future__ import annotations

from collections.abc import Callable

from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog, Release
from flaskcompat.catalog.demands import Demand
from flaskcompat.catalog.explain import Cause, explain


def _demand(name: str, specifier: str, extra: str = "") -> Demand:
    return Demand(name, extra, SpecifierSet(specifier))


def test_the_project_the_releases_and_constraints_are_told_apart(
    make_catalog: Callable[..., Catalog],
) -> None:
    causes = [
        Cause(_demand("b", "<2")),
        Cause(_demand("b", ">=2"), "a", "1.10"),
        Cause(_demand("b", ">=2"), "a", "1.9"),
        Cause(_demand("b", ">=3"), "a", "2.0"),
        Cause(_demand("b", "!=4"), "a constraint"),
    ]
    assert explain(causes, make_catalog(), "here") == (
        "no release of b satisfies all of this here: b<2 is asked for; "
        "2 releases of a from 1.9 to 1.10 require b>=2; a 2.0 requires b>=3; a constraint requires b!=4"
    )


def test_what_shuts_a_pin_out_is_told(
    make_catalog: Callable[..., Catalog], release: Callable[..., Release]
) -> None:
    catalog = make_catalog("2024-05-06", a=[release("3.0", uploaded="2023-09-30", python=">=3.8")])
    causes = [Cause(_demand("a", "==3.0")), Cause(_demand("a", "==9.*")), Cause(_demand("a", "==9", "x"))]
    assert explain(causes, catalog, "on Python 3.7") == (
        "no release of a satisfies all of this on Python 3.7: a==3.0 is asked for; a==9.* is asked for; "
        "a[x]==9 is asked for; a 3.0, of 2023-09-30, is for Python >=3.8; "
        "the catalog of 2024-05-06 has no a 9"
    )
