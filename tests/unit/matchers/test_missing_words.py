from __future__ import annotations

import pytest

from flaskcompat.matchers.missing_words import cure, has, told
from flaskcompat.model.lack import History, Lack

GONE = Lack(
    ("flask.Markup",), "name", "", "later", "", True, "", "flask", "3.1.3", lambda: History("3.0.0", "<3.0.0")
)
LATE = GONE._replace(names=("flask.Flask.get",), version="1.1.4", history=lambda: History("", ">=2.0.0"))
PARAMETER = GONE._replace(names=("flask.send_file",), kind="parameter", detail="cache_timeout")


@pytest.mark.parametrize(
    ("lacks", "expected"),
    [
        ([GONE], "flask.Markup is gone from flask 3.1.3 (since 3.0.0)"),
        ([LATE], "flask.Flask.get is not in flask 1.1.4: it needs flask>=2.0.0"),
        ([LATE._replace(history=History)], "flask.Flask.get is not in flask 1.1.4"),
        (
            [PARAMETER],
            "the parameter cache_timeout of flask.send_file is gone from flask 3.1.3 (since 3.0.0)",
        ),
        (
            [GONE._replace(kind="assign")],
            "setting flask.Markup is no longer possible in flask 3.1.3 (since 3.0.0)",
        ),
        (
            [GONE._replace(kind="arguments", detail="3", target="python", version="3.12")],
            "calling flask.Markup with 3 positional arguments "
            "is no longer possible in Python 3.12 (since 3.0.0)",
        ),
        (
            [GONE, PARAMETER],
            "flask.Markup is gone from flask 3.1.3 (since 3.0.0); "
            "so is the parameter cache_timeout of flask.send_file",
        ),
    ],
)
def test_what_became_of_names(lacks: list[Lack], expected: str) -> None:
    assert told(lacks) == expected


def test_which_releases_have_it() -> None:
    assert has([GONE]) == "<3.0.0"
    assert has([LATE]) == ">=2.0.0"
    assert has([LATE._replace(history=lambda: History("", "<1.0 or >=1.2"))]) == ">=1.2"
    assert has([LATE._replace(history=History)]) == ""


def test_what_to_do() -> None:
    assert cure([GONE]) == "Use markupsafe.Markup instead."
    assert cure([PARAMETER]) == "Name it `max_age` (from Flask 2.0 on)."
    assert cure([LATE]) == "Ask for flask>=2.0.0, or do without flask.Flask.get."
    unknown = GONE._replace(names=("flask.other",))
    assert cure([unknown]) == "Do without flask.other: the release notes of flask 3.0.0 tell more."
