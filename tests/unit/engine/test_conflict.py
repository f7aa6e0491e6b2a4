from __future__ import annotations

from flaskcompat.engine.conflict import unresolvable
from flaskcompat.engine.pinned import Root
from flaskcompat.engine.situation import Situation
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.pep508 import read

WHERE = Environment("reqs.txt", ".", "resolved", "reqs.txt", "3.13", ())
WHY = (
    "no release of jinja2 satisfies all of this: jinja2<3 is asked for; flask-x 3.1.3 requires jinja2>=3.1.2"
)


def entries(*texts: str) -> tuple[Requirement, ...]:
    return tuple(read(text, "reqs.txt", line) for line, text in enumerate(texts, start=1))


def test_a_conflict_stands_at_the_entries_that_it_names() -> None:
    root = Root("reqs.txt", ".", "pip", entries("Flask_X>=3.1", "jinja2<3", "click>=8", "jinja2<4", "x"))
    event = unresolvable(Situation(WHERE, None, root, WHY))
    assert (event.kind, event.path, event.line, event.detail) == ("unresolvable", "reqs.txt", 2, WHY)
    assert [(one.path, one.line, one.message) for one in event.related] == [("reqs.txt", 1, "flask-x>=3.1")]


def test_it_stands_at_the_file_where_it_names_none() -> None:
    for root in (None, Root("reqs.txt", ".", "pip", entries("jinja2", "click>=8"))):
        event = unresolvable(Situation(WHERE, None, root, WHY))
        assert (event.path, event.line, event.related) == ("reqs.txt", 0, ())
