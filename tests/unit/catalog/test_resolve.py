from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.catalog import Catalog, Release, load
from flaskcompat.catalog.resolve import Resolution, resolve
from flaskcompat.model.inventory import Requirement

MakeCatalog = Callable[..., Catalog]
MakeRelease = Callable[..., Release]


def _ask(name: str, specifier: str = "", **more: Any) -> Requirement:
    return Requirement(name, specifier, "requirements.txt", 1, **more)


def _resolve(catalog: Catalog, *asked: Requirement, python: str = "3.11", **more: Any) -> Resolution:
    return resolve(asked, catalog=catalog, python=python, **more)


@pytest.mark.parametrize(
    "asked",
    [
        _ask("flask", "==junk=="),
        _ask("flask", ">=" + "9" * 5000),
        _ask("flask", marker="os_name =="),
        _ask("flask", marker="(" * 5000),
    ],
)
def test_what_cannot_be_read_is_a_conflict(asked: Requirement) -> None:
    found = _resolve(load(), asked)
    assert found.pins == {}
    assert "cannot be read" in found.conflict


@pytest.mark.parametrize("python", ["", "three", "3.x"])
def test_a_python_that_is_none_is_a_conflict(python: str) -> None:
    assert "cannot be read" in _resolve(load(), _ask("flask"), python=python).conflict


def test_asking_for_nothing_gets_nothing() -> None:
    assert _resolve(load()) == Resolution({})


def test_what_does_not_apply_is_passed_over() -> None:
    asked = [
        _ask("flask", marker="sys_platform == 'win32'"),
        _ask("click", role="build"),
        _ask("", source="./local"),
        _ask("jinja2", "<3", role="constraint"),
    ]
    assert _resolve(load(), *asked) == Resolution({})


def test_what_the_catalog_does_not_know_is_named_and_not_guessed(
    make_catalog: MakeCatalog, release: MakeRelease
) -> None:
    catalog = make_catalog(a=[release("0.9", "never-reached"), release("1.0", "left-pad>=1")])
    assert _resolve(catalog, _ask("a"), _ask("other")) == Resolution({"a": "1.0"}, ("left-pad", "other"))


def test_of_releases_before_those_that_the_catalog_keeps_nothing_is_known(
    make_catalog: MakeCatalog, release: MakeRelease
) -> None:
    catalog = make_catalog(a=[release("1.40.0"), release("1.50.0")], b=[release("1", "a<1.30")])
    assert _resolve(catalog, _ask("a", "~=1.34.0"), _ask("b")) == Resolution({"b": "1"}, ("a",))
    assert _resolve(catalog, _ask("b")) == Resolution({"b": "1"}, ("a",))
    limit = _ask("a", "==1.34.1", role="constraint")
    assert _resolve(catalog, _ask("a", ">=1"), limit) == Resolution({}, ("a",))


def test_a_release_that_never_was_is_a_conflict(make_catalog: MakeCatalog, release: MakeRelease) -> None:
    catalog = make_catalog(a=[release("1.40.0"), release("1.50.0")])
    for specifier in (">=2", "==1.45", "<1.40,>=1.50", "==1.40.0,==1.50.0"):
        assert "no release of a" in _resolve(catalog, _ask("a", specifier)).conflict


def test_what_comes_from_elsewhere_is_not_taken_from_the_index() -> None:
    found = _resolve(load(), _ask("flask", "==2.2.2"), _ask("werkzeug", source="git+https://example.org/w"))
    assert "werkzeug" not in found.pins
    assert found.unknown == ("werkzeug",)


def test_a_fresh_install_takes_the_highest_that_all_admit(
    make_catalog: MakeCatalog, release: MakeRelease
) -> None:
    catalog = make_catalog(
        a=[release("1.0", "b<2"), release("2.0", "b>=2")], b=[release("1.0"), release("2.0"), release("3.0")]
    )
    assert _resolve(catalog, _ask("a")).pins == {"a": "2.0", "b": "3.0"}
    assert _resolve(catalog, _ask("a"), _ask("b", "<2")).pins == {"a": "1.0", "b": "1.0"}


