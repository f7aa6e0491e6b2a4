"""Keys of dicts that name what calls name elsewhere."""

from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

CODE = "from logging.config import dictConfig\nLOGGERS = {\n    'flask.app': {},\n}\n"


@pytest.mark.parametrize(
    ("given", "places"),
    [
        ("{'version': 1, 'loggers': {'shop': {}, 'flask.app': {}}}", [("shop", 5), ("flask.app", 5)]),
        ("{'loggers': LOGGERS}", [("flask.app", 3)]),
        ("dict(loggers=LOGGERS)", [("flask.app", 3)]),
        ("{'handlers': LOGGERS}", []),
        ("{'loggers': {name: {}, **more}}", []),
        ("load('logging.json')", []),
        ("", []),
    ],
)
def test_loggers_that_are_set_up(given: str, places: list[tuple[str, int]], usages: Find) -> None:
    found = usages(CODE + f"dictConfig({given})\n", "logging.getLogger", "call")
    assert [(dict(one.values)["0"], one.line) for one in found] == places
