from __future__ import annotations

import pytest

from flaskcompat.matchers.lacks_words import clause
from flaskcompat.model.lack import PYTHON, History, Lack

GONE = Lack(
    ("web.quote",),
    "name",
    "",
    "import",
    "",
    True,
    "ext/core.py:3",
    "web",
    "3.0",
    lambda: History("3.0", "<3.0"),
)
EARLY = GONE._replace(version="1.0", history=lambda: History("", ">=2.0"))


@pytest.mark.parametrize(
    ("lack", "expected"),
    [
        (GONE, "web.quote (ext/core.py:3), which is gone since web 3.0"),
        (EARLY, "web.quote (ext/core.py:3), which only web >=2.0 has"),
        (EARLY._replace(history=History), "web.quote (ext/core.py:3), which web 1.0 does not have"),
        (
            GONE._replace(module="ext.more"),
            "web.quote (ext/core.py:3, when ext.more is imported), which is gone since web 3.0",
        ),
        (GONE._replace(place=""), "web.quote, which is gone since web 3.0"),
        (
            GONE._replace(target=PYTHON, names=("imp",), history=lambda: History("3.12", ""), place=""),
            "imp, which is gone since Python 3.12",
        ),
        (
            GONE._replace(kind="parameter", detail="path", place=""),
            "the parameter path of web.quote, and that is not possible since web 3.0",
        ),
        (
            EARLY._replace(kind="arguments", detail="2", place=""),
            "web.quote to take 2 arguments, and that works only with web >=2.0",
        ),
        (
            GONE._replace(kind="assign", history=History, place=""),
            "to set web.quote, and that web 3.0 does not allow",
        ),
    ],
)
def test_one_thing_with_its_place_and_releases(lack: Lack, expected: str) -> None:
    assert clause([lack]) == expected


def test_three_are_told_by_name_and_the_rest_by_number() -> None:
    lacks = [GONE._replace(names=(f"web.{name}",)) for name in "abcab"]
    assert clause(lacks[:2]) == "web.a (ext/core.py:3), which is gone since web 3.0; also web.b"
    assert clause(lacks) == "web.a (ext/core.py:3), which is gone since web 3.0; also web.b and web.c"
    called = GONE._replace(names=("web.a",), kind="arguments", detail="2")
    assert clause([*lacks[:1], called]) == "web.a (ext/core.py:3), which is gone since web 3.0"
    more = [GONE._replace(names=(f"web.{name}",)) for name in "abcdef"]
    assert clause(more) == "web.a (ext/core.py:3), which is gone since web 3.0; also web.b, web.c and 3 more"