def test_what_is_pinned_of_the_unknown_is_left_alone_where_a_release_does_so(
    make_catalog: MakeCatalog, release: MakeRelease
) -> None:
    catalog = make_catalog(
        a=[release("1.0", "other"), release("2.0", "other>=1")],
        b=[release("1.0", "c<2"), release("2.0", "c>=2")],
        c=[release("1.0"), release("2.0")],
    )
    for more in ((), (_ask("b"), _ask("c", "<2"))):  # the latter has to take choices back
        assert _resolve(catalog, _ask("a"), _ask("other", "==0.4"), *more).pins["a"] == "1.0"
        assert _resolve(catalog, _ask("other", "==1.4"), _ask("a"), *more).pins["a"] == "2.0"
        for loose in ("", "<1", "==0.*"):
            assert _resolve(catalog, _ask("a"), _ask("other", loose), *more).pins["a"] == "2.0"
        assert _resolve(catalog, _ask("a", "==2.0"), _ask("other", "==0.4"), *more).pins["a"] == "2.0"


def test_constraints_limit_and_do_not_install(make_catalog: MakeCatalog, release: MakeRelease) -> None:
    catalog = make_catalog(a=[release("1.0", "b")], b=[release("1.0"), release("2.0")], c=[release("1.0")])
    limits = [_ask("b", "<2"), _ask("c", "<2")]
    assert _resolve(catalog, _ask("a"), constraints=limits).pins == {"a": "1.0", "b": "1.0"}
    conflict = _resolve(catalog, _ask("b", ">=2"), constraints=limits).conflict
    assert "b>=2 is asked for" in conflict
    assert "a constraint requires b<2" in conflict


def test_an_override_replaces_what_anybody_asks(make_catalog: MakeCatalog, release: MakeRelease) -> None:
    catalog = make_catalog(a=[release("1.0", "b>=2")], b=[release("1.0"), release("2.0")])
    asked = [_ask("a"), _ask("b", ">=2"), _ask("b", "<2", role="override")]
    assert _resolve(catalog, *asked).pins == {"a": "1.0", "b": "1.0"}


def test_extras_bring_their_requirements(make_catalog: MakeCatalog, release: MakeRelease) -> None:
    catalog = make_catalog(
        a=[release("1.0"), release("1.1", 'b; extra == "more"'), release("2.0")], b=[release("1.0")]
    )
    assert _resolve(catalog, _ask("a", "<2", extras=("more",))).pins == {"a": "1.1", "b": "1.0"}
    assert _resolve(catalog, _ask("a", "<2")).pins == {"a": "1.1"}


def test_a_release_with_invalid_metadata_is_passed_over(
    make_catalog: MakeCatalog, release: MakeRelease
) -> None:
    catalog = make_catalog(a=[release("1.0"), release("2.0", "b (>=1.*junk)")])
    assert _resolve(catalog, _ask("a")).pins == {"a": "1.0"}


def test_distributions_that_need_each_other_are_no_trap(
    make_catalog: MakeCatalog, release: MakeRelease
) -> None:
    catalog = make_catalog(a=[release("1.0", "b"), release("2.0", "b<1")], b=[release("1.0", "a")])
    assert _resolve(catalog, _ask("b")).pins == {"a": "1.0", "b": "1.0"}


def test_a_conflict_is_explained() -> None:
    found = _resolve(load(), _ask("flask", "==2.2.2"), _ask("werkzeug", "<2"), exclude_newer="2023-01-01")
    assert found.pins == {}
    assert found.conflict == (
        "no release of werkzeug satisfies all of this on Python 3.11, as of 2023-01-01: "
        "werkzeug<2 is asked for; flask 2.2.2 requires werkzeug>=2.2.2"
    )


@pytest.mark.parametrize(
    ("asked", "python", "date", "expected"),
    [
        # What `uv pip compile --exclude-newer` says, too.
        (
            "==2.2.2",
            "3.11",
            "2022-12-31",
            "click 8.1.3, itsdangerous 2.1.2, jinja2 3.1.2, markupsafe 2.1.1, werkzeug 2.2.2",
        ),
        (
            "==2.2.2",
            "3.11",
            "2023-10-01T00:00:00Z",
            "click 8.1.7, itsdangerous 2.1.2, jinja2 3.1.2, markupsafe 2.1.3, werkzeug 3.0.0",
        ),
        (
            "==1.1.2",
            "3.8",
            "2021-06-01",
            "click 8.0.1, itsdangerous 2.0.1, jinja2 3.0.1, markupsafe 2.0.1, werkzeug 2.0.1",
        ),
    ],
)
def test_real_stacks_on_a_date(asked: str, python: str, date: str, expected: str) -> None:
    found = _resolve(load(), _ask("flask", asked), python=python, exclude_newer=date)
    pins = {name: version for name, version in found.pins.items() if name != "flask"}
    assert ", ".join(f"{name} {version}" for name, version in pins.items()) == expected


