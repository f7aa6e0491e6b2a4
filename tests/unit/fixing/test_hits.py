from __future__ import annotations

import pytest

from flaskcompat.fixing.hits import hits, is_about_names, is_there, versions_of
from flaskcompat.index.mechanical import successor
from flaskcompat.matchers.facts import Code
from flaskcompat.model.usage import Usage

NEW = {"flask": "3.1.3", "markupsafe": "3.0.2", "werkzeug": "3.1.3", "jinja2": "3.1.6"}
OLD = {"flask": "1.1.4", "markupsafe": "1.1.1", "werkzeug": "1.0.1", "jinja2": "2.11.3"}
MARKUP = Usage("flask.Markup", "import", "a.py", 3, 19)
SEND = Usage(
    "flask.send_file", "call", "a.py", 5, 1, keywords=("cache_timeout",), places=(("cache_timeout", 6, 5),)
)


@pytest.mark.parametrize(
    ("name", "versions", "expected"),
    [
        ("flask.Markup", NEW, True),
        ("flask.Markup", {"flask": "3.1.3"}, False),
        ("jinja2.contextfilter", NEW, True),
        ("jinja2.contextfilter", OLD, False),
        ("flask.send_file(cache_timeout)", NEW, True),
        ("flask.send_file(cache_timeout)", OLD, False),
        ("collections.Mapping", {}, True),
        ("markupsafe.text_type", {}, True),
        ("flask.ext.login.LoginManager", {"flask-login": "0.6.3"}, True),
        ("flask.ext.login.LoginManager", NEW, False),
        ("flask.ext.unheard.x", {"flask-unheard": "1.0"}, True),
        ("flask.ext.unheard.x", NEW, False),
        ("wtforms.fields.html5.EmailField", {"wtforms": "3.2.1"}, True),
        ("wtforms.fields.html5.EmailField", {"wtforms": "2.3.3"}, False),
        ("wtforms.fields.html5.Nothing", {"wtforms": "3.2.1"}, False),
        ("unittest.TestCase.assertEquals", {}, True),
    ],
)
def test_new_names_have_to_be_in_the_versions(name: str, versions: dict[str, str], expected: bool) -> None:
    known = successor(name)
    assert known is not None
    assert is_there(known, name, versions_of(versions, "3.12.1")) is expected


def test_a_place_brings_all_uses_of_its_name_in_the_file() -> None:
    other, elsewhere = MARKUP._replace(line=9, kind="call"), MARKUP._replace(path="b.py")
    guarded = MARKUP._replace(line=12, guarded=True)
    found = hits(Code([MARKUP, other, elsewhere, guarded]), {("a.py", 3, 19)}, [versions_of(NEW, "")])
    assert list(found.orders) == ["a.py"]
    order = found.orders["a.py"]["flask.Markup"]
    assert order.places == {(3, 19), (9, 19)}
    assert order.guarded == {(12, 19)}


@pytest.mark.parametrize("place", [("a.py", 5, 1), ("a.py", 6, 5), ("a.py", 6, 0), ("a.py", 5, 0)])
def test_a_parameter_is_found_by_its_place_and_by_that_of_the_call(place: tuple[str, int, int]) -> None:
    found = hits(Code([SEND]), {place}, [versions_of(NEW, "")])
    assert found.orders["a.py"]["flask.send_file(cache_timeout)"].places == {(5, 1)}


@pytest.mark.parametrize("place", [("a.py", 4, 0), ("a.py", 3, 1), ("b.py", 3, 19)])
def test_other_places_are_about_something_else(place: tuple[str, int, int]) -> None:
    assert hits(Code([MARKUP]), {place}, [versions_of(NEW, "")]).orders == {}


def test_what_is_not_there_is_told() -> None:
    found = hits(Code([MARKUP]), {("a.py", 3, 0)}, [versions_of({"flask": "3.1.3"}, "")])
    assert (found.orders, found.absent) == ({}, (("a.py", 3, "flask.Markup", "markupsafe.Markup"),))


def test_environments_without_the_distribution_do_not_count() -> None:
    found = hits(Code([MARKUP]), {("a.py", 3, 0)}, [versions_of(NEW, ""), versions_of({"sphinx": "8"}, "")])
    assert list(found.orders) == ["a.py"]


def test_rules_on_names_are_known_by_their_tags() -> None:
    assert is_about_names(("removed", "flask"))
    assert not is_about_names(("security",))
