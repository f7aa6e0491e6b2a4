from __future__ import annotations

from flaskcompat.templates.known import known


def test_the_tables_speak_of_each_other() -> None:
    tables = known()
    assert tables.configuration in tables.names.values()
    assert all(any(one.startswith(name) for name in tables.names.values()) for one in tables.mappings)
    assert not tables.foreign & tables.own