def test_a_typical_install_is_told_at_once() -> None:
    def seconds() -> float:
        started = time.perf_counter()
        _resolve(load(), _ask("flask", "==2.2.2"))
        return time.perf_counter() - started

    assert min(seconds() for _ in range(5)) < 0.015


def test_importing_the_module_leaves_the_resolver_out() -> None:
    code = "import sys, flaskcompat.catalog.resolve; sys.exit('resolvelib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


NAMES = st.sampled_from(["flask", "werkzeug", "Jinja2", "flask-login", "sqlalchemy", "left-pad", "", "\x00"])
SPECIFIERS = (
    st.sampled_from(["", ">=1", "<2", "==2.*", "!=2.0.1", "~=1.1", ">=99", "==2.0.0rc1", "junk"]) | st.text()
)
MARKERS = st.sampled_from(["", "python_version < '3.9'", "extra == 'x'"]) | st.text(max_size=20)


@settings(max_examples=200, deadline=5000)
@given(
    st.lists(st.builds(_ask, NAMES, SPECIFIERS, marker=MARKERS), max_size=8),
    st.sampled_from(["3.6", "3.11", "2.7"]),
)
def test_resolving_never_raises_and_ends(asked: list[Requirement], python: str) -> None:
    found = _resolve(load(), *asked, python=python)
    assert bool(found.conflict) <= (not found.pins)


OUTSIDE = {
    "boto3": "thousands of releases, which decide nothing about Flask",
    "botocore": "thousands of releases, which decide nothing about Flask",
    "cloudpickle": "asked for by new releases of joblib, and decides nothing about Flask",
    "crayons": "asked for by flask-common, which httpbin had for three releases",
    "formulaic": "asked for by new releases of statsmodels, and decides nothing about Flask",
    "marshmallow-jsonschema-python3": "asked for by flask-muck, and asks for marshmallow>=3.11 alone",
    "maya": "asked for by flask-common",
    "meinheld": "asked for by flask-common",
    "mkdocs": "asked for by Flask-GoogleMaps, although it makes documentation",
    "mkdocs-material": "asked for by Flask-GoogleMaps, although it makes documentation",
    "mkdocs-material-extensions": "asked for by Flask-Mailman, although it makes documentation",
    "mkdocs-minify-plugin": "asked for by Flask-GoogleMaps, although it makes documentation",
    "tox": "asked for by Flask-htpasswd, although it runs tests",
    "whitenoise": "asked for by flask-common",
    "kaitaistruct": "asked for by selenium-wire, and asks for nothing",
    "selenium": "asked for by selenium-wire, and decides nothing about Flask",
    "py-zipkin": "asked for by flask-zipkin, and decides nothing about Flask",
    "infinity": "asked for by intervals, and asks for nothing on Python 3",
    "invenio-cache": "asked for by invenio-app; all of Invenio takes minutes to resolve",
    "invenio-celery": "asked for by invenio-app; all of Invenio takes minutes to resolve",
    "invenio-config": "asked for by invenio-app; all of Invenio takes minutes to resolve",
    "invenio-logging": "asked for by invenio-rest; all of Invenio takes minutes to resolve",
    "singledispatch": "asked for by graphene-sqlalchemy, and decides nothing about Flask",
    "uritools": "asked for by invenio-app, and asks for nothing",
    "ftfy": "asked for by marshmallow-utils, and decides nothing about Flask",
    "geojson": "asked for by marshmallow-utils, and asks for nothing",
    "idutils": "asked for by marshmallow-utils, and decides nothing about Flask",
    "networkx": "asked for by marvin-brain, and decides nothing about Flask",
    "pycountry": "asked for by marshmallow-utils, and asks for nothing",
    "sdss-access": "asked for by marvin-brain, and decides nothing about Flask",
    "sdsstools": "asked for by marvin-brain, and decides nothing about Flask",
    "uritemplate": "asked for by marshmallow-utils, and asks for nothing",
}
"""What the catalog leaves out although installs bring it, and why."""

YANKED = {"flask-user"}
"""Distributions of which every release is yanked: nothing installs them without an exact version."""


@pytest.mark.parametrize(("python", "day"), [("3.12", None), ("3.10", "2023-06-30")])
def test_an_install_of_each_distribution_is_known_whole(python: str, day: str | None) -> None:
    for name in load().names:
        if day and not any(release.uploaded <= day for release in load().releases(name)):
            continue
        found = _resolve(load(), _ask(name), python=python, exclude_newer=day)
        assert set(found.unknown) <= set(OUTSIDE), (name, found.unknown)
        assert not found.conflict or name in YANKED, (name, found.conflict)
