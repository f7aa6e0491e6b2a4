from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.catalog import load
from flaskcompat.errors import UsageError
from flaskcompat.planner.targets import targets_in

CATALOG = load()


def texts(*asked: str, newest: str = "") -> list[str]:
    return [target.text for target in targets_in(asked, CATALOG, newest)]


def test_latest_is_the_newest_final_release_up_to_a_day() -> None:
    assert texts(newest="2023-06-01") == ["flask==2.3.2"]
    assert texts("latest", newest="2023-06-01") == texts("Flask", newest="2023-06-01") == ["flask==2.3.2"]
    assert texts() == texts("latest")


def test_a_range_keeps_its_words_and_knows_its_newest_release() -> None:
    (target,) = targets_in(["Flask >= 2.0, <3"], CATALOG)
    assert (target.name, target.text, target.version) == ("flask", "flask<3,>=2.0", "2.3.3")


def test_several_targets_and_several_texts_for_one() -> None:
    assert texts("flask==2.3.3", "werkzeug>=2.3", "werkzeug<3") == ["flask==2.3.3", "werkzeug<3,>=2.3"]


def test_a_pre_release_only_where_it_is_named() -> None:
    assert texts("jinja2==3.0.0rc1") == ["jinja2==3.0.0rc1"]
    (target,) = targets_in(["jinja2>=3.0.0rc1,<3.0.1"], CATALOG)
    assert target.version == "3.0.0"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("flaks", "nearest names are flask"),
        ("xxxxxxxxxxxxxxxx", "it knows"),
        ("flask==9", "the newest releases of flask are"),
        ("flask==2.0,==3.0.0", "no release is"),
        ("flask @ https://index.example.org/flask.zip", "without an address"),
        ("flask==3.0.0; python_version>'3'", "without an address or a marker"),
        ("flask==", "a target is"),
        ("", "a target is"),
        ("-r x" * 200, "a target is"),
        ("werkzeug==2.2.0a1", "is yanked"),
    ],
)
def test_what_cannot_be_a_target_is_told_with_what_there_is(asked: str, told: str) -> None:
    if asked == "werkzeug==2.2.0a1":
        asked = next(
            f"{name}=={release.version}"
            for name in ("flask", "werkzeug", "jinja2", "flask-sqlalchemy", "flask-restx", "sqlalchemy")
            for release in CATALOG.releases(name)
            if release.yanked
        )
    with pytest.raises(UsageError, match=told):
        texts(asked)


def test_targets_that_contradict_each_other() -> None:
    with pytest.raises(UsageError, match=r"no release is flask==2\.0\.0,==3\.0\.0"):
        texts("flask==3.0.0", "flask==2.0.0")
    with pytest.raises(UsageError, match="no release"):
        texts("latest", "flask<2")


def test_a_release_of_later_days() -> None:
    with pytest.raises(UsageError, match=r"came after 2023-06-01 \(20"):
        texts("flask==3.0.0", newest="2023-06-01")
    with pytest.raises(UsageError, match="no release of flask was there"):
        texts(newest="2001-01-01")


@given(st.text(max_size=300))
def test_any_text_is_a_target_or_an_error_to_read(text: str) -> None:
    try:
        assert targets_in([text], CATALOG)
    except UsageError as error:
        assert len(str(error)) < 600
