from __future__ import annotations

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.match import Event
from flaskcompat.model.report import Related

RELATED = (Related("uv.lock", 5, "flask 2.3.3"),)
EVENTS = (
    Event("lock-disagrees", "pyproject.toml", 4, "flask is asked for", RELATED),
    Event("lock-disagrees", "Pipfile", 2, "click is asked for"),
)


def test_silent_for_events_of_another_kind() -> None:
    facts = Facts({}, Code(events=EVENTS), lambda name, version: None)
    assert compile_condition({"event": "unresolvable"})(facts) == ()


def test_each_event_of_the_kind_is_a_match_at_its_place() -> None:
    facts = Facts({}, Code(events=EVENTS), lambda name, version: None)
    first, second = compile_condition({"event": "lock-disagrees"})(facts)
    assert (first.path, first.line, first.related) == ("pyproject.toml", 4, RELATED)
    assert dict(first.values) == {"detail": "flask is asked for"}
    assert (second.path, second.line) == ("Pipfile", 2)
